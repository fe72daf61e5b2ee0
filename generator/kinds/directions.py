"""Knows an open direction of research: its goal, what it means for work, and what has come of it."""

from generator.kinds.entry import Entry, Kind
from generator.kinds.parts import Cited, Number, PartialDate, Since, Text


class Direction(Entry):
    """A direction that was named as open on a given day."""

    title: Text
    order: Number
    goal: Text
    summary: Text
    as_of: PartialDate
    sources: tuple[Cited, ...] = ()
    since: tuple[Since, ...] = ()


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
