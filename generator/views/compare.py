"""Knows what comparisons say: rows side by side, aligned by aspect, and the picker."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from generator import addresses
from generator.kinds.fields import FieldOfWork
from generator.kinds.professions import Profession
from generator.knowledge import Knowledge, Known, Row, ordered, title_of
from generator.text import Html, counted, spoken_date
from generator.views import words
from generator.views.comparisons import Comparison, aligned, earlier_ids, is_large, is_pair, named, ready_made
from generator.views.parts import Heading, Link, Page, Site, description, entry_link, newest, newest_review
from generator.views.profession_lists import members
from generator.views.sheets import Sheet, sheets, ways

LISTED = 12
"""At most so many ready-made pairs are listed for a field; every profession and comparison leads to its own."""

MOST = 300
"""So many comparisons make a list of about 15 kB, compressed."""
OPTIONS = "professions.json"
"""Beside the picker: its choices, in a large base."""


@dataclass(frozen=True)
class NoteView:
    """What happened after `now`, in brief."""

    date: str
    text: Html
    verdict: str


@dataclass(frozen=True)
class CellView:
    """A column's answer to an aspect; without a row it says where the same question is answered, if anywhere."""

    who: str
    row: "RowCell | None"
    elsewhere: tuple[Link, ...]


@dataclass(frozen=True)
class RowCell:
    """A row in a narrow column; sources stand at home."""

    href: str
    then_date: str
    then: Html
    now_date: str
    now: Html
    change: str
    change_word: str
    status: str
    status_word: str
    sources: str
    since: tuple[NoteView, ...]


@dataclass(frozen=True)
class AspectLine:
    """An aspect and the answers of all columns."""

    link: Link
    cells: tuple[CellView, ...]


@dataclass(frozen=True)
class Lone:
    """A row whose aspect no other column answers here, and who answers it under another pillar."""

    link: Link
    cell: CellView
    others: tuple[Link, ...]


@dataclass(frozen=True)
class PillarPart:
    """The aspects under a pillar: those that several columns answer, then for each column what it alone answers."""

    anchor: str
    title: str
    lines: tuple[AspectLine, ...]
    alone: tuple[tuple[Lone, ...], ...]


@dataclass(frozen=True)
class ComparisonPage:
    """Two to four professions side by side."""

    page: Page
    columns: tuple[Link, ...]
    parts: tuple[PillarPart, ...]
    others: tuple[Link, ...]
    picker: str
    root: str


@dataclass(frozen=True)
class Option:
    """A profession in the picker."""

    id: str
    title: str
    were: tuple[str, ...]
    """What it was called before: addresses with an old id still choose it."""


@dataclass(frozen=True)
class ReadyGroup:
    """The ready-made comparisons of a field, and its professions for the picker."""

    title: str
    options: tuple[Option, ...]
    """None in a large base, where the picker fetches them."""
    together: tuple[Link, ...]
    pairs: tuple[Link, ...]
    sheets: tuple[Link, ...]
    """Where the comparisons of the field are listed, when there are too many for this page."""


@dataclass(frozen=True)
class PickerPage:
    """Where readers choose what to compare; without scripts, the way to what is ready-made."""

    page: Page
    groups: tuple[ReadyGroup, ...]
    root: str
    options: str
    """Where the picker fetches the professions from; empty where they stand in the page."""


@dataclass(frozen=True)
class ReadySheet:
    """The ready-made comparisons of a field on a page of their own, or a part of them."""

    page: Page
    up: str
    parts: tuple[Link, ...]
    links: tuple[Link, ...]


def compare_pages(site: Site) -> Iterator[tuple[str, Callable[[], PickerPage | ReadySheet | ComparisonPage]]]:
    """Addresses of the picker and of each ready-made comparison, and how to say what they say."""
    ready = ready_made(site.knowledge)
    yield addresses.COMPARE, partial(_picker, ready, site)
    for field, mine in _by_field(ready, site.knowledge).items():
        found = _sheets(field, mine, site.knowledge)
        yield from ((one.address, partial(_sheet, one, found, site)) for one in found)
    of_member: dict[str, list[Comparison]] = {}
    for one in ready:
        for id in one.members:
            of_member.setdefault(id, []).append(one)
    for one in ready:
        near = {other.address: other for id in one.members for other in of_member[id] if other is not one}
        yield one.address, partial(_comparison, one, list(near.values()), site)


