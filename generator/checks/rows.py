"""Knows the rows of a shift with the way to each."""

from collections.abc import Iterator

from generator.kinds.shifts import Row, Shift
from generator.knowledge import Known
from generator.problem import Keys


def rows(shift: Known[Shift]) -> Iterator[tuple[Keys, Row]]:
    """Yield keys and row for every row, before anything is bound."""
    for number, row in enumerate(shift.entry.rows):
        yield ("rows", number), row
