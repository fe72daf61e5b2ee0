"""Knows the geometry of two numbers on a track, and what the two compare.

Places are shares of the width, so that a plot fits every screen while its words keep their size.
"""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from generator import addresses
from generator.kinds.shifts import Figures
from generator.knowledge import Row, title_of
from generator.text import spoken_date
from generator.views import words
from generator.views.parts import Link
from generator.views.pictures import number

PAIRS = 20
"""Pairs of a list that are drawn at most, of shares and of other units: those that differ most."""
ROUND = (1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10)
"""Where a scale of its own may end, times a power of ten."""


@dataclass(frozen=True)
class NumberView:
    """One of two numbers."""

    text: str
    beside: str
    """As it stands beside its point, without its unit."""
    year: str
    date: str
    at: float
    """Per cent of the track."""


@dataclass(frozen=True)
class PairView:
    """Two numbers on one track."""

    link: Link
    of: str
    then: NumberView
    now: NumberView
    grew: bool
    """Whether the number of now stands to the right."""
    unit: str
    """What is counted where it is no share of a hundred, and where its own scale ends: `minutes, on a scale to 5`."""


@dataclass(frozen=True)
class PairsView:
    """The pairs whose numbers compare the same kind of thing."""

    id: str
    title: str
    then: str
    """What the number of then is: `then`, `without`, `older`."""
    now: str
    pairs: tuple[PairView, ...]


def pairs(rows: Iterable[Row], page: str, named: Callable[[Row], str] | None = None) -> tuple[PairsView, ...]:
    """The rows that have a number for both sides, by what the two compare: changes over time first.

    A row is named by its profession, unless `named` says otherwise.
    """
    drawn = [(row, row.figures) for row in rows if row.figures and min(row.figures.then, row.figures.now) >= 0]
    drawn.sort(key=lambda one: (-_differs(one[1]), one[0].profession.id))
    names = named or (lambda row: title_of(row.profession))
    lists = (
        PairsView(f"pairs-{contrast}", *said, tuple(_pair(row, figures, page, names(row)) for row, figures in kept))
        for contrast, said in words.CONTRAST.items()
        if (kept := _kept([one for one in drawn if one[1].compares == contrast]))
    )
    return tuple(lists)


def _kept(drawn: Sequence[tuple[Row, Figures]]) -> Sequence[tuple[Row, Figures]]:
    """Shares first, then other units, no more of each than a page holds."""
    shares = [one for one in drawn if _is_share(one[1])]
    others = [one for one in drawn if not _is_share(one[1])]
    return (*shares[:PAIRS], *others[:PAIRS])


def _is_share(figures: Figures) -> bool:
    return figures.unit == "%" and max(figures.then, figures.now) <= 100


def _differs(figures: Figures) -> float:
    """In points of a hundred, or as a share of the larger number."""
    apart, most = abs(figures.now - figures.then), max(figures.then, figures.now)
    return apart if _is_share(figures) else apart / (most or 1)


def _pair(row: Row, figures: Figures, page: str, name: str) -> PairView:
    share = _is_share(figures)
    end = 100.0 if share else _end(max(figures.then, figures.now))
    then, now = row.dates_of_figures()
    return PairView(
        link=Link(addresses.relative(addresses.row(row), page), name),
        of=figures.of,
        then=_number(figures.then, figures.unit, then, end),
        now=_number(figures.now, figures.unit, now, end),
        grew=figures.now >= figures.then,
        unit="" if share else f"{figures.unit}, on a scale to {number(end)}",
    )


def _number(value: float, unit: str, date: str, end: float) -> NumberView:
    return NumberView(_said(value, unit), _bare(value, unit), date[:4], spoken_date(date), round(100 * value / end, 2))


def _bare(value: float, unit: str) -> str:
    return f"{number(value)}%" if unit == "%" else number(value)


def _said(value: float, unit: str) -> str:
    return _bare(value, unit) if unit == "%" else f"{number(value)} {unit}"


def _end(most: float) -> float:
    """The next round number."""
    if most <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(most))
    return float(next(step * power for step in ROUND if step * power >= most))
