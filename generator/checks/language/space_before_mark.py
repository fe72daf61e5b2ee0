"""Knows the rule `space-before-mark`: a mark closes up to its word."""

import re
from collections.abc import Iterator

from generator.checks import examples
from generator.checks.blamed import Blamed
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.checks.texts import Said
from generator.edits import Mend

PATTERN = re.compile(r"\w+ (?:[,;!?](?=\s|$)|\.(?=\s|$))")
SPACED = (" ,", " ;", " !", " ?", " .")


def check(said: Said) -> Iterator[Found]:
    """Yield spaces before a comma, a stop or a question mark."""
    if any(mark in said.text for mark in SPACED) and (match := PATTERN.search(said.plain)):
        yield said.found(f"a space stands before the mark in `{match[0]}`", "delete the space", match[0])


def fix(blamed: Blamed) -> Mend | None:
    """Close the mark up to its word."""
    return blamed.sub(r"(?<=\w) (?=[,;!?.](?:\s|$|['\"]))", "")


RULE = Rule(
    code="space-before-mark",
    level="warning",
    why="The mark can wrap to the next line and begin it.",
    fix=fix,
    check_text=check,
    passes=examples.row(now="Teams of dozens of people work, toward one goal."),
    fails=examples.row(now="Teams of dozens of people work , toward one goal."),
)
