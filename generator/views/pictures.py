"""Knows the geometry of pictures: numbers in, shapes in a plain coordinate system out; colours are the template's."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from generator.kinds.pictures import AnyPicture, Axis, Bars, Lines, Share, Shares
from generator.knowledge import Cited
from generator.text import Html, LinkTarget, inline
from generator.views.parts import CiteView, cites

WIDTH = 640
HEIGHT = 300
LEFT, RIGHT, TOP, BOTTOM = 56, 150, 16, 48
"""Margins of a line picture: values left, names of lines right, axis below."""
BAR_HEIGHT, BAR_GAP, BAR_LEFT, BAR_RIGHT = 26, 12, 190, 70


@dataclass(frozen=True)
class Segment:
    """A bar, or a part of one."""

    x: float
    y: float
    width: float
    height: float
    tone: str
    label: str
    value: str
    count: str


@dataclass(frozen=True)
class Tick:
    """A mark on an axis."""

    at: float
    text: str


@dataclass(frozen=True)
class Line:
    """A line with its points and the place of its name."""

    path: str
    points: tuple[tuple[float, float], ...]
    tone: str
    name: str
    name_x: float
    name_y: float


@dataclass(frozen=True)
class PictureView:
    """A picture with everything around it; `form` says which of the shapes are filled."""

    id: str
    form: str
    title: str
    caption: Html
    illustration: bool
    cites: tuple[CiteView, ...]
    width: int
    height: int
    segments: tuple[Segment, ...]
    lines: tuple[Line, ...]
    x_ticks: tuple[Tick, ...]
    y_ticks: tuple[Tick, ...]
    x_label: str
    y_label: str
    plot: tuple[int, int, int, int]
    """Left, top, right and bottom of the plotting area."""
    columns: tuple[str, ...]
    table: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Part:
    """A part that the site has counted itself, drawn like one that an author wrote down."""

    label: str
    value: float
    count: float | None = None
    tone: str = "quiet"


@dataclass(frozen=True)
class Counted:
    """Parts of a whole, or bars, that the site has counted itself."""

    parts: tuple[Part, ...]
    unit: str | None = None
    count_label: str | None = None


def number(value: float) -> str:
    """Write a number for readers: `29`, `2.5`, `2.5e24` as `2.5 × 10^24`, thousands with a thin space."""
    if value and (abs(value) >= 1e7 or abs(value) < 1e-3):
        exponent = math.floor(math.log10(abs(value)))
        mantissa = f"{value / 10**exponent:.3g}"
        power = str(exponent).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))
        return f"10{power}" if mantissa == "1" else f"{mantissa} × 10{power}"
    return f"{value:,.6g}".replace(",", "\u202f") if abs(value) < 1e6 else f"{value:,.0f}".replace(",", "\u202f")


def picture(authored: AnyPicture, cited: tuple[Cited, ...], page: str, target: LinkTarget) -> PictureView:
    """Draw a picture for a page."""
    common = {
        "id": authored.id,
        "form": authored.form,
        "title": authored.title,
        "caption": inline(authored.caption, target),
        "illustration": authored.basis == "illustration",
        "cites": cites(cited, page),
    }
    if isinstance(authored, Lines):
        return _lines(authored, common)
    return _shares(authored, common) if isinstance(authored, Shares) else _bars(authored, common)


def counted_picture(form: str, id: str, title: str, caption: str, counted: Counted) -> PictureView:
    """Draw what the site has counted itself, as `shares` of a whole or as `bars`: there is no source to cite."""
    common = {
        "id": id,
        "form": form,
        "title": title,
        "caption": Html(escape(caption)),
        "illustration": False,
        "cites": (),
    }
    return (_shares if form == "shares" else _bars)(counted, common)


def _with_unit(value: float, unit: str | None) -> str:
    return f"{number(value)}{unit if unit == '%' else ' ' + unit if unit else ''}"


def _view(common: dict, **shapes) -> PictureView:  # type: ignore[no-untyped-def, type-arg]
    empty = {
        "segments": (),
        "lines": (),
        "x_ticks": (),
        "y_ticks": (),
        "x_label": "",
        "y_label": "",
        "plot": (0, 0, 0, 0),
    }
    return PictureView(**{**common, **empty, **shapes})


def _table(authored: Shares | Bars | Counted) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    counted = any(part.count is not None for part in authored.parts)
    columns = ["", authored.unit or "Number"]
    if counted:
        columns.append((None if isinstance(authored, Bars) else authored.count_label) or "Count")
    rows = []
    for part in authored.parts:
        count = [number(part.count) if part.count is not None else "–"] if counted else []
        rows.append((part.label, _with_unit(part.value, authored.unit), *count))
    return tuple(columns), tuple(rows)


def _shares(authored: Shares | Counted, common: dict) -> PictureView:  # type: ignore[type-arg]
    total = sum(part.value for part in authored.parts)
    segments, x = [], 0.0
    for part in authored.parts:
        width = WIDTH * part.value / total
        count = number(part.count) if part.count is not None else ""
        segments.append(
            Segment(
                round(x, 1), 0, round(width, 1), 56, part.tone, part.label, _with_unit(part.value, authored.unit), count
            )
        )
        x += width
    columns, table = _table(authored)
    return _view(common, width=WIDTH, height=56, segments=tuple(segments), columns=columns, table=table)


def _bars(authored: Bars | Counted, common: dict) -> PictureView:  # type: ignore[type-arg]
    parts: Iterable[Share | Part] = authored.parts
    largest = max(part.value for part in authored.parts)
    room = WIDTH - BAR_LEFT - BAR_RIGHT
    segments = tuple(
        Segment(
            BAR_LEFT,
            position * (BAR_HEIGHT + BAR_GAP),
            round(room * part.value / largest, 1),
            BAR_HEIGHT,
            part.tone,
            part.label,
            _with_unit(part.value, authored.unit),
            "",
        )
        for position, part in enumerate(parts)
    )
    height = len(segments) * (BAR_HEIGHT + BAR_GAP) - BAR_GAP
    columns, table = _table(authored)
    return _view(common, width=WIDTH, height=height, segments=segments, columns=columns, table=table)


@dataclass(frozen=True)
class _Scale:
    low: float
    high: float
    log: bool
    start: float
    end: float

    def __call__(self, value: float) -> float:
        low, high, at = (math.log10(one) if self.log else one for one in (self.low, self.high, value))
        share = (at - low) / (high - low) if high > low else 0.5
        return round(self.start + share * (self.end - self.start), 1)


def _nice_ticks(low: float, high: float, log: bool) -> list[float]:
    if log:
        return [10.0**power for power in range(math.ceil(math.log10(low)), math.floor(math.log10(high)) + 1)]
    step = 10 ** math.floor(math.log10((high - low) or 1))
    step = next(step * part for part in (0.1, 0.2, 0.25, 0.5, 1, 2) if (high - low) / (step * part) <= 6)
    return [round(step * position, 10) for position in range(math.ceil(low / step), math.floor(high / step) + 1)]


def _ticks(axis: Axis, scale: _Scale) -> tuple[Tick, ...]:
    if axis.values == "hidden":
        return ()
    return tuple(
        Tick(scale(value), _with_unit(value, axis.unit)) for value in _nice_ticks(scale.low, scale.high, scale.log)
    )


def _lines(authored: Lines, common: dict) -> PictureView:  # type: ignore[type-arg]
    xs = [x for line in authored.series for x, _ in line.points]
    ys = [y for line in authored.series for _, y in line.points]
    lowest = min(ys) if authored.y.scale == "log" else min(0.0, min(ys))
    plot = (LEFT, TOP, WIDTH - RIGHT, HEIGHT - BOTTOM)
    across = _Scale(min(xs), max(xs), authored.x.scale == "log", plot[0], plot[2])
    up = _Scale(lowest, max(ys), authored.y.scale == "log", plot[3], plot[1])
    lines = _spread([_line(line, across, up) for line in authored.series])
    columns, table = _line_table(authored)
    return _view(
        common,
        width=WIDTH,
        height=HEIGHT,
        lines=tuple(lines),
        x_ticks=_ticks(authored.x, across),
        y_ticks=_ticks(authored.y, up),
        x_label=authored.x.label,
        y_label=authored.y.label,
        plot=plot,
        columns=columns,
        table=table,
    )


def _line(line, across: _Scale, up: _Scale) -> Line:  # type: ignore[no-untyped-def]
    points = tuple((across(x), up(y)) for x, y in line.points)
    path = "M" + "L".join(f"{x:g} {y:g}" for x, y in points)
    return Line(path, points, line.tone, line.name, points[-1][0] + 10, points[-1][1] + 4)


def _spread(lines: list[Line]) -> list[Line]:
    """Keep the names of lines that end together from overlapping: at least 18 units apart."""
    placed: dict[str, float] = {}
    below = -math.inf
    for line in sorted(lines, key=lambda one: one.name_y):
        below = placed[line.name] = max(line.name_y, below + 18)
    return [Line(**{**line.__dict__, "name_y": placed[line.name]}) for line in lines]


def _line_table(authored: Lines) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    values = {line.name: dict(line.points) for line in authored.series}
    xs = sorted({x for points in values.values() for x in points})
    columns = (authored.x.label, *(f"{line.name} ({authored.y.label})" for line in authored.series))
    rows = tuple(
        (
            _with_unit(x, authored.x.unit),
            *(_with_unit(points[x], authored.y.unit) if x in points else "–" for points in values.values()),
        )
        for x in xs
    )
    return columns, rows
