"""Knows what the lists of professions say: the hub, by field, and the pages of fields that are too long for it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator import addresses
from generator.kinds.fields import FieldOfWork
from generator.kinds.professions import Profession
from generator.knowledge import Knowledge, Known, ordered
from generator.text import Html, counted, inline
from generator.views import words
from generator.views.filters import FilterForm, Item, Question, filter_form, of_rows, since
from generator.views.parts import Heading, Link, Page, Site, entry_link, full_date, made, newest
from generator.views.sheets import SAMPLE, Sheet, is_split, sheets, ways

MOST = 150
"""So many professions make a page of about 15 kB, compressed."""
Professions = Sequence[Known[Profession]]


@dataclass(frozen=True)
class ProfessionCard:
    """A profession in a list."""

    link: Link
    summary: Html
    counts: str
    also_called: str
    answers: Item
    """What it answers to the questions of the form."""


@dataclass(frozen=True)
class FieldGroup:
    """A field with its professions; or the ways to all of them, after those of which most is told."""

    anchor: str
    title: str
    summary: Html
    made: str
    """How it was written, in a sentence; empty where that is not said."""
    professions: tuple[ProfessionCard, ...]
    sheets: tuple[Link, ...]


@dataclass(frozen=True)
class ProfessionsHub:
    """The way to all professions, by field."""

    page: Page
    form: FilterForm | None
    fields: tuple[FieldGroup, ...]


@dataclass(frozen=True)
class ProfessionsSheet:
    """A field with a page of its own, or a part of it."""

    page: Page
    up: str
    fields: tuple[Link, ...]
    """All fields, on the hub."""
    parts: tuple[Link, ...]
    form: FilterForm | None
    group: FieldGroup


def professions_hub(site: Site) -> ProfessionsHub:
    """Say what the hub of professions says."""
    address, knowledge = addresses.HUBS["professions"], site.knowledge
    by_field = members(knowledge)
    groups = tuple(_group(knowledge.fields[id], of, site, address) for id, of in by_field.items())
    headings = (Heading(1, "top", "Professions"), *(Heading(2, group.anchor, group.title) for group in groups))
    about = f"{counted(len(knowledge.professions), 'profession')} then and now, by field of work."
    everybody = [one for of in by_field.values() for one in of]
    page = Page(address, "Professions", about, "professions/hub.html", headings, _updated(everybody, knowledge))
    return ProfessionsHub(page, _form(everybody, site, address), groups)


def profession_sheets(site: Site) -> Iterator[tuple[str, Callable[[], ProfessionsSheet]]]:
    """Addresses of the pages that the hub is too short for, and how to say what they say."""
    for id, of in members(site.knowledge).items():
        found = _sheets(site.knowledge.fields[id], of, site.knowledge)
        yield from ((one.address, partial(_sheet, id, one, found, site)) for one in found)


def members(knowledge: Knowledge) -> dict[str, list[Known[Profession]]]:
    """The professions of each field that has some, in the authors' order of fields."""
    found: dict[str, list[Known[Profession]]] = {field.id: [] for field in ordered(knowledge.fields)}
    for known in ordered(knowledge.professions):
        found[known.entry.field].append(known)
    return {id: of for id, of in found.items() if of}


def _sheets(field: Known[FieldOfWork], of: Professions, knowledge: Knowledge) -> tuple[Sheet[Known[Profession]], ...]:
    if not is_split(knowledge.professions, of, MOST):
        return ()
    return sheets(addresses.professions_of_field(field.id), field.entry.title, of, MOST)


def _group(field: Known[FieldOfWork], of: Professions, site: Site, page: str) -> FieldGroup:
    found = _sheets(field, of, site.knowledge)
    shown = _told_most(of, site.knowledge) if found else of
    return FieldGroup(
        field.id,
        field.entry.title,
        inline(field.entry.summary, addresses.linker(site.knowledge, page)),
        made(field.entry),
        tuple(_card(known, site, page) for known in shown),
        ways(found, counted(len(of), "profession"), _name, page),
    )


def _told_most(of: Professions, knowledge: Knowledge) -> Professions:
    def rows(known: Known[Profession]) -> int:
        return sum(len(shift.rows) for shift in knowledge.shifts_of(known.id))

    return sorted(of, key=rows, reverse=True)[:SAMPLE]


def _name(known: Known[Profession]) -> str:
    return known.entry.title


def _sheet(
    id: str, sheet: Sheet[Known[Profession]], parts: Sequence[Sheet[Known[Profession]]], site: Site
) -> ProfessionsSheet:
    field, hub = site.knowledge.fields[id], addresses.relative(addresses.HUBS["professions"], sheet.address)
    about = f"{field.entry.title}: {counted(len(sheet.members), 'profession')} then and now."
    updated = _updated(sheet.members, site.knowledge)
    headings = (Heading(1, "top", sheet.title),)
    page = Page(sheet.address, sheet.title, about, "professions/sheet.html", headings, updated, searchable=False)
    cards = tuple(_card(known, site, sheet.address) for known in sheet.members)
    summary = inline(field.entry.summary, addresses.linker(site.knowledge, sheet.address))
    return ProfessionsSheet(
        page,
        hub,
        tuple(Link(f"{hub}#{one}", site.knowledge.fields[one].entry.title) for one in members(site.knowledge)),
        ways(parts, "", _name, sheet.address) if len(parts) > 1 else (),
        _form(sheet.members, site, sheet.address) if len(parts) == 1 else None,
        FieldGroup(id, sheet.title, summary, made(field.entry), cards, ()),
    )


def _updated(of: Professions, knowledge: Knowledge) -> str:
    return newest(shift.reviewed.on for one in of for shift in knowledge.shifts_of(one.id))


def _form(of: Professions, site: Site, page: str) -> FilterForm | None:
    knowledge = site.knowledge
    items = [_answers(known, knowledge) for known in of]
    questions = (
        Question("field", "Field", {one.id: one.entry.title for one in ordered(knowledge.fields)}),
        Question(
            "aspect", "With a row on", {one.id: one.entry.title for one in ordered(knowledge.aspects)}, of_row=True
        ),
        Question("status", "Status of that row", words.STATUS, of_row=True),
        since("since", "Reviewed since", (day for item in items for day in item["since"])),
    )
    return filter_form(page, "profession", questions, items)


def _answers(known: Known[Profession], knowledge: Knowledge) -> Item:
    shifts = knowledge.shifts_of(known.id)
    rows = [row for shift in shifts for row in shift.rows]
    return {
        "field": (known.entry.field,),
        "rows": of_rows(rows, ("aspect", "status")),
        "since": (max(full_date(shift.reviewed.on) for shift in shifts),) if shifts else (),
    }


def _card(known: Known[Profession], site: Site, page: str) -> ProfessionCard:
    return ProfessionCard(
        link=entry_link(known, page),
        summary=inline(known.entry.summary, addresses.linker(site.knowledge, page)),
        counts=counted(sum(len(shift.rows) for shift in site.knowledge.shifts_of(known.id)), "row"),
        also_called=", ".join(known.entry.also_called),
        answers=_answers(known, site.knowledge),
    )
