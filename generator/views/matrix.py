"""Knows what the matrix says: professions by pillars (or by aspects), with a mark for every row."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from urllib.parse import quote

from generator import addresses
from generator.kinds.fields import FieldOfWork
from generator.kinds.professions import Profession
from generator.knowledge import Knowledge, Known, Row, ordered, title_of
from generator.text import counted, inline, plain, shortened
from generator.views import words
from generator.views.parts import Heading, Link, Page, Site, entry_link, newest, newest_review

SHEET = 60
"""A base with more professions than this has a sheet for each field: no page grows without bound."""
SKELETON = f"""\
paradigm-shift:
as-of: {{then: , now: }}
rows:
  - aspect:
    then:
    now:
    change: # {" | ".join(words.CHANGE)}
    status: # {" | ".join(words.STATUS)}
    sources: []
open-questions: []
reviewed: {{on: , how: }} # {" | ".join(words.READING)}
"""
"""What a contributor finds in the file of an entry that nobody has written yet."""
EDIT_BASE = re.compile(r"(?P<repo>.+)/edit/(?P<branch>[^/]+)/(?P<folder>.*)")
STRENGTH = {
    strength: f"{strength.capitalize()}: {', '.join(one for one, its in words.EVIDENCE.values() if its == strength)}"
    for strength in ("strong", "middle", "weak")
} | {"bare": "No source speaks for it"}
EXPOSURE = {
    "x1": "Under a quarter of tasks", "x2": "A quarter to a half", "x3": "A half to three quarters",
    "x4": "Three quarters or more", "x0": "No published figure",
}  # fmt: skip

ABOUT = {
    "status": "How sure the editors are.",
    "change": "What became of the old way.",
    "strength": "The strongest kind of source that speaks for the row.",
    "exposure": "Of the profession, not of the row: the published share of its tasks that are exposed, as people rated "
    "them, tools to be built counted half.",
}


@dataclass(frozen=True)
class MarkView:
    """A row as a mark; `codes` are the words by which it can be coloured and shaped."""

    href: str
    title: str
    codes: str


@dataclass(frozen=True)
class CellView:
    """The rows where a profession and a column meet; where there are none, a way to write the first."""

    marks: tuple[MarkView, ...]
    invitation: Link | None = None


@dataclass(frozen=True)
class MatrixRow:
    """A profession."""

    link: Link
    exposure: str
    cells: tuple[CellView, ...]


@dataclass(frozen=True)
class MatrixGroup:
    """A field; `id` is its anchor in the table."""

    id: str
    link: Link
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True)
class Sign:
    """A line of a legend: a mark, its word, and how many rows have it."""

    code: str
    word: str
    count: int


@dataclass(frozen=True)
class Choice:
    """Something that the marks can show."""

    code: str
    title: str
    about: str
    signs: tuple[Sign, ...]


@dataclass(frozen=True)
class MatrixPage:
    """A sheet of the matrix: with columns for pillars, or narrow ones for aspects."""

    page: Page
    kind: str
    turns: tuple[Link, ...]
    """The same professions by the other kind of column; the way back to the hub where there is one."""
    choices: tuple[Choice, ...]
    columns: tuple[Link, ...]
    groups: tuple[MatrixGroup, ...]
    root: str


@dataclass(frozen=True)
class SheetLine:
    """A sheet on the hub, with the number of its rows under each pillar."""

    link: Link
    professions: str
    counts: tuple[int, ...]


@dataclass(frozen=True)
class MatrixHub:
    """The way to the sheets of a base that is too large for one."""

    page: Page
    columns: tuple[Link, ...]
    sheets: tuple[SheetLine, ...]


@dataclass(frozen=True)
class MatrixSheet:
    """A part of the matrix, before it is drawn."""

    address: str
    title: str
    members: tuple[Known[Profession], ...]


def matrix_pages(site: Site) -> Iterator[tuple[str, Callable[[], MatrixPage | MatrixHub]]]:
    """Addresses of the matrix and how to say what it says: one sheet, or a hub and sheets by field."""
    if len(site.knowledge.professions) <= SHEET:
        whole = MatrixSheet(addresses.MATRIX, "Matrix", tuple(ordered(site.knowledge.professions)))
        yield from _both(whole, site, ())
        return
    sheets = matrix_sheets(site.knowledge)
    yield addresses.MATRIX, partial(_hub, sheets, site)
    yield from (page for sheet in sheets for page in _both(sheet, site, (_way_back(sheet),)))


def matrix_sheets(knowledge: Knowledge) -> list[MatrixSheet]:
    """The sheets of a matrix that is too large for one, field by field; none where one is enough."""
    professions = tuple(ordered(knowledge.professions))
    if len(professions) <= SHEET:
        return []
    return [sheet for field in ordered(knowledge.fields) for sheet in _sheets(field, professions)]


def by_aspects(sheet: MatrixSheet) -> str:
    """Where the same professions stand by aspects."""
    return f"{sheet.address}aspects/"


def row_codes(row: Row) -> str:
    """The words by which a row's mark is coloured and shaped."""
    return f"is-{row.status} is-{row.change} {strength_of(row)}"


