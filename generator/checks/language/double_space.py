"""Knows the rule `double-space`: one space is enough."""

import re
from collections.abc import Iterator

from generator.checks import examples
from generator.checks.blamed import Blamed
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.checks.signs import Signs
from generator.checks.texts import Said
from generator.edits import Mend

PATTERN = re.compile(r"\S+(?: {2,}|\t| \u00a0|\u00a0 )\S+")


def check(said: Said) -> Iterator[Found]:
    """Yield runs of spaces inside a line."""
    doubled = "  " in said.text or "\t" in said.text or "\u00a0" in said.text
    if doubled and (match := PATTERN.search(said.text)):
        yield said.found("two spaces stand where one is enough", "delete one", match[0])


def fix(blamed: Blamed) -> Mend | None:
    """Leave one space."""
    return blamed.sub(r"(?<=\S)(?: {2,}|\t| \u00a0|\u00a0 )(?=\S)", " ")


RULE = Rule(
    code="double-space",
    level="warning",
    why="Doubled spaces make two texts that say the same look different to search and to comparison.",
    fix=fix,
    check_text=check,
    signs=Signs(marks=("  ", "\t", "\u00a0")),
    passes=examples.row(now="Teams of dozens of people work toward one goal."),
    fails=examples.row(now="Teams of dozens  of people work toward one goal."),
)
