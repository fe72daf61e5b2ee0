"""Knows what the page of questions says."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator import addresses
from generator.kinds.parts import Since
from generator.kinds.questions import Question
from generator.knowledge import Known, Later, ordered
from generator.text import Html, counted, plain, slug, spoken_date
from generator.views import filters, words
from generator.views.filters import FilterForm
from generator.views.open_questions import how_many
from generator.views.parts import (
    CiteView,
    Heading,
    Link,
    Page,
    SinceView,
    Site,
    cites,
    edit_href,
    later,
    made,
    newest,
)
from generator.views.pillars import known_cited

NO_VERDICT = "none"
"""Questions to which nothing came that judges the answer."""


@dataclass(frozen=True)
class QuestionView:
    """A question with its answer on the day, and what came later."""

    anchor: str
    title: str
    answer: Html
    date: str
    cites: tuple[CiteView, ...]
    since: tuple[SinceView, ...]
    edit_href: str | None
    made: str
    """How it was written, in a sentence; empty where that is not said."""
    verdicts: tuple[str, ...]
    """What came of the answer, as the form asks for it."""


@dataclass(frozen=True)
class QuestionGroup:
    """Questions under one heading."""

    anchor: str
    title: str
    questions: tuple[QuestionView, ...]


@dataclass(frozen=True)
class QuestionsPage:
    """All questions."""

    page: Page
    form: FilterForm | None
    open: Link | None
    """The way to the questions that the entries leave open, if any."""
    groups: tuple[QuestionGroup, ...]
    count: str


def since_views(notes: tuple[Since, ...], site: Site, page: str) -> tuple[SinceView, ...]:
    """Show later notes that stand outside rows."""
    target = addresses.linker(site.knowledge, page)
    bound = (Later(note.as_of, note.text, note.verdict, known_cited(note.sources, site)) for note in notes)
    return tuple(later(note, site, page, target) for note in bound)


def questions_page(site: Site) -> QuestionsPage:
    """Say what the page of questions says."""
    address = addresses.HUBS["questions"]
    questions = ordered(site.knowledge.questions)
    groups = tuple(
        QuestionGroup(
            slug(title), title, tuple(_question(one, site, address) for one in questions if one.entry.group == title)
        )
        for title in dict.fromkeys(one.entry.group for one in questions)
    )
    headings = [Heading(1, "top", "Questions")]
    for group in groups:
        headings += [
            Heading(2, group.anchor, group.title),
            *(Heading(3, one.anchor, plain(one.title)) for one in group.questions),
        ]
    dates = [note.as_of for one in questions for note in one.entry.since] + [one.entry.as_of for one in questions]
    updated = newest(dates)
    about = "What people asked, what was answered on the day, and what has happened since."
    page = Page(address, "Questions", about, "questions/hub.html", tuple(headings), updated)
    return QuestionsPage(
        page, _form(questions, address), _way_to_open(site, address), groups, counted(len(questions), "question")
    )


def _form(questions: Sequence[Known[Question]], page: str) -> FilterForm | None:
    items = [{"part": (slug(one.entry.group),), "verdict": _verdicts(one)} for one in questions]
    groups = {slug(one.entry.group): one.entry.group for one in questions}
    verdicts = {**words.VERDICT, NO_VERDICT: "No verdict yet"}
    asked = (filters.Question("part", "Part", groups), filters.Question("verdict", "Verdict since", verdicts))
    return filters.filter_form(page, "question", asked, items)


def _verdicts(known: Known[Question]) -> tuple[str, ...]:
    """Confirmed, only partly so, overtaken: each once, in the order of the words."""
    found = {note.verdict for note in known.entry.since}
    return tuple(code for code in words.VERDICT if code in found) or (NO_VERDICT,)


def _way_to_open(site: Site, page: str) -> Link | None:
    many = how_many(site.knowledge)
    return Link(addresses.relative(addresses.OPEN_QUESTIONS, page), counted(many, "open question")) if many else None


def _question(known: Known[Question], site: Site, page: str) -> QuestionView:
    entry = known.entry
    return QuestionView(
        anchor=known.id,
        title=entry.title,
        answer=site.passage(entry.answer, addresses.linker(site.knowledge, page)),
        date=spoken_date(entry.as_of),
        cites=cites(known_cited(entry.sources, site), page),
        since=since_views(entry.since, site, page),
        edit_href=edit_href(site, known.path),
        made=made(entry),
        verdicts=_verdicts(known),
    )
