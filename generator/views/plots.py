"""Knows the geometry of plots across professions: pairs of numbers then and now, and points that are named.

Places are shares of the width and height, so that a plot fits every screen while its words keep their size.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator import addresses
from generator.knowledge import Row, title_of
from generator.text import spoken_date
from generator.views.parts import Link
from generator.views.pictures import number

PAIRS = 40
"""Pairs that are drawn at most, those that differ most: no page grows without bound."""
LETTER, LINE = 6.6, 15
"""About how wide a letter of a name is, and how high a line, in pixels."""
NARROW, WIDE, HEIGHT = 290, 720, 360
"""Inner width on a phone and on a desk, and height, in pixels; names that need the wide one are left out on phones."""


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
    """A point at its place, in per cent of the plot from the left and from the top."""

    link: Link
    x: str
    y: str
    left: float
    top: float
    named: str
    """`always`, `wide` (where there is room) or empty: its name is in the table, and shows when one points at it."""
    before: bool
    """Whether the name stands to the left of the point."""


@dataclass(frozen=True)
class TickView:
    """A value on an axis, in per cent of its length."""

    at: float
    text: str


@dataclass(frozen=True)
class PointsView:
    """Points between two axes."""

    points: tuple[PointView, ...]
    x_ticks: tuple[TickView, ...]
    y_ticks: tuple[TickView, ...]
    x_label: str
    y_label: str


def points(many: Sequence[Named], x_label: str, y_label: str) -> PointsView:
    """Draw points on a share (0 to 100) against a count."""
    top = _round(max((one.y for one in many), default=1))
    placed = [(one, one.x, 100 - 100 * one.y / top) for one in sorted(many, key=lambda one: (-one.y, -one.x))]
    named = _names(placed)
    views = tuple(_point(one, left, at, *named.get(id(one), ("", False))) for one, left, at in placed)
    across = tuple(TickView(value, f"{value}%") for value in (0, 25, 50, 75, 100))
    up = tuple(TickView(100 - 100 * step / 4, number(top * step / 4)) for step in range(5))
    return PointsView(views, across, up, x_label, y_label)


def _point(one: Named, left: float, top: float, named: str, before: bool) -> PointView:
    share, count = f"{number(one.x)}%", number(one.y)
    return PointView(one.link, share, count, round(left, 2), round(top, 2), named, before)


def _round(most: float) -> float:
    """The next number that four steps divide."""
    return max(4, -4 * (-most // 4))


Placed = Sequence[tuple[Named, float, float]]
"""What stands where, in per cent of the width and of the height."""


def _names(placed: Placed) -> dict[int, tuple[str, bool]]:
    """Which names touch no other name and no point, and on which side: on every screen first, then with more room."""
    found: dict[int, tuple[str, bool]] = {}
    for word, widths in (("always", (NARROW, WIDE)), ("wide", (WIDE,))):
        for place, (one, _, _) in enumerate(placed):
            for before in (False, True):
                if id(one) not in found and all(_is_free(place, before, width, placed, found) for width in widths):
                    found[id(one)] = word, before
    return found


Box = tuple[float, float, float, float]
"""Left, top, width and height."""


def _box(one: Named, left: float, top: float, width: float, before: bool) -> Box:
    wide = LETTER * len(str(one.link.text))
    x = left / 100 * width
    return (x - 10 - wide if before else x + 10), top / 100 * HEIGHT - LINE / 2, wide, LINE


def _is_free(place: int, before: bool, width: float, placed: Placed, found: dict[int, tuple[str, bool]]) -> bool:
    """Whether a name on that side of its point would touch nothing and stay within the plot."""
    box = _box(*placed[place], width, before)
    names = (_box(one, left, top, width, found[id(one)][1]) for one, left, top in placed if id(one) in found)
    others = (*names, *(_dot(left, top, width) for _, left, top in (*placed[:place], *placed[place + 1 :])))
    return box[0] >= 0 and box[0] + box[2] <= width and not any(_touch(box, other) for other in others)


def _dot(left: float, top: float, width: float) -> Box:
    return left / 100 * width - 6, top / 100 * HEIGHT - 6, 12, 12


def _touch(one: Box, other: Box) -> bool:
    return (
        one[0] < other[0] + other[2] and other[0] < one[0] + one[2]
        and one[1] < other[1] + other[3] and other[1] < one[1] + one[3]
    )  # fmt: skip
