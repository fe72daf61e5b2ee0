"""Knows what is listed under a pillar: a sentence for each profession, with pages for fields that are too long."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator import addresses
from generator.kinds.pillars import Pillar
from generator.knowledge import Known, Shift, ordered, title_of
from generator.text import Html, counted
from generator.views import words
from generator.views.filters import FilterForm, Item, Question, filter_form, of_rows, since
from generator.views.parts import Heading, Link, Page, Site, full_date
from generator.views.sheets import SAMPLE, Sheet, is_split, sheets, ways

MOST = 150
"""So many sentences make a page of about 15 kB, compressed."""


@dataclass(frozen=True)
class ShiftLine:
    """A profession under a pillar, in one sentence."""

    link: Link
    paradigm_shift: Html
    counts: str
    answers: Item
    """What it answers to the questions of the form."""


@dataclass(frozen=True)
class ShiftGroup:
    """The professions of a field under a pillar; or the ways to all of them, after those of which most is told."""

    field: str
    title: str
    shifts: tuple[ShiftLine, ...]
    sheets: tuple[Link, ...]


@dataclass(frozen=True)
class ShiftsSheet:
    """A field under a pillar with a page of its own, or a part of it."""

    page: Page
    up: Link
    parts: tuple[Link, ...]
    form: FilterForm | None
    group: ShiftGroup


def groups_under(pillar: Known[Pillar], site: Site) -> tuple[ShiftGroup, ...]:
    """Say what the page of a pillar lists."""
    page = addresses.page("pillars", pillar.id)
    return tuple(_group(pillar, field, shifts, site, page) for field, shifts in _by_field(pillar, site).items())


def shift_sheets(site: Site) -> Iterator[tuple[str, Callable[[], ShiftsSheet]]]:
    """Addresses of the pages that pages of pillars are too short for, and how to say what they say."""
    for pillar in site.knowledge.pillars.values():
        for field, shifts in _by_field(pillar, site).items():
            found = _sheets(pillar, field, shifts, site)
            yield from ((one.address, partial(_sheet, pillar, field, one, found, site)) for one in found)


def form_of(shifts: Sequence[Shift], site: Site, page: str) -> FilterForm | None:
    """Say what may be asked of the professions under a pillar."""
    knowledge = site.knowledge
    items = [_answers(shift) for shift in shifts]
    questions = (
        Question("field", "Field", {one.id: one.entry.title for one in ordered(knowledge.fields)}),
        Question(
            "aspect", "With a row on", {one.id: one.entry.title for one in ordered(knowledge.aspects)}, of_row=True
        ),
        Question("status", "Status of that row", words.STATUS, of_row=True),
        Question("change", "Change in that row", words.CHANGE, of_row=True),
        since("since", "Reviewed since", (day for item in items for day in item["since"])),
    )
    return filter_form(page, "profession", questions, items)


def _by_field(pillar: Known[Pillar], site: Site) -> dict[str, list[Shift]]:
    found: dict[str, list[Shift]] = {field.id: [] for field in ordered(site.knowledge.fields)}
    for shift in site.knowledge.shifts_under(pillar.id):
        found[shift.profession.entry.field].append(shift)
    return {field: shifts for field, shifts in found.items() if shifts}


def _sheets(pillar: Known[Pillar], field: str, shifts: Sequence[Shift], site: Site) -> tuple[Sheet[Shift], ...]:
    if not is_split(site.knowledge.shifts_under(pillar.id), shifts, MOST):
        return ()
    address = addresses.part_of(addresses.page("pillars", pillar.id), field)
    return sheets(address, f"{title_of(pillar)}: {site.knowledge.fields[field].entry.title}", shifts, MOST)


def _group(pillar: Known[Pillar], field: str, shifts: Sequence[Shift], site: Site, page: str) -> ShiftGroup:
    found = _sheets(pillar, field, shifts, site)
    shown = sorted(shifts, key=lambda shift: -len(shift.rows))[:SAMPLE] if found else shifts
    return ShiftGroup(
        field,
        site.knowledge.fields[field].entry.title,
        tuple(_line(shift, site, page) for shift in shown),
        ways(found, counted(len(shifts), "profession"), _name, page),
    )


def _name(shift: Shift) -> str:
    return title_of(shift.profession)


def _sheet(
    pillar: Known[Pillar], field: str, sheet: Sheet[Shift], parts: Sequence[Sheet[Shift]], site: Site
) -> ShiftsSheet:
    about = f"{sheet.title}: what moved the work of {counted(len(sheet.members), 'profession')}, in a sentence each."
    updated = max(full_date(shift.reviewed.on) for shift in sheet.members)
    headings = (Heading(1, "top", sheet.title),)
    page = Page(sheet.address, sheet.title, about, "pillars/sheet.html", headings, updated, searchable=False)
    up = f"{addresses.relative(addresses.page('pillars', pillar.id), sheet.address)}#professions"
    lines = tuple(_line(shift, site, sheet.address) for shift in sheet.members)
    return ShiftsSheet(
        page,
        Link(up, title_of(pillar)),
        ways(parts, "", _name, sheet.address) if len(parts) > 1 else (),
        form_of(sheet.members, site, sheet.address) if len(parts) == 1 else None,
        ShiftGroup(field, sheet.title, lines, ()),
    )


def _answers(shift: Shift) -> Item:
    return {
        "field": (shift.profession.entry.field,),
        "rows": of_rows(shift.rows, ("aspect", "status", "change")),
        "since": (full_date(shift.reviewed.on),),
    }


def _line(shift: Shift, site: Site, page: str) -> ShiftLine:
    href = addresses.relative(addresses.shift(shift), page)
    text = site.prose(shift.paradigm_shift, addresses.linker(site.knowledge, page))
    return ShiftLine(Link(href, _name(shift)), text, counted(len(shift.rows), "row"), _answers(shift))
