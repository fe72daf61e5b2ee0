"""Knows the geometry of the timeline: one lane for each pillar, years across, and names that hang from their events."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from generator.kinds.events import Event
from generator.knowledge import Known
from generator.text import shortened, spoken_date
from generator.views.hanging import Depth, deepest, hung
from generator.views.parts import full_date

GAP = 5
"""Years without an event after which the line begins anew: what comes before stands at its beginning."""
STUB = 4.0
"""Per cent of the line for what comes before."""
LONGEST = 34
"""Letters of a name."""


@dataclass(frozen=True)
class Mark:
    """An event on its lane."""

    href: str
    at: float
    """Per cent of the lane."""
    name: str
    told: str
    """Day and title."""
    depth: Depth


@dataclass(frozen=True)
class Lane:
    """The events of a pillar, or those of none."""

    title: str
    marks: tuple[Mark, ...]
    depth: Depth


@dataclass(frozen=True)
class YearTick:
    """Where a year begins."""

    year: str
    at: float


@dataclass(frozen=True)
class Timeline:
    """All lanes below one axis."""

    years: tuple[YearTick, ...]
    lanes: tuple[Lane, ...]
    before: bool
    """Whether something stands before the first year."""


def timeline(lanes: Sequence[tuple[str, Sequence[Known[Event]]]]) -> Timeline | None:
    """Draw events, given lane by lane and in order; None where there are fewer than two."""
    days = sorted(_day(one) for _, events in lanes for one in events)
    if len(days) < 2:
        return None
    axis = _Axis(days)
    first = axis.first.year
    years = tuple(YearTick(str(year), axis(date(year, 1, 1))) for year in range(first, days[-1].year + 1))
    drawn = tuple(_lane(title, events, axis) for title, events in lanes if events)
    return Timeline(years, drawn, days[0] < axis.first)


def _day(known: Known[Event]) -> date:
    return date.fromisoformat(full_date(known.entry.date))


def _begins(days: Sequence[date]) -> date:
    """The first event after the last long gap."""
    return next((after for before, after in reversed(list(pairwise(days))) if after.year - before.year > GAP), days[0])


class _Axis:
    """Gives the place of a day, in per cent."""

    def __init__(self, days: Sequence[date]) -> None:
        self.first = date(_begins(days).year, 1, 1)
        self.last = date(days[-1].year, 12, 31)
        self.stub = STUB if days[0] < self.first else 0.0

    def __call__(self, day: date) -> float:
        if day < self.first:
            return 0.0
        return round(self.stub + (100 - self.stub) * (day - self.first).days / (self.last - self.first).days, 2)


def _lane(title: str, events: Sequence[Known[Event]], axis: _Axis) -> Lane:
    names = [(axis(_day(known)), shortened(known.entry.title, LONGEST)) for known in events]
    depths = hung(names)
    marks = tuple(
        Mark(f"#{known.id}", at, name, f"{spoken_date(known.entry.date)}: {known.entry.title}", depth)
        for known, (at, name), depth in zip(events, names, depths, strict=True)
    )
    return Lane(title, marks, deepest(depths))
