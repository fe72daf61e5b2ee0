"""Knows the geometry of points in a plane: both scales are even and begin at nought, and every point has its name.

Places are shares of the plane, so that it fits every screen; names keep their size. They are placed for the narrowest
plane that is ever drawn: where it is wider, points move apart and names stay clear of each other.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.text import shortened
from generator.views.parts import Link
from generator.views.pictures import number

LONGEST = 34
"""Letters of a name."""
NARROWEST = 440
"""Length of the narrowest plane, in pixels."""
EACH, LOWEST = 22, 320
"""Height of the plane for each point, and of a plane with few of them, in pixels."""
LINE, LETTER, POINT = 16, 6.4, 6
"""Height of a name, width of a letter and half a point, in pixels."""
BESIDE = 9
"""Where a name begins, from the middle of its point."""
STEPS = (1, 2, 5)
"""Values on an axis are so far apart, times a power of ten."""
TICKS = 5
"""Values on an axis at most, beside nought."""


@dataclass(frozen=True)
class Named:
    """Something with two values."""

    link: Link
    x: float
    y: float


@dataclass(frozen=True)
class PointView:
    """A point, in per cent of the plane from the left and from above."""

    link: Link
    x: str
    y: str
    across: float
    down: float
    name: str
    place: "Place"


@dataclass(frozen=True)
class TickView:
    """A value on an axis, in per cent of the plane from the left or from above."""

    at: float
    text: str


@dataclass(frozen=True)
class PointsView:
    """Points above an axis of shares, beside an axis of counts."""

    points: tuple[PointView, ...]
    """From above, as the table tells them."""
    across: tuple[TickView, ...]
    down: tuple[TickView, ...]
    height: int
    """Of the plane, in pixels."""
    x_label: str
    y_label: str


def points(many: Sequence[Named], x_label: str, y_label: str) -> PointsView:
    """Draw points on a share (0 to 100) against a count: every one of them by name, the highest counts first."""
    counts = _scale(max(one.y for one in many))
    height = max(LOWEST, EACH * len(many))
    placed = sorted(many, key=lambda one: (-one.y, -one.x, str(one.link.text)))
    down = [100 - 100 * one.y / counts[-1] for one in placed]
    named = [(one.x, at, _name(one)) for one, at in zip(placed, down, strict=True)]
    views = (
        PointView(one.link, f"{number(one.x)}%", number(one.y), one.x, round(at, 2), _name(one), place)
        for one, at, place in zip(placed, down, places(named, height), strict=True)
    )
    return PointsView(
        tuple(views),
        tuple(TickView(value, f"{value}%") for value in (0, 25, 50, 75, 100)),
        tuple(TickView(round(100 - 100 * value / counts[-1], 2), number(value)) for value in counts),
        height,
        x_label,
        y_label,
    )


def _name(one: Named) -> str:
    return shortened(str(one.link.text), LONGEST)


def _scale(most: float) -> list[float]:
    """Values at equal steps from nought to the first that is not exceeded."""
    power = 10.0 ** math.floor(math.log10(max(most, 1) / TICKS)) if most > TICKS else 1.0
    step = next((one * power for one in STEPS if one * power * TICKS >= most), 10 * power)
    return [step * count for count in range(max(1, math.ceil(most / step)) + 1)]


@dataclass(frozen=True)
class Place:
    """Where a name stands, seen from its point."""

    below: int
    """So many pixels; above it where that is less than nothing."""
    left: bool


@dataclass(frozen=True)
class _Box:
    """What is taken, in pixels."""

    left: float
    right: float
    top: float
    bottom: float

    def touches(self, other: "_Box") -> bool:
        """Whether both cover the same spot."""
        beside = self.left >= other.right or other.left >= self.right
        return not (beside or self.top >= other.bottom or other.top >= self.bottom)


def places(named: Sequence[tuple[float, float, str]], height: float) -> list[Place]:
    """Where names stand, given with the places of their points in per cent.

    None stands on a point or on another name; no thread runs through a name, unless there is no other way.
    """
    at = [(x * NARROWEST / 100, y * height / 100, name) for x, y, name in named]
    dots = [_Box(x - POINT, x + POINT, y - POINT, y + POINT) for x, y, _ in at]
    order = sorted(range(len(at)), key=lambda one: (-at[one][0], at[one][1]))
    plane, found = _Plane(height), {}
    for one in order:
        others = [dot for other, dot in enumerate(dots) if other != one]
        found[one] = plane.place(at[one], others)
    return [found[one] for one in range(len(at))]


@dataclass
class _Plane:
    """Knows what names and threads have taken."""

    height: float
    names: list[_Box] = field(default_factory=list)
    threads: list[_Box] = field(default_factory=list)

    def place(self, point: tuple[float, float, str], dots: Sequence[_Box]) -> Place:
        """As near to its point as there is room."""
        ways = [Place(below, left) for below in _steps(self.height) for left in (False, True)]
        free = [way for way in ways if self._has_room(_boxes(point, way)[0], dots)]
        best = next((way for way in free if self._is_clear(*_boxes(point, way))), (*free, ways[0])[0])
        name, thread = _boxes(point, best)
        self.names.append(name)
        self.threads.append(thread)
        return best

    def _has_room(self, name: _Box, dots: Sequence[_Box]) -> bool:
        inside = name.left >= 0 and name.top >= -LINE / 2 and name.bottom <= self.height
        return inside and not any(map(name.touches, (*self.names, *dots)))

    def _is_clear(self, name: _Box, thread: _Box) -> bool:
        return not any(map(name.touches, self.threads)) and not any(map(thread.touches, self.names))


def _steps(height: float) -> list[int]:
    far = range(LINE, int(height), LINE)
    return [0, *(way for one in far for way in (one, -one))]


def _boxes(point: tuple[float, float, str], way: Place) -> tuple[_Box, _Box]:
    """A name and its thread. What lies between point and name is taken too: in a wider plane it would come under it."""
    x, y, name = point
    wide, middle = BESIDE + LETTER * len(name), y + way.below
    left, right = (x - wide, x - 1) if way.left else (x + 1, x + wide)
    thread = _Box(x - 0.5, x + 0.5, min(y, middle), max(y, middle))
    return _Box(left, right, middle - LINE / 2, middle + LINE / 2), thread
