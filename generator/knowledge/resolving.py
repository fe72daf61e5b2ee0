"""Knows the way from authored entries to knowledge: every reference is bound, or a flaw says why not."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TypeVar, cast

from generator.kinds import KINDS
from generator.kinds.entry import Entry
from generator.kinds.pillars import Pillar
from generator.kinds.retired import Gone
from generator.kinds.shifts import Shift as AuthoredShift
from generator.kinds.sources import Source
from generator.knowledge import Knowledge, Known, Mention, Shift, Spot, ordered
from generator.knowledge.authored import Authored, Broken
from generator.knowledge.binding import Binder
from generator.knowledge.finding import Finder
from generator.knowledge.mentions import mentions_by
from generator.problem import Flaw
from generator.twins import letters

T = TypeVar("T")
Target = tuple[str, str]
"""Kind and id of an entry."""
MANY = 5
"""So often nobody misspells the same id."""


def resolve(
    authored: Iterable[Authored], broken: Iterable[Broken] = (), retired: tuple[Gone, ...] = ()
) -> tuple[Knowledge | None, list[Flaw]]:
    """Bind every reference to what it names; `retired` is what had an address once.

    Gives the knowledge base, or None with a flaw for each id that nothing has (or that two entries claim); None too
    while any entry is broken.
    """
    entries, lost = sorted(authored, key=lambda one: (one.kind, one.id)), tuple(broken)
    by_kind = _by_kind(entries)
    aliases, flaws = _aliases(entries, by_kind)
    finder = Finder(by_kind, aliases, frozenset((one.kind, one.id) for one in lost), retired)
    for named in (entries, lost):
        flaws += (flaw for one in named for flaw in finder.flaws_of(one))
    if flaws or lost:
        return None, _with_new_names(flaws)
    spots = in_order(spot for one in entries for spot in finder.spots_of(one))
    spotted = {spot.path for spot in spots}
    for one in entries:
        if one.path in spotted:
            by_kind[one.kind][one.id] = finder.known(one)
    return _bound(finder, mentions_by(entries, finder), retired, spots), []


def _by_kind(entries: Iterable[Authored]) -> dict[str, dict[str, Known[Entry]]]:
    """Entries by kind and id; sources with the letters that tell those of one author and year apart."""
    letter = letters((one.id, one.entry) for one in entries if isinstance(one.entry, Source))
    found: dict[str, dict[str, Known[Entry]]] = {kind: {} for kind in KINDS}
    for one in entries:
        told = letter.get(one.id, "") if one.kind == "sources" else ""
        found[one.kind][one.id] = Known(one.path, one.kind, one.id, one.entry, told)
    return found


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


def _bound(
    finder: Finder, mentions: Mapping[Target, tuple[Mention, ...]], retired: tuple[Gone, ...], spots: tuple[Spot, ...]
) -> Knowledge:
    shifts = _shifts(finder)
    kinds = {kind: MappingProxyType(known) for kind, known in finder.by_kind.items() if kind != "shifts"}
    return Knowledge(
        **kinds,  # type: ignore[arg-type]
        shifts=shifts,
        aliases=MappingProxyType(dict(finder.aliases)),
        mentions=mentions,
        retired=retired,
        spots=spots,
        _shifts_of=_grouped(shifts, lambda shift: shift.profession.id),
        _row_at=MappingProxyType({(row.profession.id, row.anchor): row for shift in shifts for row in shift.rows}),
        _rows_of_aspect=_grouped((row for shift in shifts for row in shift.rows), lambda row: row.aspect.id),
    )


def _shifts(finder: Finder) -> tuple[Shift, ...]:
    """All shifts, by profession and in the authors' order of pillars."""
    pillars = ordered(cast(Mapping[str, Known[Pillar]], finder.by_kind["pillars"]))
    place = {known.id: number for number, known in enumerate(pillars)}
    binder = Binder(finder)
    shifts = (binder.shift(cast(Known[AuthoredShift], known)) for known in finder.by_kind["shifts"].values())
    return tuple(sorted(shifts, key=lambda shift: (shift.profession.id, place[shift.pillar.id])))


def _grouped(items: Iterable[T], key: Callable[[T], str]) -> Mapping[str, tuple[T, ...]]:
    groups: dict[str, list[T]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return MappingProxyType({name: tuple(members) for name, members in groups.items()})
