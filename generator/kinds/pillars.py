"""Knows a pillar: a property of the technology that moves work, how it works, what follows, what is disputed."""

from typing import Annotated

from pydantic import Field

from generator.kinds.entry import Entry, Kind
from generator.kinds.parts import Number, Passage, Text, part
from generator.kinds.pictures import AnyPicture


@part
class Pillar(Entry):
    """A property of the technology, explained for people who must decide what it does to their work."""

    title: Text
    """What the pillar is called."""
    order: Number
    """Its place among the pillars."""
    summary: Text
    """The property in one sentence."""
    how_it_works: Annotated[tuple[Passage, ...], Field(min_length=1)]
    """How it works technically, passage by passage."""
    implications: tuple[Passage, ...] = ()
    """What follows from it for work."""
    contested: tuple[Passage, ...] = ()
    """What is disputed about it."""
    guide_questions: Annotated[tuple[Text, ...], Field(min_length=1)]
    """Questions to ask of any profession."""
    pictures: tuple[AnyPicture, ...] = ()
    """Numbers drawn in one of three plain forms."""


KIND = Kind(
    name="pillars",
    one="pillar",
    model=Pillar,
    guide=(
        "A pillar explains one property of the technology: how it works, what follows from it, what is contested. "
        "Its guide questions can be asked of any profession."
    ),
    example="""\
title: Scaling laws
order: 1
summary: Models get predictably better as compute, data and parameters grow.
how-it-works:
  - title: Loss falls smoothly
    text: More compute gives a lower test loss, along a curve that can be drawn beforehand.
    sources: [kaplan-2020-scaling]
guide-questions:
  - Which part of the work gets better or cheaper merely because models grow?
""",
)
