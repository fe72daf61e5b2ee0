"""Knows the rule `figure-without-source`: a figure on either side has a source for that side."""

import re
from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rows import rows
from generator.checks.rule import Rule, Told
from generator.kinds.parts import OneSide
from generator.kinds.shifts import Shift
from generator.knowledge import Known

SIDES: tuple[OneSide, ...] = ("then", "now")
YEAR = re.compile(r"\b(?:1[89]|20)\d\ds?\b")
FIGURE = re.compile(r"\d")
TOLD = Told("`{side}` has a figure and no source", "cite one with `for: {side}`", {"year": YEAR, "figure": FIGURE})


def check(shift: Known[Shift]) -> Iterator[Found]:
    """Yield sides of rows that hold a figure and cite nothing."""
    for keys, row in rows(shift):
        for side in SIDES:
            if not row.cited_for(side) and FIGURE.search(YEAR.sub("", getattr(row, side).text)):
                yield Found(shift.path, (*keys, side), *TOLD.said(side=side))


RULE = Rule(
    code="figure-without-source",
    level="warning",
    why="A number looks exact; without a source nobody can see of whom, when and how it was counted.",
    check_entry={"shifts": check},
    told=TOLD,
    passes=examples.row(then="Papers had 4 authors.", sources="[{id: wei-2023-kdd-talk, for: both}]"),
    fails=examples.row(then="Papers had 4 authors.", sources="[wei-2023-kdd-talk]"),
)
