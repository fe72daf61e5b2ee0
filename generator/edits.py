"""Knows edits of a text: which characters give way to which others, and how several of them go in at once."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


class Span(NamedTuple):
    """From one character of a text to before another, counted from 0."""

    start: int
    end: int


class Edit(NamedTuple):
    """The characters of a span give way to others."""

    start: int
    end: int
    new: str


class Region(NamedTuple):
    """A span as editors count: lines and columns from 1, the last column behind the last character."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True)
class Mend:
    """What mends one finding: edits of its file, and the values that may be another afterwards."""

    edits: tuple[Edit, ...]
    changes: tuple[tuple[str | int, ...], ...] = ()
    """Keys of the values that the edits may touch; everything else in the file must read as before."""
    safe: bool = True
    """Whether it is what the author meant beyond doubt; the others wait to be asked for."""
    regions: tuple[Region, ...] = ()
    """The spans of the edits, for readers that do not hold the text."""


def region(text: str, edit: Edit) -> Region:
    """Count where an edit begins and ends."""
    ends = (text[: edit.start], text[: edit.end])
    line, column, end_line, end_column = (
        number for before in ends for number in (before.count("\n") + 1, len(before) - before.rfind("\n"))
    )
    return Region(line, column, end_line, end_column)


def applied(text: str, edits: Iterable[Edit]) -> str:
    """Put edits in, last one first, so that each finds its characters where they were."""
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.new + text[edit.end :]
    return text


def disjoint(mends: Iterable[Mend]) -> list[Mend]:
    """Leave out what touches characters that an earlier one touches; another round will see to it."""
    taken: list[Edit] = []
    kept = []
    for mend in mends:
        if not any(_touch(one, other) for one in mend.edits for other in taken):
            kept.append(mend)
            taken += mend.edits
    return kept


def _touch(one: Edit, other: Edit) -> bool:
    return one.start <= other.end and other.start <= one.end
