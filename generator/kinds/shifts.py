"""Knows a shift, the entry this project exists for: one profession under one pillar, row by row, then and now."""

from typing import Annotated

from pydantic import Field

from generator.kinds.entry import Entry, Kind
from generator.kinds.parts import (
    AspectId,
    Change,
    Citation,
    Cited,
    Contrast,
    Number,
    OneSide,
    Part,
    PartialDate,
    Reviewed,
    Since,
    Stated,
    Status,
    Text,
    part,
)


@part
class Period(Part):
    """The two dates that the words `then` and `now` stand for."""

    then: PartialDate
    """The date that `then` stands for."""
    now: PartialDate
    """The date that `now` stands for."""


@part
class Figures(Part):
    """Two numbers for the same thing, then and now; each is said in the sentence of its side."""

    of: Text
    """What the numbers count, in a few words."""
    compares: Contrast
    """What stands against what: two numbers are a change over time only where they are of two years."""
    then: Number
    """The number of then."""
    now: Number
    """The number of now."""
    unit: Text = "%"
    """What they are counted in."""
    as_of: Period | None = None
    """The dates of the numbers, where they differ from those of their sides."""


@part
class Row(Part):
    """One aspect of the work, before and after, with how sure anybody is."""

    aspect: AspectId
    """The side of work that is compared."""
    then: Stated
    """The work before: a sentence that is concrete enough to be wrong."""
    now: Stated
    """The work after: a sentence that says no more than its sources."""
    figures: Figures | None = None
    """Where both sides have a number for the same thing: the two, so that they can be drawn."""
    change: Change
    """What kind of change it is."""
    status: Status
    """How sure anybody is."""
    sources: tuple[Cited, ...] = ()
    """How we know: ids of sources, or more about what each carries."""
    since: tuple[Since, ...] = ()
    """What has happened after `now`, oldest first."""
    settles: Text | None = None
    """For a projection: what would settle it."""
    check_by: PartialDate | None = None
    """For a projection: when to look."""

    def cited_for(self, side: OneSide) -> tuple[Citation, ...]:
        """What is cited for one side: by the row for this side or both, and by the side itself."""
        own = self.then.sources if side == "then" else self.now.sources
        return (*(one for one in self.sources if one.supports_side in (side, "both")), *own)

    def all_cited(self) -> tuple[Citation, ...]:
        """Every citation of the row, of its sides and of its later notes."""
        later = (cited for note in self.since for cited in note.sources)
        return (*self.sources, *self.then.sources, *self.now.sources, *later)


@part
class Shift(Entry):
    """The paradigm shift and its rows."""

    paradigm_shift: Text
    """The technical change between then and now, in one sentence."""
    as_of: Period
    """The two dates that `then` and `now` stand for."""
    rows: Annotated[tuple[Row, ...], Field(min_length=1)]
    """The comparisons, aspect by aspect."""
    open_questions: tuple[Text, ...] = ()
    """What nobody knows yet."""
    reviewed: Reviewed
    """When and how far the entry was held against its sources."""


KIND = Kind(
    name="shifts",
    one="shift",
    model=Shift,
    guide=(
        "A shift names the technical change in one sentence, then compares the work before and after, aspect by "
        "aspect. Each sentence is concrete enough to be wrong and says no more than its sources."
    ),
    example="""\
paradigm-shift: Training the best models requires scaling compute and data.
as-of: {then: 2018, now: 2023-08}
rows:
  - aspect: team-size
    then: Many individual or small-scale projects, chosen bottom-up.
    now: Teams of dozens of people work toward one focused goal.
    change: replaced
    status: observed
    sources:
      - {id: wei-2023-kdd-talk, for: both}
    since:
      - as-of: 2025
        text: At the frontier, papers list more than a hundred authors.
        sources: [wei-2023-kdd-talk]
open-questions:
  - Who trains the next generation when small projects disappear?
reviewed: {on: 2026-11-22, how: abstract}
""",
    depth=2,
)
