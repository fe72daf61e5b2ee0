"""Knows the rule `overdue-projection`: who promised to look by a day has looked."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rows import rows
from generator.checks.rule import Rule, Told
from generator.kinds.shifts import Shift
from generator.knowledge import Known

TOLD = Told("`check-by` ({day}) was over at the review of {reviewed}", "say what came true, or set a new day and why")


def check(shift: Known[Shift]) -> Iterator[Found]:
    """Yield projections whose `check-by` was over when the entry was last reviewed."""
    reviewed = shift.entry.reviewed.on
    for keys, row in rows(shift):
        if row.status == "projected" and row.check_by and row.check_by < reviewed[: len(row.check_by)]:
            yield Found(shift.path, (*keys, "check-by"), *TOLD.said(day=row.check_by, reviewed=reviewed))


RULE = Rule(
    code="overdue-projection",
    level="warning",
    why="A forecast that is past its day and still called projected is a forecast that failed quietly.",
    check_entry={"shifts": check},
    told=TOLD,
    passes=examples.row(status="projected", settles="The number of authors.", check_by="2030"),
    fails=examples.row(status="projected", settles="The number of authors.", check_by="2025"),
)
