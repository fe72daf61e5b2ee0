"""Knows the rule `sides-out-of-order`: the two sides of a row are of two times."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.days import before
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.knowledge import Knowledge

TOLD = Told("`then` is of {then} and `now` of {now}", "mend one of the two `as-of`")


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield rows whose `then` has a date of its own after that of `now`."""
    for shift in knowledge.shifts:
        for row in shift.rows:
            own = (row.then.as_of, row.now.as_of) != (shift.as_of.then, shift.as_of.now)
            if own and before(row.now.as_of, row.then.as_of):
                yield Found(row.path, row.keys, *TOLD.said(then=row.then.as_of, now=row.now.as_of))


RULE = Rule(
    code="sides-out-of-order",
    level="error",
    why="A row reads from left to right; if its dates run the other way, it says the opposite.",
    check=check,
    told=TOLD,
    passes=examples.row(then="{text: Many small projects., as-of: 2019}"),
    fails=examples.row(then="{text: Many small projects., as-of: 2024}"),
)
