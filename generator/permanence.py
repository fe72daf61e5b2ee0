"""Knows which addresses a base answers to, old ones too, and which of another's nobody answers to any more."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from generator.kinds import KINDS
from generator.knowledge import Knowledge, Row, Shift, Spot
from generator.problem import Flaw
from generator.text import slug


@dataclass(frozen=True)
class Old:
    """An address that something had: `professions/typist`, or with an anchor `professions/nurse#old-row`."""

    was: str
    instead: tuple[str, ...]
    on: str = ""
    """Empty where only the name is another."""
    reason: str = ""


def standing(knowledge: Knowledge) -> frozenset[str]:
    """Kind and id of every entry, and of every anchor that links may lead to."""
    return frozenset(_standing(knowledge))


def _standing(knowledge: Knowledge) -> Iterator[str]:
    for kind in KINDS:
        if kind != "shifts":
            yield from (f"{kind}/{id}" for id in knowledge.all(kind))
    for kind in ("professions", "pillars"):
        for id in knowledge.all(kind):
            yield from (f"{kind}/{id}#{anchor}" for anchor in anchors_of(knowledge, kind, id))


def anchors_of(knowledge: Knowledge, kind: str, id: str) -> set[str]:
    """The anchors that links may lead to on the page of a profession or a pillar, by its id or one it had before."""
    id = knowledge.aliases.get((kind, id), id)
    if kind == "professions":
        shifts = knowledge.shifts_of(id)
        return {shift.pillar.id for shift in shifts} | {row.anchor for shift in shifts for row in shift.rows}
    entry = knowledge.pillars[id].entry
    passages = (*entry.how_it_works, *entry.implications, *entry.contested)
    return {slug(one.title) for one in passages} | {one.id for one in entry.pictures} | {"guide-questions"}


def old(knowledge: Knowledge) -> Mapping[str, Old]:
    """Every address that is still answered though nothing stands there, by that address."""
    renamed = (Old(f"{kind}/{alias}", (f"{kind}/{id}",)) for (kind, alias), id in knowledge.aliases.items())
    recorded = (Old(one.was, one.instead, one.on, one.reason) for one in knowledge.retired)
    return {one.was: one for one in (*renamed, *_renamed_anchors(knowledge), *recorded)}


def _renamed_anchors(knowledge: Knowledge) -> Iterator[Old]:
    """A row's anchor is made of pillar and aspect: it moves when one of them gets another id."""
    if not any(kind in ("pillars", "aspects") for kind, _ in knowledge.aliases):
        return  # as in most bases: nine thousand rows need not be asked
    for shift in knowledge.shifts:
        page = f"professions/{shift.profession.id}"
        yield from (Old(f"{page}#{alias}", (f"{page}#{shift.pillar.id}",)) for alias in shift.pillar.entry.aliases)
        for row in shift.rows:
            yield from (Old(f"{page}#{anchor}", (f"{page}#{row.anchor}",)) for anchor in _old_anchors(row))


def _old_anchors(row: Row) -> Iterator[str]:
    pillars, aspects = ((one.id, *one.entry.aliases) for one in (row.pillar, row.aspect))
    if len(pillars) + len(aspects) > 2:
        yield from (
            f"{pillar}-{aspect}" for pillar, aspect in product(pillars, aspects) if f"{pillar}-{aspect}" != row.anchor
        )


def astray(knowledge: Knowledge) -> list[tuple[Spot, Old | None]]:
    """Links to anchors that are not on their page, and what is known of each that was there before."""
    inside = [spot for spot in knowledge.spots if spot.anchor and spot.kind in ("professions", "pillars")]
    lost = [
        (spot, f"{spot.kind}/{knowledge.aliases.get((spot.kind, spot.id), spot.id)}#{spot.anchor}")
        for spot in inside
        if spot.anchor not in anchors_of(knowledge, spot.kind, spot.id)
    ]
    before = old(knowledge) if lost else {}
    return [(spot, before.get(address)) for spot, address in lost]


def gone(released: Collection[str], knowledge: Knowledge) -> list[Flaw]:
    """Name each address of a release that leads to nothing now; of a page that is gone, not each anchor on it."""
    if not released:
        return []
    now, before = standing(knowledge), old(knowledge)
    lost = [one for one in sorted(released) if not _answered(one, now, before)]
    return [_flaw(one, knowledge) for one in lost if "#" not in one or one.partition("#")[0] not in lost]


def _answered(address: str, now: Collection[str], before: Mapping[str, Old]) -> bool:
    """Whether an address leads somewhere; one on a page that moved does so if the new page answers to its anchor."""
    if address in now or address in before:
        return True
    page, _, anchor = address.partition("#")
    if not anchor or page not in before:
        return False
    moved = before[page]
    return bool(moved.on) or any(_answered(f"{one}#{anchor}", now, before) for one in moved.instead)


def _flaw(address: str, knowledge: Knowledge) -> Flaw:
    page, _, anchor = address.partition("#")
    hint = f"write a record with `was: {address}` into `content/retired.yml`"
    if not anchor:
        hint = f"name the old id under `aliases` of the entry that it is now, or {hint}"
    path, keys = _blamed(page, anchor, knowledge)
    return Flaw(path, keys, "address-gone", f"`{address}` was in the last release and leads to nothing now", hint)


def _blamed(page: str, anchor: str, knowledge: Knowledge) -> tuple[str, tuple[str, ...]]:
    """The file to look at: that of the shift where a row is gone, that of the page otherwise."""
    kind, _, id = page.partition("/")
    known = knowledge.find(kind, id)
    shift = _shift_with(anchor, knowledge.shifts_of(known.id)) if known and anchor else None
    if shift:
        return shift.path, ("rows",)
    return (known.path if known else f"{kind}/{id}.yml"), ()


def _shift_with(anchor: str, shifts: Iterable[Shift]) -> Shift | None:
    return next((shift for shift in shifts if anchor.startswith(f"{shift.pillar.id}-")), None)
