"""Knows the rule `unbalanced-mark`: what is opened is closed."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.checks.signs import Signs
from generator.checks.texts import Said

PAIRS = (("(", ")"), ("[", "]"), ("“", "”"))
MARKS = ('"', *(mark for pair in PAIRS for mark in pair))
TOLD = Told("`{opening}` and `{closing}` do not match", "open or close the other one", {"pairs": [*map(list, PAIRS)]})


def check(said: Said) -> Iterator[Found]:
    """Yield texts with more opening than closing marks, or the other way round, or with an odd quotation mark."""
    for opening, closing in PAIRS:
        if said.text.count(opening) != said.text.count(closing):
            yield said.found(*TOLD.said(opening=opening, closing=closing), opening)
            return
    if said.text.count('"') % 2:
        yield said.found(*TOLD.said(opening='"', closing='"'), '"')


RULE = Rule(
    code="unbalanced-mark",
    level="warning",
    why="A bracket without its partner means that part of a sentence was lost in an edit.",
    check_text=check,
    told=TOLD,
    signs=Signs(marks=MARKS),
    passes=examples.row(now="Teams of dozens of people (engineers) work toward one goal."),
    fails=examples.row(now="Teams of dozens of people (engineers work toward one goal."),
)
