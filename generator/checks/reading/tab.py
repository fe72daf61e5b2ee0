"""Knows the rule `tab`: indentation is made of spaces."""

import re

from generator.checks import examples
from generator.checks.blamed import Blamed
from generator.checks.rule import Rule
from generator.edits import Edit, Mend


def fix(blamed: Blamed) -> Mend | None:
    """Put two spaces in the place of each tab before the first word of a line."""
    found = list(re.finditer(r"(?m)^ *(\t[\t ]*)", blamed.text))
    edits = [Edit(*match.span(1), match[1].expandtabs(2)) for match in found]
    return Mend(tuple(edits)) if edits else None


RULE = Rule(
    code="tab",
    level="error",
    why="YAML forbids tabs there, because they are as wide as each editor likes.",
    fix=fix,
    passes=examples.TOKEN,
    fails={"terms/token.yml": "title: Token\ndefinition: A part of a word.\nsee:\n\t- emergence\n"},
)
