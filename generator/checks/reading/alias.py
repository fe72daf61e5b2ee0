"""Knows the rule `alias`: every value is written out where it stands."""

import re

from generator.checks import examples
from generator.checks.blamed import Blamed
from generator.checks.rule import Rule
from generator.edits import Mend


def fix(blamed: Blamed) -> Mend | None:
    """Take an anchor out that nothing needs, and write a text in the place of an alias."""
    found = re.compile(r"([&*])([^\s,\[\]{}]+)[ ]*").match(blamed.text, blamed.offset)
    if found is None:
        return None
    name = re.escape(found[2])
    if found[1] == "&":
        return None if re.search(rf"\*{name}(?![^\s,\[\]{{}}])", blamed.text) else blamed.edit(*found.span(), "")
    text = re.search(rf"&{name} +([^\s&*|>{{\[#][^\n#]*)$", blamed.text, re.MULTILINE)
    return blamed.edit(found.start(), found.end(2), text[1].strip()) if text else None


RULE = Rule(
    code="alias",
    level="error",
    why="With YAML anchors a change in one line changes another one far below, and a reviewer does not see it.",
    fix=fix,
    passes=examples.TOKEN,
    fails={"terms/token.yml": "title: &name Token\ndefinition: A part of a word.\n"},
)
