"""Knows a question that was asked, and its answer then and since."""

from generator.kinds.entry import Entry, Kind
from generator.kinds.parts import Cited, Number, PartialDate, Since, Text, part


@part
class Question(Entry):
    """A question with the answer that was given, and what has happened since."""

    title: Text
    """The question itself."""
    group: Text
    """The heading under which it stands on the page."""
    order: Number
    """Its place in its group."""
    answer: Text
    """The answer that was given on its day."""
    as_of: PartialDate
    """The day of the answer."""
    sources: tuple[Cited, ...] = ()
    """Where the answer was given."""
    since: tuple[Since, ...] = ()
    """What has happened since, oldest first."""


KIND = Kind(
    name="questions",
    one="question",
    model=Question,
    guide="A question keeps the answer that was given on its day; what came later stands under `since`.",
    example="""\
title: Will models become cheaper to serve?
group: Asked at the talk
order: 2
answer: Train smaller models on more data.
as-of: 2023-08-08
""",
)
