"""Knows the pictures that an entry can hold: numbers in, one of three plain forms, always with a source."""

from typing import Annotated, Literal

from pydantic import Field

from generator.kinds.parts import Cited, Id, Number, Part, Text, part

Tone = Literal["then", "shift", "now", "quiet"]
Basis = Literal["data", "illustration"]
Scale = Literal["linear", "log"]
Shown = Literal["shown", "hidden"]


@part
class Picture(Part):
    """What every picture says about itself."""

    id: Id
    """Its anchor on the page."""
    title: Text
    """Its heading."""
    caption: Text
    """What can be seen in it, in a sentence."""
    basis: Basis
    """`data`: numbers from the sources. `illustration`: a shape to explain an idea; the page says so."""
    sources: Annotated[tuple[Cited, ...], Field(min_length=1)]
    """Where the numbers or the idea come from."""


@part
class Share(Part):
    """One part of a whole, or one bar."""

    label: Text
    """What it is called."""
    value: Number
    """How much it is, in the unit of the picture."""
    count: Number | None = None
    """The number of cases behind the value."""
    tone: Tone = "quiet"
    """Its colour: dusk for then, daylight for now."""


@part
class Shares(Picture):
    """Parts of a whole, drawn as one divided bar."""

    form: Literal["shares"]
    """Parts of a whole."""
    unit: Text = "%"
    """What the values are counted in."""
    count_label: Text | None = None
    """What the counts count."""
    parts: Annotated[tuple[Share, ...], Field(min_length=2)]
    """The parts, in the order in which they are drawn."""


@part
class Axis(Part):
    """An axis of a line picture; `values: hidden` draws no numbers (for illustrations)."""

    label: Text
    """What the axis measures."""
    scale: Scale = "linear"
    """Equal steps, or each step ten times the one before."""
    values: Shown = "shown"
    """Whether numbers stand at the axis."""
    unit: Text | None = None
    """What its numbers are counted in."""


@part
class Series(Part):
    """A line: a name and its points `[x, y]` from left to right."""

    name: Text
    """What stands beside the line."""
    tone: Tone = "quiet"
    """Its colour: dusk for then, daylight for now."""
    points: Annotated[tuple[tuple[Number, Number], ...], Field(min_length=2)]
    """Points `[x, y]` from left to right."""


@part
class Lines(Picture):
    """One or more lines over a common axis."""

    form: Literal["lines"]
    """Lines over a common axis."""
    x: Axis
    """The axis from left to right."""
    y: Axis
    """The axis from bottom to top."""
    series: Annotated[tuple[Series, ...], Field(min_length=1)]
    """The lines."""


@part
class Bars(Picture):
    """Bars side by side, one for each part."""

    form: Literal["bars"]
    """Bars side by side."""
    unit: Text | None = None
    """What the values are counted in."""
    parts: Annotated[tuple[Share, ...], Field(min_length=2)]
    """The parts, in the order in which they are drawn."""


AnyPicture = Annotated[Shares | Lines | Bars, Field(discriminator="form")]