def _comparison(one: Comparison, near: list[Comparison], site: Site) -> ComparisonPage:
    knowledge = site.knowledge
    members = [knowledge.professions[id] for id in one.members]
    parts = tuple(
        part for pillar in ordered(knowledge.pillars) if (part := _part(pillar.id, members, site, one.address))
    )
    return ComparisonPage(
        page=_page(one, parts, site),
        columns=tuple(entry_link(known, one.address) for known in members),
        parts=parts,
        others=tuple(Link(addresses.relative(other.address, one.address), other.title) for other in near[:LISTED]),
        picker=f"{addresses.relative(addresses.COMPARE, one.address)}?p={','.join(one.members)}",
        root=addresses.relative(addresses.HOME, one.address),
    )


def _page(one: Comparison, parts: tuple[PillarPart, ...], site: Site) -> Page:
    headings = (Heading(1, "top", one.title), *(Heading(2, part.anchor, part.title) for part in parts))
    about = description(
        f"{one.title}, side by side, then and now: the same questions asked of each.", site, one.address
    )
    shifts = [shift for id in one.members for shift in site.knowledge.shifts_of(id)]
    updated = newest(shift.reviewed.on for shift in shifts)
    return Page(one.address, one.title, about, "compare/page.html", headings, updated, searchable=False)


def _part(pillar: str, members: list[Known[Profession]], site: Site, page: str) -> PillarPart | None:
    of = {one.id: [row for shift in site.knowledge.shifts_of(one.id) for row in shift.rows] for one in members}
    here = [[row for row in of[one.id] if row.pillar.id == pillar] for one in members]
    lines = [_line(aspect, rows, members, of, site, page) for aspect, rows in aligned(here)]
    if not lines:
        return None
    shared = tuple(line for line in lines if _answers(line) > 1)
    lone = [line for line in lines if _answers(line) == 1]
    alone = tuple(tuple(_lone(line, at) for line in lone if line.cells[at].row) for at in range(len(members)))
    return PillarPart(pillar, title_of(site.knowledge.pillars[pillar]), shared, alone if lone else ())


def _answers(line: AspectLine) -> int:
    return sum(cell.row is not None for cell in line.cells)


def _lone(line: AspectLine, at: int) -> Lone:
    others = (Link(link.href, cell.who, str(link.text)) for cell in line.cells for link in cell.elsewhere)
    return Lone(line.link, line.cells[at], tuple(others))


def _line(
    aspect: str,
    rows: list[Row | None],
    members: list[Known[Profession]],
    of: Mapping[str, list[Row]],
    site: Site,
    page: str,
) -> AspectLine:
    cells = (
        CellView(
            title_of(one), _cell(row, site, page) if row else None, () if row else _elsewhere(of[one.id], aspect, page)
        )
        for one, row in zip(members, rows, strict=True)
    )
    return AspectLine(entry_link(site.knowledge.aspects[aspect], page), tuple(cells))


def _elsewhere(rows: list[Row], aspect: str, page: str) -> tuple[Link, ...]:
    return tuple(
        Link(addresses.relative(addresses.row(row), page), title_of(row.pillar))
        for row in rows
        if row.aspect.id == aspect
    )


def _cell(row: Row, site: Site, page: str) -> RowCell:
    target = addresses.linker(site.knowledge, page)
    return RowCell(
        href=addresses.relative(addresses.row(row), page),
        then_date=spoken_date(row.then.as_of),
        then=site.prose(row.then.text, target),
        now_date=spoken_date(row.now.as_of),
        now=site.prose(row.now.text, target),
        change=row.change,
        change_word=words.CHANGE[row.change],
        status=row.status,
        status_word=words.STATUS[row.status],
        sources=counted(len({one.source.id for one in row.all_cited()}), "source"),
        since=tuple(
            NoteView(spoken_date(note.as_of), site.prose(note.text, target), words.VERDICT.get(note.verdict or "", ""))
            for note in row.since
        ),
    )


