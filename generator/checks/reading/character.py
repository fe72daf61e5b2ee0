"""Knows the rule `character`: characters can be printed."""

from generator.checks import examples
from generator.checks.blamed import Blamed
from generator.checks.rule import Rule
from generator.edits import Mend
from generator.yamltext import UNPRINTABLE


def fix(blamed: Blamed) -> Mend | None:
    """Take the character out; nobody could see it."""
    found = UNPRINTABLE.search(blamed.text)
    return blamed.edit(found.start(), found.end(), "") if found else None


RULE = Rule(
    code="character",
    level="error",
    why="Control characters come along when text is pasted; they are invisible and break search and feeds.",
    fix=fix,
    passes=examples.TOKEN,
    fails={"terms/token.yml": "title: To\x07ken\ndefinition: A part of a word.\n"},
)
