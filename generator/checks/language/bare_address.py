"""Knows the rule `bare-address`: a link has words."""

import re
from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.checks.texts import Said

PATTERN = re.compile(r"(?<![(<\w/])https?://[^\s)>]+")


def check(said: Said) -> Iterator[Found]:
    """Yield addresses that stand in prose as they are."""
    if "://" in said.text and said.is_sentence and (match := PATTERN.search(said.text)):
        hint = "write `[words](address)`, or make it a source and cite it"
        yield said.found("an address stands in the text without words", hint, match[0])


RULE = Rule(
    code="bare-address",
    level="warning",
    why="A bare address is no link here, is read aloud letter by letter, and nobody checks that it still answers.",
    check_text=check,
    passes=examples.row(now="Teams of dozens of people [share a plan](https://example.org/plan)."),
    fails=examples.row(now="Teams of dozens of people share https://example.org/plan."),
)
