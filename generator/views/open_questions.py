"""Knows the list of what nobody knows yet: the open questions of all professions, by field."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from generator import addresses
from generator.kinds.professions import Profession
from generator.knowledge import Knowledge, Known, Shift, ordered, title_of
from generator.text import Html, counted
from generator.views.filters import FilterForm, Question, filter_form
from generator.views.parts import Heading, Link, Page, Site, entry_link, newest
from generator.views.profession_lists import members
from generator.views.sheets import SAMPLE, Sheet, is_split, sheets, ways

MOST = 240
"""So many questions make a page of about 20 kB, compressed."""
NAMED = 60
"""With more professions the form asks for the field alone: a choice of hundreds is no help."""


@dataclass(frozen=True)
class Asked:
    """A question and the shift that asks it."""

    shift: Shift
    text: str


@dataclass(frozen=True)
class OpenQuestion:
    """A question in the list."""

    text: Html
    pillar: Link
    """Where it is asked: the profession under this pillar."""
    under: str
    """The pillar, as the form asks for it."""


@dataclass(frozen=True)
class OpenOfProfession:
    """The questions of a profession."""

    id: str
    link: Link
    questions: tuple[OpenQuestion, ...]


@dataclass(frozen=True)
class OpenOfField:
    """The questions of a field; or some, and the ways to all of them."""

    anchor: str
    title: str
    professions: tuple[OpenOfProfession, ...]
    sheets: tuple[Link, ...]


@dataclass(frozen=True)
class OpenQuestionsPage:
    """All open questions, or the ways to them."""

    page: Page
    up: Link
    form: FilterForm | None
    groups: tuple[OpenOfField, ...]


@dataclass(frozen=True)
class OpenQuestionsSheet:
    """The open questions of a field on a page of their own, or a part of them."""

    page: Page
    up: Link
    parts: tuple[Link, ...]
    form: FilterForm | None
    group: OpenOfField


def open_questions_page(site: Site) -> OpenQuestionsPage:
    """Say what the list of open questions says."""
    address, knowledge = addresses.OPEN_QUESTIONS, site.knowledge
    by_field = _by_field(knowledge)
    groups = tuple(_group(field, asked, site, address) for field, asked in by_field.items())
    everything = [one for asked in by_field.values() for one in asked]
    headings = (Heading(1, "top", "Open questions"), *(Heading(2, group.anchor, group.title) for group in groups))
    many = counted(len(everything), "question")
    about = f"What nobody knows yet: {many} that the entries leave open, by field and profession."
    page = Page(
        address, "Open questions", about, "questions/open.html", headings, _updated(everything), searchable=False
    )
    return OpenQuestionsPage(page, _up(address), _form(everything, site, address), groups)


def open_question_sheets(site: Site) -> Iterator[tuple[str, Callable[[], OpenQuestionsSheet]]]:
    """Addresses of the pages that the list is too long for, and how to say what they say."""
    for field, asked in _by_field(site.knowledge).items():
        found = _sheets(field, asked, site.knowledge)
        yield from ((one.address, partial(_sheet, field, one, found, site)) for one in found)


def how_many(knowledge: Knowledge) -> int:
    """How many questions the entries leave open."""
    return sum(len(shift.open_questions) for shift in knowledge.shifts)


def _by_field(knowledge: Knowledge) -> dict[str, list[Asked]]:
    found = {field: list(_asked(of, knowledge)) for field, of in members(knowledge).items()}
    return {field: asked for field, asked in found.items() if asked}


def _asked(of: Iterable[Known[Profession]], knowledge: Knowledge) -> Iterator[Asked]:
    for known in of:
        for shift in knowledge.shifts_of(known.id):
            yield from (Asked(shift, text) for text in shift.open_questions)


def _sheets(field: str, asked: Sequence[Asked], knowledge: Knowledge) -> tuple[Sheet[Asked], ...]:
    if not is_split(range(how_many(knowledge)), asked, MOST):
        return ()
    title = f"Open questions: {knowledge.fields[field].entry.title}"
    return sheets(addresses.part_of(addresses.OPEN_QUESTIONS, field), title, asked, MOST)


def _group(field: str, asked: Sequence[Asked], site: Site, page: str) -> OpenOfField:
    found = _sheets(field, asked, site.knowledge)
    shown = asked[:SAMPLE] if found else asked
    return OpenOfField(
        field,
        site.knowledge.fields[field].entry.title,
        _professions(shown, site, page),
        ways(found, counted(len(asked), "question"), _name, page),
    )


def _sheet(field: str, sheet: Sheet[Asked], parts: Sequence[Sheet[Asked]], site: Site) -> OpenQuestionsSheet:
    about = f"{sheet.title}: {counted(len(sheet.members), 'question')} that the entries leave open."
    headings = (Heading(1, "top", sheet.title),)
    updated = _updated(sheet.members)
    page = Page(sheet.address, sheet.title, about, "questions/open_sheet.html", headings, updated, searchable=False)
    return OpenQuestionsSheet(
        page,
        Link(addresses.relative(addresses.OPEN_QUESTIONS, sheet.address), "Open questions"),
        ways(parts, "", _name, sheet.address) if len(parts) > 1 else (),
        _form(sheet.members, site, sheet.address) if len(parts) == 1 else None,
        OpenOfField(field, sheet.title, _professions(sheet.members, site, sheet.address), ()),
    )


def _name(one: Asked) -> str:
    return title_of(one.shift.profession)


def _up(page: str) -> Link:
    return Link(addresses.relative(addresses.HUBS["questions"], page), "Questions")


def _updated(asked: Sequence[Asked]) -> str:
    return newest(one.shift.reviewed.on for one in asked)


def _professions(asked: Sequence[Asked], site: Site, page: str) -> tuple[OpenOfProfession, ...]:
    def profession(one: Asked) -> Known[Profession]:
        return one.shift.profession

    return tuple(
        OpenOfProfession(known.id, entry_link(known, page), tuple(_question(one, site, page) for one in of))
        for known, of in groupby(asked, profession)
    )


def _question(one: Asked, site: Site, page: str) -> OpenQuestion:
    pillar = one.shift.pillar
    text = site.prose(one.text, addresses.linker(site.knowledge, page))
    return OpenQuestion(text, Link(addresses.relative(addresses.shift(one.shift), page), title_of(pillar)), pillar.id)


def _form(asked: Sequence[Asked], site: Site, page: str) -> FilterForm | None:
    knowledge = site.knowledge
    items = [
        {
            "field": (one.shift.profession.entry.field,),
            "pillar": (one.shift.pillar.id,),
            "profession": (one.shift.profession.id,),
        }
        for one in asked
    ]
    names = {one.shift.profession.id: _name(one) for one in asked}
    by_name = dict(sorted(names.items(), key=lambda one: one[1].casefold())) if len(names) <= NAMED else {}
    questions = (
        Question("field", "Field", {one.id: one.entry.title for one in ordered(knowledge.fields)}),
        Question("profession", "Profession", by_name),
        Question("pillar", "Pillar", {one.id: one.entry.title for one in ordered(knowledge.pillars)}),
    )
    return filter_form(page, "question", questions, items)
