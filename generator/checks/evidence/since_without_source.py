"""Knows the rule `since-without-source`: what came later has a source too."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rows import rows
from generator.checks.rule import Rule, Told
from generator.kinds.shifts import Shift
from generator.knowledge import Known

TOLD = Told("the note of {day} has no source", "add `sources`")


def check(shift: Known[Shift]) -> Iterator[Found]:
    """Yield notes under `since` without a source."""
    for keys, row in rows(shift):
        for number, note in enumerate(row.since):
            if not note.sources:
                yield Found(shift.path, (*keys, "since", number), *TOLD.said(day=note.as_of))


RULE = Rule(
    code="since-without-source",
    level="warning",
    why="A later note overrules or confirms a row; it needs at least the evidence that the row has.",
    check_entry={"shifts": check},
    told=TOLD,
    passes=examples.row(since="[{as-of: 2025, text: Papers list a hundred authors., sources: [wei-2023-kdd-talk]}]"),
    fails=examples.row(since="[{as-of: 2025, text: Papers list a hundred authors.}]"),
)
