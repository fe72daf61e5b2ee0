"""Knows the rule `overdue-projection`: who promised to look by a day has looked."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.knowledge import Knowledge


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield projections whose `check-by` was over when the entry was last reviewed."""
    for shift in knowledge.shifts:
        for row in shift.rows:
            if row.status == "projected" and row.check_by and row.check_by < shift.reviewed.on[: len(row.check_by)]:
                sentence = f"`check-by` ({row.check_by}) was over at the review of {shift.reviewed.on}"
                yield Found(row.path, (*row.keys, "check-by"), sentence, "say what came true, or set a new day and why")


RULE = Rule(
    code="overdue-projection",
    level="warning",
    why="A forecast that is past its day and still called projected is a forecast that failed quietly.",
    check=check,
    passes=examples.row(status="projected", settles="The number of authors.", check_by="2030"),
    fails=examples.row(status="projected", settles="The number of authors.", check_by="2025"),
)
