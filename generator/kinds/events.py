"""Knows an event of the timeline: a day, what happened and why it matters for work."""

from generator.kinds.entry import Entry, Kind
from generator.kinds.parts import Cited, PartialDate, PillarId, Text, part


@part
class Event(Entry):
    """A dated milestone."""

    title: Text
    """What happened, in a few words."""
    date: PartialDate
    """When it happened, as exactly as it is known."""
    why: Text
    """Why it matters for work, in one sentence."""
    pillar: PillarId | None = None
    """The pillar that it belongs to, if one."""
    sources: tuple[Cited, ...] = ()
    """Where it is documented."""


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