def _picker(ready: tuple[Comparison, ...], site: Site) -> PickerPage:
    knowledge = site.knowledge
    about = "Two to four professions side by side, or the sides of one: the same questions asked of each."
    headings = (Heading(1, "top", "Compare"), Heading(2, "ready", "Ready-made comparisons"))
    listed = {} if is_large(knowledge) else options(knowledge)
    groups = (
        _ready(knowledge.fields[field], mine, listed.get(field, ()), knowledge)
        for field, mine in _by_field(ready, knowledge).items()
    )
    return PickerPage(
        Page(addresses.COMPARE, "Compare", about, "compare/hub.html", headings, newest_review(site.knowledge)),
        tuple(groups),
        addresses.relative(addresses.HOME, addresses.COMPARE),
        OPTIONS if is_large(knowledge) else "",
    )


def _by_field(ready: tuple[Comparison, ...], knowledge: Knowledge) -> dict[str, list[Comparison]]:
    """What is ready-made for each field that has professions: a pair belongs to the field of its first."""
    found: dict[str, list[Comparison]] = {id: [] for id in members(knowledge)}
    for one in ready:
        found[knowledge.professions[one.members[0]].entry.field].append(one)
    return found


def _sheets(field: str, mine: list[Comparison], knowledge: Knowledge) -> tuple[Sheet[Comparison], ...]:
    if not is_large(knowledge) or not mine:
        return ()
    title = f"Compare: {knowledge.fields[field].entry.title}"
    return sheets(addresses.comparisons_of_field(field), title, mine, MOST)


def _sheet(sheet: Sheet[Comparison], parts: tuple[Sheet[Comparison], ...], site: Site) -> ReadySheet:
    about = f"{sheet.title.removeprefix('Compare: ')}: {counted(len(sheet.members), 'comparison')}, ready to be read."
    headings = (Heading(1, "top", sheet.title),)
    page = Page(
        sheet.address,
        sheet.title,
        about,
        "compare/sheet.html",
        headings,
        newest_review(site.knowledge),
        searchable=False,
    )
    links = (
        Link(addresses.relative(one.address, sheet.address), named(site.knowledge, one.members))
        for one in sheet.members
    )
    up = addresses.relative(addresses.COMPARE, sheet.address)
    return ReadySheet(page, up, _ways(parts, site.knowledge, sheet.address) if len(parts) > 1 else (), tuple(links))


def _ways(found: tuple[Sheet[Comparison], ...], knowledge: Knowledge, page: str) -> tuple[Link, ...]:
    many = counted(sum(len(one.members) for one in found), "comparison")
    return ways(found, many, lambda one: title_of(knowledge.professions[one.members[0]]), page)


def options(knowledge: Knowledge) -> dict[str, tuple[Option, ...]]:
    """The choices of the picker, by field."""
    were = earlier_ids(knowledge)
    return {
        field: tuple(Option(one.id, one.entry.title, tuple(were.get(f"professions/{one.id}", ()))) for one in of)
        for field, of in members(knowledge).items()
    }


def _ready(
    field: Known[FieldOfWork], mine: list[Comparison], listed: tuple[Option, ...], knowledge: Knowledge
) -> ReadyGroup:
    """Pairs within the field come first."""
    inside = {one.id for one in members(knowledge)[field.id]}
    found = _sheets(field.id, mine, knowledge)
    pairs = sorted(
        (one for one in mine if is_pair(one)), key=lambda one: (one.members[1] not in inside, one.title.casefold())
    )
    return ReadyGroup(
        field.entry.title,
        listed,
        tuple(Link(_way(one).href, named(knowledge, one.members)) for one in mine if not is_pair(one) and not found),
        tuple(_way(one) for one in pairs[:LISTED]),
        _ways(found, knowledge, addresses.COMPARE),
    )


def _way(one: Comparison) -> Link:
    return Link(addresses.relative(one.address, addresses.COMPARE), one.title)
