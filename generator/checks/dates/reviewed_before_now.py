"""Knows the rule `reviewed-before-now`: an entry is reviewed after what it describes."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.days import before
from generator.checks.found import Found
from generator.checks.rows import rows
from generator.checks.rule import Rule, Told
from generator.kinds.shifts import Shift
from generator.knowledge import Known
from generator.problem import Keys

TOLD = Told("this is of {day} and the review of {reviewed}", "hold it against its sources again and mend `reviewed`")


def check(shift: Known[Shift]) -> Iterator[Found]:
    """Yield shifts whose review is older than `now` or than one of their notes."""
    reviewed = shift.entry.reviewed.on
    later: list[tuple[Keys, str]] = [(("as-of", "now"), shift.entry.as_of.now)]
    for above, row in rows(shift):
        later += [((*above, "since", number, "as-of"), note.as_of) for number, note in enumerate(row.since)]
    for keys, day in later:
        if before(reviewed, day):
            yield Found(shift.path, keys, *TOLD.said(day=day, reviewed=reviewed))


RULE = Rule(
    code="reviewed-before-now",
    level="warning",
    why="`reviewed` tells readers that somebody held the whole entry against its sources; what is newer nobody held.",
    check_entry={"shifts": check},
    told=TOLD,
    passes=examples.shift_of(reviewed="{on: 2026-11-22, how: abstract}"),
    fails=examples.shift_of(reviewed="{on: 2022-11-22, how: abstract}"),
)
