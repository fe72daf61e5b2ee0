"""Knows an event of the timeline: a day, what happened and why it matters for work."""

from generator.kinds.entry import Entry, Kind
from generator.kinds.parts import Cited, PartialDate, PillarId, Text


class Event(Entry):
    """A dated milestone."""

    title: Text
    date: PartialDate
    why: Text
    pillar: PillarId | None = None
    sources: tuple[Cited, ...] = ()


KIND = Kind(
    name="events",
    one="event",
    model=Event,
    guide="An event has a date as exact as it is known, a short title, and one sentence on why it matters for work.",
    example="""\
title: BERT is released
date: 2018-10-10
why: One pre-trained model is adapted to each task with labelled data.
""",
)
