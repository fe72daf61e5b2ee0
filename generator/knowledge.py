"""Knows the resolved knowledge base: immutable, without dangling references, with who mentions whom.

Authored entries (`kinds/`) name others by id; here they hold them. What comes out of `resolve` can be asked,
not changed, and every later step accepts nothing else.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType
from typing import Generic, NamedTuple, TypeVar, cast

from generator.kinds import KINDS
from generator.kinds.aspects import Aspect
from generator.kinds.directions import Direction
from generator.kinds.entry import Entry
from generator.kinds.events import Event
from generator.kinds.fields import FieldOfWork
from generator.kinds.parts import Change, Citation, Made, OneSide, Passage, Reviewed, Stance, Statement, Status
from generator.kinds.parts import Since as AuthoredSince
from generator.kinds.pillars import Pillar
from generator.kinds.professions import Profession
from generator.kinds.questions import Question
from generator.kinds.references import Named, Reference, named, renamed
from generator.kinds.retired import Gone
from generator.kinds.shifts import Figures, Period
from generator.kinds.shifts import Row as AuthoredRow
from generator.kinds.shifts import Shift as AuthoredShift
from generator.kinds.sources import Source
from generator.kinds.terms import Term
from generator.problem import Flaw, Keys
from generator.text import did_you_mean, links_in, listed, slug
from generator.twins import letters

E = TypeVar("E", bound=Entry)
T = TypeVar("T")


@dataclass(frozen=True)
class Authored:
    """A decoded entry with the path it came from (relative to the content folder), its kind and id."""

    path: str
    kind: str
    id: str
    entry: Entry
    links: bool = True
    """Whether any text of the file may hold a link."""

    @cached_property
    def named(self) -> Named:
        """What it names; found once, since an entry does not change."""
        return named(self.entry, links=self.links)


@dataclass(frozen=True, slots=True)
class Broken:
    """An entry that exists and could not be decoded: naming it is no second mistake, what it names is still checked."""

    path: str
    kind: str
    id: str
    named: Named


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


def resolve(
    authored: Iterable[Authored], broken: Iterable[Broken] = (), retired: tuple[Gone, ...] = ()
) -> tuple[Knowledge | None, list[Flaw]]:
    """Bind every reference to what it names; `retired` is what had an address once.

    Gives the knowledge base, or None with a flaw for each id that nothing has (or that two entries claim); None too
    while any entry is broken.
    """
    entries = sorted(authored, key=lambda one: (one.kind, one.id))
    by_kind: dict[str, dict[str, Known[Entry]]] = {kind: {} for kind in KINDS}
    letter = letters((one.id, one.entry) for one in entries if isinstance(one.entry, Source))
    for one in entries:
        told = letter.get(one.id, "") if one.kind == "sources" else ""
        by_kind[one.kind][one.id] = Known(one.path, one.kind, one.id, one.entry, told)
    aliases, flaws = _aliases(entries, by_kind)
    broken = tuple(broken)
    finder = Finder(by_kind, aliases, frozenset((one.kind, one.id) for one in broken), retired)
    names = [one.named for one in entries]
    for one, naming in zip(entries, names, strict=True):
        flaws += finder.flaws_of(one.path, one.kind, one.id, naming)
    for lost in broken:
        flaws += finder.flaws_of(lost.path, lost.kind, lost.id, lost.named)
    if flaws or broken:
        return None, _with_new_names(flaws)
    spots = in_order(spot for one in entries for spot in finder.spots_of(one))
    spotted = {spot.path for spot in spots}
    for one in entries:
        if one.path in spotted:
            by_kind[one.kind][one.id] = finder.known(one)
    return _bind(by_kind, aliases, finder, mentions_by(zip(entries, names, strict=True), finder), retired, spots), []


def _with_new_names(flaws: list[Flaw]) -> list[Flaw]:
    """Where many miss the same id, its file has probably got another name: then one line mends them all."""
    missed = Counter(flaw.sentence for flaw in flaws if flaw.code == "unknown-reference")
    return [
        replace(flaw, hint=f"{flaw.hint} If that is its new name, list the old one under its `aliases`")
        if missed[flaw.sentence] >= MANY and flaw.hint.startswith("did you mean")
        else flaw
        for flaw in flaws
    ]


def in_order(spots: Iterable[Spot]) -> tuple[Spot, ...]:
    """By path; those of one file as they come."""
    return tuple(sorted(spots, key=lambda spot: spot.path))


def _aliases(
    entries: list[Authored], by_kind: Mapping[str, Mapping[str, Known[Entry]]]
) -> tuple[dict[tuple[str, str], str], list[Flaw]]:
    aliases: dict[tuple[str, str], str] = {}
    flaws = []
    for one in entries:
        for number, alias in enumerate(one.entry.aliases):
            if one.kind == "shifts":
                sentence = "a shift has no `aliases`: it is found under its profession and its pillar"
                hint = "delete it here; an old id of the profession goes into the profession's file"
                flaws.append(Flaw(one.path, ("aliases",), "unknown-key", sentence, hint, at_key=True))
            elif alias in by_kind[one.kind] or (one.kind, alias) in aliases:
                own = one.id in (alias, aliases.get((one.kind, alias)))
                sentence = f"`{alias}` already names {'this' if own else 'another'} entry of {one.kind}"
                flaws.append(Flaw(one.path, ("aliases", number), "alias-taken", sentence, "delete it here or there"))
            aliases[one.kind, alias] = one.id
    return aliases, flaws


MANY = 5
"""So often nobody misspells the same id."""
UNKNOWN = ("no {one} is called `{id}`", "add `content/{kind}/{id}.yml`")
"""What is said of an id that nothing has; the form on the site says the same."""


class Finder:
    """Finds entries by id or alias and phrases what is not found."""

    def __init__(
        self,
        by_kind: Mapping[str, Mapping[str, Known[Entry]]],
        aliases: Mapping[tuple[str, str], str],
        broken: frozenset[tuple[str, str]],
        retired: tuple[Gone, ...],
    ) -> None:
        self.by_kind, self.aliases, self.broken = by_kind, aliases, broken
        self.retired = {one.was: one for one in retired}

    def get(self, kind: str, id: str) -> Known[Entry] | None:
        """The entry that has an id, or had it."""
        entries = self.by_kind.get(kind, {})
        return entries.get(id) or entries.get(self.aliases.get((kind, id), ""))

    def id_of(self, kind: str, id: str) -> str:
        """The id that an entry has now; it is known to exist."""
        return id if id in self.by_kind[kind] else self.aliases[kind, id]

    def known(self, one: Authored) -> Known[Entry]:
        """An entry all of whose references exist, each by the id of today; a source keeps its letter."""
        old = any(id not in self.by_kind[kind] for _, kind, id, _ in one.named.references)
        entry = renamed(one.entry, self.id_of) if old else one.entry
        held = self.by_kind["sources"].get(one.id) if one.kind == "sources" else None
        return Known(one.path, one.kind, one.id, entry, held.letter if held else "")

    def lacks(self, kind: str, id: str) -> bool:
        """Whether nothing has an id, not even an entry that is broken."""
        return self.get(kind, id) is None and (kind, id) not in self.broken

    def flaws_of(self, path: str, kind: str, id: str, naming: Named) -> Iterator[Flaw]:
        """A flaw for each name in an entry that nothing has."""
        for keys, target, wanted, _ in (*naming.references, *_above(kind, id)):
            if wanted not in self.by_kind[target] and self.lacks(target, wanted):
                yield self._unknown(path, keys, target, wanted)
        for keys, text in naming.linked:
            yield from self._unknown_links(path, keys, text)

    def _unknown_links(self, path: str, keys: Keys, text: str) -> Iterator[Flaw]:
        for link in links_in(text):
            if link.kind not in self.by_kind:
                hint = did_you_mean(link.kind, self.by_kind)
                yield Flaw(path, keys, "unknown-reference", f"`[[{link.kind}/{link.id}]]` leads to no kind", hint)
            elif self.lacks(link.kind, link.id):
                yield self._unknown(path, keys, link.kind, link.id)

    def spots_of(self, one: Authored) -> Iterator[Spot]:
        """Where an entry names an old id, or leads into a page."""
        for keys, kind, id, _ in (*one.named.references, *_above(one.kind, one.id)):
            if id not in self.by_kind[kind]:
                yield Spot(one.path, keys, kind, id)
        for keys, text in one.named.linked:
            for link in links_in(text):
                if link.anchor or link.id not in self.by_kind[link.kind]:
                    yield Spot(one.path, keys, link.kind, link.id, link.anchor or "", link.label or "")

    def _unknown(self, path: str, keys: Keys, kind: str, id: str) -> Flaw:
        gone = self.retired.get(f"{kind}/{id}")
        hint = where_now(gone) if gone else did_you_mean(id, self.by_kind[kind]) or UNKNOWN[1].format(kind=kind, id=id)
        return Flaw(path, keys, "unknown-reference", UNKNOWN[0].format(one=KINDS[kind].one, id=id), hint)


def _above(kind: str, id: str) -> list[Reference]:
    """What the path of a shift names: its profession and its pillar."""
    named = zip(("professions", "pillars"), id.split("/"), strict=True) if kind == "shifts" else ()
    return [Reference((), kind, id) for kind, id in named]


def where_now(gone: Gone) -> str:
    """Where to look for what was retired."""
    kind, when = gone.was.partition("/")[0], f"it was retired on {gone.on}"
    if len(gone.instead) == 1 and gone.instead[0].startswith(f"{kind}/") and "#" not in gone.instead[0]:
        return f"{when}: write `{gone.instead[0].partition('/')[2]}`"
    return f"{when}: look at {listed(f'`{one}`' for one in gone.instead)}" if gone.instead else f"{when}: leave it out"


def _bind(
    by_kind: Mapping[str, Mapping[str, Known[Entry]]],
    aliases: Mapping[tuple[str, str], str],
    finder: Finder,
    mentions: Mapping[tuple[str, str], tuple[Mention, ...]],
    retired: tuple[Gone, ...],
    spots: tuple[Spot, ...],
) -> Knowledge:
    binder = Binder(finder)
    shifts = tuple(binder.shift(cast(Known[AuthoredShift], known)) for known in by_kind["shifts"].values())
    place = {
        known.id: number for number, known in enumerate(ordered(cast(Mapping[str, Known[Pillar]], by_kind["pillars"])))
    }
    shifts = tuple(sorted(shifts, key=lambda shift: (shift.profession.id, place[shift.pillar.id])))
    kinds = {kind: MappingProxyType(known) for kind, known in by_kind.items() if kind != "shifts"}
    return Knowledge(
        **kinds,  # type: ignore[arg-type]
        shifts=shifts,
        aliases=MappingProxyType(dict(aliases)),
        mentions=mentions,
        retired=retired,
        spots=spots,
        _shifts_of=_grouped(shifts, lambda shift: shift.profession.id),
        _row_at=MappingProxyType({(row.profession.id, row.anchor): row for shift in shifts for row in shift.rows}),
        _rows_of_aspect=_grouped((row for shift in shifts for row in shift.rows), lambda row: row.aspect.id),
    )


def _grouped(items: Iterable[T], key: Callable[[T], str]) -> Mapping[str, tuple[T, ...]]:
    groups: dict[str, list[T]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return MappingProxyType({name: tuple(members) for name, members in groups.items()})


class Binder:
    """Turns authored shifts into resolved ones; every id is known to exist by now."""

    def __init__(self, finder: Finder) -> None:
        self.finder = finder

    def cited(self, citations: tuple[Citation, ...]) -> tuple[Cited, ...]:
        if not citations:
            return ()
        return tuple([Cited(self.source(one.id), one.supports_side, one.stance, one.at) for one in citations])

    def source(self, id: str) -> Known[Source]:
        return cast(Known[Source], self.finder.get("sources", id))

    def side(self, statement: Statement, as_of: str) -> Side:
        return Side(statement.text, statement.as_of or as_of, self.cited(statement.sources))

    def later(self, note: AuthoredSince) -> Later:
        return Later(note.as_of, note.text, note.verdict, self.cited(note.sources))

    def shift(self, known: Known[AuthoredShift]) -> Shift:
        profession, pillar = (
            self.finder.get(kind, id) for kind, id in zip(("professions", "pillars"), known.id.split("/"), strict=True)
        )
        entry = known.entry
        shift = Shift(
            cast(Known[Profession], profession), cast(Known[Pillar], pillar), known.path, entry.paradigm_shift,
            entry.as_of, (), entry.open_questions, entry.reviewed, entry.made,
        )  # fmt: skip
        rows = tuple(self.row(shift, number, row) for number, row in enumerate(entry.rows))
        return replace(shift, rows=rows)

    def row(self, shift: Shift, number: int, row: AuthoredRow) -> Row:
        return Row(
            profession=shift.profession,
            pillar=shift.pillar,
            aspect=cast(Known[Aspect], self.finder.get("aspects", row.aspect)),
            path=shift.path,
            keys=("rows", number),
            then=self.side(row.then, shift.as_of.then),
            now=self.side(row.now, shift.as_of.now),
            change=row.change,
            status=row.status,
            cited=self.cited(row.sources),
            since=tuple(self.later(note) for note in row.since),
            settles=row.settles,
            check_by=row.check_by,
            figures=row.figures,
        )


def mentions_by(
    entries: Iterable[tuple[Authored, Named]], finder: Finder
) -> Mapping[tuple[str, str], tuple[Mention, ...]]:
    """What leads to each entry, by kind and id of the entry that is led to."""
    found: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for one, naming in entries:
        anchor = _Anchors(one)
        for keys, kind, id, citation in naming.references:
            _add(found[kind, finder.id_of(kind, id)], Mention(one.kind, one.id, anchor.of(keys), citation))
        for keys, text in naming.linked:
            for link in links_in(text):
                _add(found[link.kind, finder.id_of(link.kind, link.id)], Mention(one.kind, one.id, anchor.of(keys)))
    return MappingProxyType({target: tuple(mentions) for target, mentions in found.items()})


def _add(mentions: list[Mention], mention: Mention) -> None:
    """Add a mention once. Those of one entry stand together, so that only these need be compared."""
    for earlier in reversed(mentions):
        if earlier.id != mention.id or earlier.kind != mention.kind:
            break
        if earlier == mention:
            return
    mentions.append(mention)


class _Anchors:
    """Where on its page an entry says something: the anchors of its rows, passages and pictures."""

    def __init__(self, one: Authored) -> None:
        self.one = one
        self._known: dict[Keys, str | None] = {}

    def of(self, keys: Keys) -> str | None:
        """The anchor of the part that a value stands in; found once for each part."""
        part = keys[:2]
        if part not in self._known:
            self._known[part] = _anchor(self.one, keys)
        return self._known[part]


def _anchor(one: Authored, keys: Keys) -> str | None:
    if one.kind == "shifts":
        pillar = one.id.split("/")[1]
        if keys[:1] == ("rows",) and len(keys) > 1:
            return f"{pillar}-{cast(AuthoredShift, one.entry).rows[cast(int, keys[1])].aspect}"
        return pillar
    if len(keys) > 1 and isinstance(keys[1], int):
        part = getattr(one.entry, str(keys[0]).replace("-", "_"))[keys[1]]
        if isinstance(part, Passage):
            return slug(part.title)
        return getattr(part, "id", None) if keys[0] == "pictures" else None
    return None


def made_in_words(made: Made) -> str:
    """How an entry was written, in a sentence without its full stop."""
    if made.how == "by-hand":
        return "Written by hand"
    helped = f"Written with the help of {made.by or 'a language model'}"
    return f"{helped}, reviewed by {made.reviewed_by}" if made.reviewed_by else f"{helped}, reviewed by nobody yet"
