"""Knows an open direction of research: its goal, what it means for work, and what has come of it."""

from generator.kinds.entry import Entry, Kind
from generator.kinds.parts import Cited, Number, PartialDate, Since, Text, part


@part
class Direction(Entry):
    """A direction that was named as open on a given day."""

    title: Text
    """What the direction is called."""
    order: Number
    """Its place on the page."""
    goal: Text
    """What it aims at, in one sentence."""
    summary: Text
    """Why it matters for work."""
    as_of: PartialDate
    """The day on which it was named as open."""
    sources: tuple[Cited, ...] = ()
    """What it rests on."""
    since: tuple[Since, ...] = ()
    """What has come of it, oldest first."""


KIND = Kind(
    name="directions",
    one="direction",
    model=Direction,
    guide="A direction says what it aims at and why working people should care; `since` says what has come of it.",
    example="""\
title: Factuality
order: 2
goal: Reduce hallucinations, cite sources, and state confidence that matches how often answers are right.
summary: Work that must be right needs to know when a model is guessing.
as-of: 2023-08-08
""",
)
