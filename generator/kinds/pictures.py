"""Knows the pictures that an entry can hold: numbers in, one of three plain forms, always with a source."""

from typing import Annotated, Literal

from pydantic import Field

from generator.kinds.parts import Cited, Id, Number, Part, Text

Tone = Literal["then", "shift", "now", "quiet"]


class Picture(Part):
    """What every picture says about itself."""

    id: Id
    title: Text
    caption: Text
    basis: Literal["data", "illustration"]
    """`data`: numbers from the sources. `illustration`: a shape to explain an idea; the page says so."""
    sources: Annotated[tuple[Cited, ...], Field(min_length=1)]


class Share(Part):
    """One part of a whole, or one bar."""

    label: Text
    value: Number
    count: Number | None = None
    tone: Tone = "quiet"


class Shares(Picture):
    """Parts of a whole, drawn as one divided bar."""

    form: Literal["shares"]
    unit: Text = "%"
    count_label: Text | None = None
    parts: Annotated[tuple[Share, ...], Field(min_length=2)]


class Axis(Part):
    """An axis of a line picture; `values: hidden` draws no numbers (for illustrations)."""

    label: Text
    scale: Literal["linear", "log"] = "linear"
    values: Literal["shown", "hidden"] = "shown"
    unit: Text | None = None


class Series(Part):
    """A line: a name and its points `[x, y]` from left to right."""

    name: Text
    tone: Tone = "quiet"
    points: Annotated[tuple[tuple[Number, Number], ...], Field(min_length=2)]


class Lines(Picture):
    """One or more lines over a common axis."""

    form: Literal["lines"]
    x: Axis
    y: Axis
    series: Annotated[tuple[Series, ...], Field(min_length=1)]


class Bars(Picture):
    """Bars side by side, one for each part."""

    form: Literal["bars"]
    unit: Text | None = None
    parts: Annotated[tuple[Share, ...], Field(min_length=2)]


AnyPicture = Annotated[Shares | Lines | Bars, Field(discriminator="form")]
