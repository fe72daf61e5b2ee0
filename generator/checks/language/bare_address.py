"""Knows the rule `bare-address`: a link has words."""

import re
from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.checks.signs import Signs
from generator.checks.texts import Said

PATTERN = re.compile(r"(?<![(<\w/])https?://[^\s)>]+")
TOLD = Told(
    "an address stands in the text without words",
    "write `[words](address)`, or make it a source and cite it",
    {"patterns": [PATTERN], "sentences": True, "once": True},
)


def check(said: Said) -> Iterator[Found]:
    """Yield addresses that stand in prose as they are."""
    if "://" in said.text and said.is_sentence and (match := PATTERN.search(said.text)):
        yield said.found(*TOLD.said(), match[0])


RULE = Rule(
    code="bare-address",
    level="warning",
    why="A bare address is no link here, is read aloud letter by letter, and nobody checks that it still answers.",
    check_text=check,
    signs=Signs(marks=("://",)),
    told=TOLD,
    passes=examples.row(now="Teams of dozens of people [share a plan](https://example.org/plan)."),
    fails=examples.row(now="Teams of dozens of people share https://example.org/plan."),
)
