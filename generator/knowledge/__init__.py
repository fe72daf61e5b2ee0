"""Knows the resolved knowledge base: immutable, without dangling references, with who mentions whom.

Authored entries (`kinds/`) name others by id; here they hold them. What comes out of `resolving` can be asked,
not changed, and every later step accepts nothing else.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar, cast

from generator.kinds.aspects import Aspect
from generator.kinds.directions import Direction
from generator.kinds.entry import Entry
from generator.kinds.events import Event
from generator.kinds.fields import FieldOfWork
from generator.kinds.parts import Change, Citation, Made, OneSide, Reviewed, Stance, Status
from generator.kinds.pillars import Pillar
from generator.kinds.professions import Profession
from generator.kinds.questions import Question
from generator.kinds.retired import Gone
from generator.kinds.shifts import Figures, Period
from generator.kinds.sources import Source
from generator.kinds.terms import Term
from generator.problem import Keys

E = TypeVar("E", bound=Entry)


@dataclass(frozen=True, slots=True)
class Known(Generic[E]):
    """An entry whose references are known to exist."""

    path: str
    kind: str
    id: str
    entry: E
    letter: str = ""
    """What tells a source from others of the same author and year."""


class Cited(NamedTuple):
    """A citation that holds its source."""

    source: Known[Source]
    supports_side: str
    stance: Stance
    at: str | None


@dataclass(frozen=True, slots=True)
class Side:
    """`then` or `now` of a row; the date is the row's own or that of its shift."""

    text: str
    as_of: str
    cited: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class Later:
    """What happened after `now`."""

    as_of: str
    text: str
    verdict: str | None
    cited: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One comparison, with everything it belongs to."""

    profession: Known[Profession]
    pillar: Known[Pillar]
    aspect: Known[Aspect]
    path: str
    keys: Keys
    then: Side
    now: Side
    change: Change
    status: Status
    cited: tuple[Cited, ...]
    since: tuple[Later, ...]
    settles: str | None
    check_by: str | None
    figures: Figures | None

    @property
    def anchor(self) -> str:
        """The id of the row on its profession's page."""
        return f"{self.pillar.id}-{self.aspect.id}"

    def dates_of_figures(self) -> tuple[str, str]:
        """The dates of its two numbers: their own, or those of the sides."""
        own = self.figures.as_of if self.figures else None
        return (own.then, own.now) if own else (self.then.as_of, self.now.as_of)

    def cited_for(self, side: OneSide) -> tuple[Cited, ...]:
        """What is cited for one side: by the row for this side or both, and by the side itself."""
        own = self.then.cited if side == "then" else self.now.cited
        return (*(one for one in self.cited if one.supports_side in (side, "both")), *own)

    def all_cited(self) -> tuple[Cited, ...]:
        """Every citation of the row, of its sides and of its later notes."""
        later = (cited for note in self.since for cited in note.cited)
        return (*self.cited, *self.then.cited, *self.now.cited, *later)


@dataclass(frozen=True, slots=True)
class Shift:
    """A profession under a pillar."""

    profession: Known[Profession]
    pillar: Known[Pillar]
    path: str
    paradigm_shift: str
    as_of: Period
    rows: tuple[Row, ...]
    open_questions: tuple[str, ...]
    reviewed: Reviewed
    made: Made | None


class Mention(NamedTuple):
    """That an entry (or a row or passage of it) leads to another entry."""

    kind: str
    id: str
    anchor: str | None
    citation: Citation | None = None


class Spot(NamedTuple):
    """Where an entry names another one by an old id, or leads into its page."""

    path: str
    keys: Keys
    kind: str
    id: str
    anchor: str = ""
    label: str = ""
    """The words that lead there, where the author chose them."""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The whole base. Mappings are in the order of ids; `ordered` gives the authors' order."""

    pillars: Mapping[str, Known[Pillar]]
    professions: Mapping[str, Known[Profession]]
    fields: Mapping[str, Known[FieldOfWork]]
    aspects: Mapping[str, Known[Aspect]]
    sources: Mapping[str, Known[Source]]
    terms: Mapping[str, Known[Term]]
    events: Mapping[str, Known[Event]]
    questions: Mapping[str, Known[Question]]
    directions: Mapping[str, Known[Direction]]
    shifts: tuple[Shift, ...]
    aliases: Mapping[tuple[str, str], str]
    mentions: Mapping[tuple[str, str], tuple[Mention, ...]]
    retired: tuple[Gone, ...]
    spots: tuple[Spot, ...]
    """Where an id is named that its entry had before, or a link leads into a page; by path."""
    _shifts_of: Mapping[str, tuple[Shift, ...]] = field(repr=False)
    _rows_of_aspect: Mapping[str, tuple[Row, ...]] = field(repr=False)
    _row_at: Mapping[tuple[str, str], Row] = field(repr=False)

    def all(self, kind: str) -> Mapping[str, Known[Entry]]:
        """The entries of a kind that have pages or anchors of their own (all but shifts)."""
        return cast(Mapping[str, Known[Entry]], getattr(self, kind))

    def find(self, kind: str, id: str) -> Known[Entry] | None:
        """Look an entry up by its id or one that it had before."""
        entries = self.all(kind)
        return entries.get(id) or entries.get(self.aliases.get((kind, id), ""))

    def shifts_of(self, profession: str) -> tuple[Shift, ...]:
        """A profession's shifts in the order of the pillars."""
        return self._shifts_of.get(profession, ())

    def shifts_under(self, pillar: str) -> tuple[Shift, ...]:
        """All shifts under a pillar."""
        return tuple(shift for shift in self.shifts if shift.pillar.id == pillar)

    def rows(self) -> Iterator[Row]:
        """All rows, by profession and pillar."""
        return (row for shift in self.shifts for row in shift.rows)

    def row(self, profession: str, anchor: str) -> Row | None:
        """The row at an anchor of a profession's page."""
        return self._row_at.get((profession, anchor))

    def rows_of_aspect(self, aspect: str) -> tuple[Row, ...]:
        """All rows that answer an aspect's question."""
        return self._rows_of_aspect.get(aspect, ())

    def mentions_of(self, kind: str, id: str) -> tuple[Mention, ...]:
        """Who leads to an entry."""
        return self.mentions.get((kind, id), ())


def ordered(entries: Mapping[str, Known[E]]) -> list[Known[E]]:
    """In the authors' `order`, then by title."""
    return sorted(entries.values(), key=lambda known: (getattr(known.entry, "order", 0), title_of(known).casefold()))


def title_of(known: Known[E]) -> str:
    """The title of any entry that has one; otherwise its id."""
    return str(getattr(known.entry, "title", known.id))
