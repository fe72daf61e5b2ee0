"""Knows the rule `tag`: values are plain text."""

import re

from generator.checks import examples
from generator.checks.blamed import Blamed
from generator.checks.rule import Rule
from generator.edits import Mend


def fix(blamed: Blamed) -> Mend | None:
    """Take the tag out."""
    found = re.compile(r"!(?:<[^>\s]+>|[^\s,\[\]{}]*)[ ]*").match(blamed.text, blamed.offset)
    return blamed.edit(found.start(), found.end(), "") if found else None


RULE = Rule(
    code="tag",
    level="error",
    why="YAML tags turn text into other things, even programs; here every value is what was typed.",
    fix=fix,
    passes=examples.TOKEN,
    fails={"terms/token.yml": "title: !!str Token\ndefinition: A part of a word.\n"},
)
