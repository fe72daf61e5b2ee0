"""Knows the rule `syntax`: a file is YAML."""

import re

from generator.checks import examples
from generator.checks.blamed import Blamed
from generator.checks.rule import Rule
from generator.edits import Mend
from generator.writing.values import is_plain, scalar


def fix(blamed: Blamed) -> Mend | None:
    """Put a value in quotation marks that has `: ` inside or begins with a sign of YAML."""
    start = blamed.text.rfind("\n", 0, blamed.offset) + 1
    found = VALUE.match(blamed.text, start)
    if found is None or is_plain(found[1]):
        return None
    return blamed.edit(*found.span(1), scalar(found[1]))


VALUE = re.compile(r"[ ]*(?:- )*[\w-]+: +([^\s'\"\[{|>&*!#][^\n\r]*?)[ ]*\r?$", re.MULTILINE)
RULE = Rule(
    code="syntax",
    level="error",
    why="Nothing can be read from a file whose brackets, quotation marks or indentation do not close.",
    fix=fix,
    passes=examples.entry(
        "terms/token.yml", title='"Token: a part of a word"', definition="What a model reads and writes."
    ),
    fails=examples.entry(
        "terms/token.yml", title="Token: a part of a word", definition="What a model reads and writes."
    ),
)
