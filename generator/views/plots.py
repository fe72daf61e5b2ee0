"""Knows the geometry of plots across professions: pairs of numbers then and now, and points that are named.

Places are shares of the width, so that a plot fits every screen while its words keep their size.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator import addresses
from generator.knowledge import Row, title_of
from generator.text import shortened, spoken_date
from generator.views.hanging import Depth, deepest, hung
from generator.views.parts import Link
from generator.views.pictures import number

PAIRS = 40
"""Pairs that are drawn at most, those that differ most: no page grows without bound."""
LONGEST = 34
"""Letters of a name."""


@dataclass(frozen=True)
class PairView:
    """A number then and now on one track."""

    link: Link
    of: str
    then: str
    now: str
    then_date: str
    now_date: str
    then_at: float
    """Per cent of the track."""
    now_at: float
    grew: bool
    """Whether the number of now stands to the right."""


def pairs(rows: Iterable[Row], page: str) -> tuple[PairView, ...]:
    """The rows that have a number of per cent for both sides, those that differ most first."""
    drawn = [row for row in rows if row.figures and row.figures.unit == "%" and _on_track(row)]
    drawn.sort(key=lambda row: (-abs(row.figures.now - row.figures.then), row.profession.id))  # type: ignore[union-attr]
    return tuple(_pair(row, page) for row in drawn[:PAIRS])


def _on_track(row: Row) -> bool:
    return row.figures is not None and all(0 <= value <= 100 for value in (row.figures.then, row.figures.now))


def _pair(row: Row, page: str) -> PairView:
    figures = row.figures
    assert figures is not None
    return PairView(
        link=Link(addresses.relative(addresses.row(row), page), title_of(row.profession)),
        of=figures.of,
        then=f"{number(figures.then)}%",
        now=f"{number(figures.now)}%",
        then_date=spoken_date(row.then.as_of),
        now_date=spoken_date(row.now.as_of),
        then_at=figures.then,
        now_at=figures.now,
        grew=figures.now >= figures.then,
    )


@dataclass(frozen=True)
class Named:
    """Something with two values."""

    link: Link
    x: float
    y: float


@dataclass(frozen=True)
class PointView:
    """A point on its line, in per cent of it from the left."""

    link: Link
    x: str
    y: str
    at: float
    name: str
    depth: Depth


@dataclass(frozen=True)
class LevelView:
    """A line for everything that has the same count."""

    text: str
    points: tuple[PointView, ...]
    depth: Depth


@dataclass(frozen=True)
class TickView:
    """A value on the axis, in per cent of its length."""

    at: float
    text: str


@dataclass(frozen=True)
class PointsView:
    """Points on lines, one for each count, above one axis of shares."""

    levels: tuple[LevelView, ...]
    ticks: tuple[TickView, ...]
    x_label: str
    y_label: str


def points(many: Sequence[Named], x_label: str, y_label: str) -> PointsView:
    """Draw points on a share (0 to 100) against a count: every one of them by name, the highest counts first."""
    counts = sorted({one.y for one in many}, reverse=True)
    levels = tuple(_level(count, [one for one in many if one.y == count]) for count in counts)
    return PointsView(levels, tuple(TickView(value, f"{value}%") for value in (0, 25, 50, 75, 100)), x_label, y_label)


def _level(count: float, many: Sequence[Named]) -> LevelView:
    placed = sorted(many, key=lambda one: (one.x, str(one.link.text)))
    depths = hung([(one.x, _name(one)) for one in placed])
    views = tuple(
        PointView(one.link, f"{number(one.x)}%", number(one.y), one.x, _name(one), depth)
        for one, depth in zip(placed, depths, strict=True)
    )
    return LevelView(number(count), views, deepest(depths))


def _name(one: Named) -> str:
    return shortened(str(one.link.text), LONGEST)
