"""Knows the rows that are listed under an aspect, by field, and the pages of fields that are too long for its page."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator import addresses
from generator.kinds.aspects import Aspect
from generator.knowledge import Knowledge, Known, Row, ordered, title_of
from generator.text import Html, counted, inline
from generator.views import words
from generator.views.filters import FilterForm, Item, Question, filter_form, since
from generator.views.parts import Heading, Link, Page, RowView, Site, full_date, row
from generator.views.sheets import Sheet, is_split, sheets, ways

MOST = 90
"""So many rows make a page of about 25 kB, compressed."""
SHOWN = 2
"""So many rows of a field stand where it leads to a page of its own."""


@dataclass(frozen=True)
class AspectRow:
    """A row under an aspect."""

    shown: RowView
    answers: Item
    """What it answers to the questions of the form."""


@dataclass(frozen=True)
class AspectGroup:
    """The rows of a field under an aspect, or some and the ways to all; the anchor is the id of the field."""

    anchor: str
    title: str
    rows: tuple[AspectRow, ...]
    sheets: tuple[Link, ...]


@dataclass(frozen=True)
class RowsSheet:
    """A field under an aspect with a page of its own, or a part of it."""

    page: Page
    up: Link
    question: Html
    parts: tuple[Link, ...]
    form: FilterForm | None
    group: AspectGroup


def groups_of(aspect: Known[Aspect], site: Site) -> tuple[AspectGroup, ...]:
    """Say what the page of an aspect lists."""
    page = addresses.page("aspects", aspect.id)
    return tuple(_group(aspect, field, rows, site, page) for field, rows in _by_field(aspect, site).items())


def row_sheets(site: Site) -> Iterator[tuple[str, Callable[[], RowsSheet]]]:
    """Addresses of the pages that pages of aspects are too short for, and how to say what they say."""
    for aspect in site.knowledge.aspects.values():
        if len(site.knowledge.rows_of_aspect(aspect.id)) > MOST:
            for field, rows in _by_field(aspect, site).items():
                found = _sheets(aspect, field, rows, site)
                yield from ((one.address, partial(_sheet, aspect, field, one, found, site)) for one in found)


def form_of(rows: Sequence[Row], site: Site, page: str) -> FilterForm | None:
    """Say what may be asked of rows."""
    knowledge = site.knowledge
    items = [_answers(one, knowledge) for one in rows]
    questions = (
        Question("field", "Field", {one.id: one.entry.title for one in ordered(knowledge.fields)}),
        Question("pillar", "Pillar", {one.id: one.entry.title for one in ordered(knowledge.pillars)}),
        Question("status", "Status", words.STATUS),
        Question("change", "Kind of change", words.CHANGE),
        Question("evidence", "Resting on", {code: word.capitalize() for code, word in words.EVIDENCE_PLURAL.items()}),
        Question("stance", "With a source that", {code: word.lower() for code, word in words.STANCES.items()}),
        since("since", "Reviewed since", (day for item in items for day in item["since"])),
    )
    return filter_form(page, "row", questions, items)


def _by_field(aspect: Known[Aspect], site: Site) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {field.id: [] for field in ordered(site.knowledge.fields)}
    for one in site.knowledge.rows_of_aspect(aspect.id):
        found[one.profession.entry.field].append(one)
    return {field: rows for field, rows in found.items() if rows}


def _sheets(aspect: Known[Aspect], field: str, rows: Sequence[Row], site: Site) -> tuple[Sheet[Row], ...]:
    if not is_split(site.knowledge.rows_of_aspect(aspect.id), rows, MOST):
        return ()
    address = addresses.part_of(addresses.page("aspects", aspect.id), field)
    return sheets(address, f"{title_of(aspect)}: {site.knowledge.fields[field].entry.title}", rows, MOST)


def _group(aspect: Known[Aspect], field: str, rows: Sequence[Row], site: Site, page: str) -> AspectGroup:
    found = _sheets(aspect, field, rows, site)
    return AspectGroup(
        field,
        site.knowledge.fields[field].entry.title,
        tuple(_row(one, site, page) for one in (rows[:SHOWN] if found else rows)),
        ways(found, counted(len(rows), "row"), _name, page),
    )


def _name(one: Row) -> str:
    return title_of(one.profession)


def _sheet(aspect: Known[Aspect], field: str, sheet: Sheet[Row], parts: Sequence[Sheet[Row]], site: Site) -> RowsSheet:
    about = f"{sheet.title}: {counted(len(sheet.members), 'row')}, then and now."
    updated = max(_reviewed(one, site.knowledge) for one in sheet.members)
    headings = (Heading(1, "top", sheet.title),)
    page = Page(sheet.address, sheet.title, about, "aspects/sheet.html", headings, updated, searchable=False)
    return RowsSheet(
        page,
        Link(addresses.relative(addresses.page("aspects", aspect.id), sheet.address), title_of(aspect)),
        inline(aspect.entry.question, addresses.linker(site.knowledge, sheet.address)),
        ways(parts, "", _name, sheet.address) if len(parts) > 1 else (),
        form_of(sheet.members, site, sheet.address) if len(parts) == 1 else None,
        AspectGroup(field, sheet.title, tuple(_row(one, site, sheet.address) for one in sheet.members), ()),
    )


def _row(one: Row, site: Site, page: str) -> AspectRow:
    return AspectRow(row(one, site, page), _answers(one, site.knowledge))


def _answers(one: Row, knowledge: Knowledge) -> Item:
    cited = one.all_cited()
    return {
        "field": (one.profession.entry.field,),
        "pillar": (one.pillar.id,),
        "status": (one.status,),
        "change": (one.change,),
        "evidence": tuple(dict.fromkeys(each.source.entry.evidence for each in cited)),
        "stance": tuple(dict.fromkeys(each.stance for each in cited)),
        "since": (_reviewed(one, knowledge),),
    }


def _reviewed(one: Row, knowledge: Knowledge) -> str:
    shifts = knowledge.shifts_of(one.profession.id)
    return next(full_date(shift.reviewed.on) for shift in shifts if shift.pillar.id == one.pillar.id)