def strength_of(row: Row) -> str:
    """The strongest kind of evidence that speaks for a row; `bare` where none does."""
    found = {words.EVIDENCE[one.source.entry.evidence][1] for one in row.all_cited() if one.stance != "contests"}
    return next((strength for strength in ("strong", "middle", "weak") if strength in found), "bare")


def exposure_of(entry: Profession) -> str:
    """Which quarter of its tasks is exposed, as people rated it, tools to be built counted half."""
    if entry.exposure is None:
        return "x0"
    return f"x{min(int(entry.exposure.people.beta * 4), 3) + 1}"


def new_file_href(site: Site, path: str, text: str) -> str | None:
    """Where a contributor begins a content file that already holds `text`; None where the host is unknown."""
    match = EDIT_BASE.fullmatch(site.edit_base or "")
    if match is None:
        return None
    query = f"filename={quote(match['folder'] + path)}&value={quote(text)}"
    return f"{match['repo']}/new/{match['branch']}?{query}"


def _sheets(field: Known[FieldOfWork], professions: tuple[Known[Profession], ...]) -> list[MatrixSheet]:
    members = tuple(one for one in professions if one.entry.field == field.id)
    parts = [members[start : start + SHEET] for start in range(0, len(members), SHEET)]
    return [
        MatrixSheet(f"{addresses.MATRIX}{field.id}{f'-{number}' if number > 1 else ''}/",
               f"Matrix: {field.entry.title}{f', part {number}' if number > 1 else ''}", part)
        for number, part in enumerate(parts, 1)
    ]  # fmt: skip


def _way_back(sheet: MatrixSheet) -> Link:
    return Link(addresses.relative(addresses.MATRIX, sheet.address), "All fields")


def _both(sheet: MatrixSheet, site: Site, back: tuple[Link, ...]) -> Iterator[tuple[str, Callable[[], MatrixPage]]]:
    aspects = by_aspects(sheet)
    by_aspect = replace(sheet, address=aspects, title=f"{sheet.title} by aspect")
    to_aspects = Link(addresses.relative(aspects, sheet.address), "By aspect")
    to_pillars = Link(addresses.relative(sheet.address, aspects), "By pillar")
    up = tuple(Link(f"../{link.href}", link.text) for link in back)
    yield sheet.address, partial(_page, sheet, "pillars", site, (to_aspects, *back))
    yield aspects, partial(_page, by_aspect, "aspects", site, (to_pillars, *up))


def _page(sheet: MatrixSheet, kind: str, site: Site, turns: tuple[Link, ...]) -> MatrixPage:
    knowledge = site.knowledge
    rows = [row for one in sheet.members for shift in knowledge.shifts_of(one.id) for row in shift.rows]
    columns = ordered(knowledge.pillars) if kind == "pillars" else _used_aspects(knowledge, rows)
    return MatrixPage(
        page=_about(sheet, kind, rows, knowledge),
        kind=kind,
        turns=turns,
        choices=_choices(rows),
        columns=tuple(entry_link(one, sheet.address) for one in columns),
        groups=_groups(sheet, [one.id for one in columns], kind, site),
        root=addresses.relative(addresses.HOME, sheet.address),
    )


def _used_aspects(knowledge: Knowledge, rows: list[Row]):  # type: ignore[no-untyped-def]
    used = {row.aspect.id for row in rows}
    return [one for one in ordered(knowledge.aspects) if one.id in used]


def _about(sheet: MatrixSheet, kind: str, rows: list[Row], knowledge: Knowledge) -> Page:
    asked = "pillar" if kind == "pillars" else "aspect"
    many = counted(len(sheet.members), "profession")
    about = f"{many} by {asked}: {counted(len(rows), 'row')}, each a mark that leads to its words and its sources."
    headings = (Heading(1, "top", sheet.title),)
    updated = newest(shift.reviewed.on for one in sheet.members for shift in knowledge.shifts_of(one.id))
    return Page(sheet.address, sheet.title, about, "matrix/page.html", headings, updated, searchable=False)


