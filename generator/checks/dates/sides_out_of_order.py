"""Knows the rule `sides-out-of-order`: the two sides of a row are of two times."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.days import before
from generator.checks.found import Found
from generator.checks.rows import rows
from generator.checks.rule import Rule, Told
from generator.kinds.shifts import Shift
from generator.knowledge import Known

TOLD = Told("`then` is of {then} and `now` of {now}", "mend one of the two `as-of`")


def check(shift: Known[Shift]) -> Iterator[Found]:
    """Yield rows whose `then` has a date of its own after that of `now`."""
    period = shift.entry.as_of
    for keys, row in rows(shift):
        then, now = row.then.as_of or period.then, row.now.as_of or period.now
        if (then, now) != (period.then, period.now) and before(now, then):
            yield Found(shift.path, keys, *TOLD.said(then=then, now=now))


RULE = Rule(
    code="sides-out-of-order",
    level="error",
    why="A row reads from left to right; if its dates run the other way, it says the opposite.",
    check_entry={"shifts": check},
    told=TOLD,
    passes=examples.row(then="{text: Many small projects., as-of: 2019}"),
    fails=examples.row(then="{text: Many small projects., as-of: 2024}"),
)
