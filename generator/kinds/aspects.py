"""Knows an aspect: what rows compare across professions, and the question it asks."""

from generator.kinds.entry import Entry, Kind
from generator.kinds.parts import Number, Text, part


@part
class Aspect(Entry):
    """A side of work that can be asked about in every profession."""

    title: Text
    """What the aspect is called, in two or three words."""
    order: Number
    """Its place among the aspects; no two have the same."""
    also_called: tuple[Text, ...] = ()
    """Other words that people search for."""
    question: Text
    """What it asks of every profession."""
    finding: Text | None = None
    """What the rows under this aspect show together, in two sentences."""


KIND = Kind(
    name="aspects",
    one="aspect",
    model=Aspect,
    guide="An aspect is a side of work that many professions share, with the question that it asks of each.",
    example="""\
title: Team size
order: 1
question: How many people work together on one thing, and who decides what it is?
""",
)