def _choices(rows: list[Row]) -> tuple[Choice, ...]:
    def signs(said: dict[str, str], codes: Iterable[str], prefix: str = "") -> tuple[Sign, ...]:
        count = Counter(codes)
        return tuple(Sign(prefix + code, word, count[code]) for code, word in said.items() if count[code])

    exposed = signs(EXPOSURE, (exposure_of(row.profession.entry) for row in rows))
    return (
        Choice("status", "Status", ABOUT["status"], signs(words.STATUS, (row.status for row in rows), "is-")),
        Choice("change", "Kind of change", ABOUT["change"], signs(words.CHANGE, (row.change for row in rows), "is-")),
        Choice("strength", "Strength of evidence", ABOUT["strength"], signs(STRENGTH, map(strength_of, rows))),
        Choice("exposure", "Exposure", ABOUT["exposure"], exposed),
    )


def _groups(sheet: MatrixSheet, columns: list[str], kind: str, site: Site) -> tuple[MatrixGroup, ...]:
    return tuple(
        MatrixGroup(
            field.id,
            entry_link(field, sheet.address),
            tuple(
                _row(one, sheet.address, columns, kind, site) for one in sheet.members if one.entry.field == field.id
            ),
        )
        for field in ordered(site.knowledge.fields)
        if any(one.entry.field == field.id for one in sheet.members)
    )


def _row(known: Known[Profession], page: str, columns: list[str], kind: str, site: Site) -> MatrixRow:
    found: dict[str, list[MarkView]] = {}
    for shift in site.knowledge.shifts_of(known.id):
        for row in shift.rows:
            column = row.pillar if kind == "pillars" else row.aspect
            found.setdefault(column.id, []).append(_mark(row, page, kind, site))
    cells = tuple(
        CellView(tuple(found.get(column, ())), _invitation(known, column, kind, site) if column not in found else None)
        for column in columns
    )
    return MatrixRow(entry_link(known, page), exposure_of(known.entry), cells)


def _mark(row: Row, page: str, kind: str, site: Site) -> MarkView:
    named = title_of(row.aspect) if kind == "pillars" else title_of(row.pillar)
    said = plain(inline(row.now.text, addresses.linker(site.knowledge, page)))
    sure = f"{words.CHANGE[row.change]}, {words.STATUS[row.status].lower()}"
    title = f"{named}: {sure}. {shortened(said, 80)}"
    return MarkView(addresses.relative(addresses.row(row), page), title, row_codes(row))


def _invitation(known: Known[Profession], column: str, kind: str, site: Site) -> Link | None:
    """Invite to write an entry. An aspect without a row is no gap: not every question is worth asking of everybody."""
    if kind != "pillars":
        return None
    href = new_file_href(site, f"shifts/{known.id}/{column}.yml", SKELETON)
    pillar = title_of(site.knowledge.pillars[column])
    return Link(href, "Write it", f"{known.entry.title}, {pillar}: nobody has written this entry yet") if href else None


def _hub(sheets: list[MatrixSheet], site: Site) -> MatrixHub:
    knowledge, address = site.knowledge, addresses.MATRIX
    pillars = ordered(knowledge.pillars)
    many = counted(len(knowledge.professions), "profession")
    about = f"{many} by pillar and aspect, a sheet for each field of work."
    page = Page(address, "Matrix", about, "matrix/hub.html", (Heading(1, "top", "Matrix"),), newest_review(knowledge))
    lines = tuple(_sheet_line(sheet, [one.id for one in pillars], knowledge) for sheet in sheets)
    return MatrixHub(page, tuple(entry_link(one, address) for one in pillars), lines)


def _sheet_line(sheet: MatrixSheet, pillars: list[str], knowledge: Knowledge) -> SheetLine:
    count = Counter(dict.fromkeys(pillars, 0))
    for one in sheet.members:
        for shift in knowledge.shifts_of(one.id):
            count[shift.pillar.id] += len(shift.rows)
    href = addresses.relative(sheet.address, addresses.MATRIX)
    many = counted(len(sheet.members), "profession")
    return SheetLine(Link(href, sheet.title.removeprefix("Matrix: ")), many, tuple(count[one] for one in pillars))
