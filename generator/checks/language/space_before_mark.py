"""Knows the rule `space-before-mark`: a mark closes up to its word."""

import re
from collections.abc import Iterator

from generator.checks import examples
from generator.checks.blamed import Blamed
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.checks.signs import Signs
from generator.checks.texts import Said
from generator.edits import Mend

PATTERN = re.compile(r"\w+ (?:[,;!?](?=\s|$)|\.(?=\s|$))")
SPACED = (" ,", " ;", " !", " ?", " .")
TOLD = Told("a space stands before the mark in `{word}`", "delete the space", {"patterns": [PATTERN], "once": True})


def check(said: Said) -> Iterator[Found]:
    """Yield spaces before a comma, a stop or a question mark."""
    if any(mark in said.text for mark in SPACED) and (match := PATTERN.search(said.plain)):
        yield said.found(*TOLD.said(word=match[0]), match[0])


def fix(blamed: Blamed) -> Mend | None:
    """Close the mark up to its word."""
    return blamed.sub(r"(?<=\w) (?=[,;!?.](?:\s|$|['\"]))", "")


RULE = Rule(
    code="space-before-mark",
    level="warning",
    why="The mark can wrap to the next line and begin it.",
    fix=fix,
    check_text=check,
    signs=Signs(marks=SPACED),
    told=TOLD,
    passes=examples.row(now="Teams of dozens of people work, toward one goal."),
    fails=examples.row(now="Teams of dozens of people work , toward one goal."),
)
