"""Knows the order of the steps from knowledge to pages and exports; the way to knowledge is `reading`."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from generator import addresses, parallel
from generator.exports import glossary
from generator.exports.bibtex import bibtex
from generator.exports.csl import csl_json
from generator.exports.feed import feed
from generator.exports.form import addresses_json, form_json, sources_json
from generator.exports.issue_forms import issue_forms
from generator.exports.owners import owners
from generator.exports.picker import picker_json
from generator.exports.rows import rows_address, rows_json
from generator.exports.schemas import schemas
from generator.exports.search import Unit, sections, units
from generator.exports.table import rows_csv, sources_csv
from generator.kinds.entry import Entry
from generator.knowledge import Known
from generator.render import Renderer, View
from generator.views.apply import apply_page
from generator.views.aspect_lists import row_sheets
from generator.views.aspects import aspect_page, aspects_hub
from generator.views.changes import changes_page
from generator.views.compare import compare_pages
from generator.views.comparisons import is_large
from generator.views.directions import directions_page
from generator.views.events import timeline_page
from generator.views.evidence import evidence_page
from generator.views.matrix import matrix_pages
from generator.views.open_questions import open_question_sheets, open_questions_page
from generator.views.parts import Page, Site
from generator.views.picker import OPTIONS
from generator.views.pillar_lists import shift_sheets
from generator.views.pillars import pillar_page, pillars_hub
from generator.views.profession_lists import profession_sheets, professions_hub
from generator.views.professions import profession_page
from generator.views.questions import questions_page
from generator.views.retired import retired_pages, with_old_anchors
from generator.views.rules import rule_pages
from generator.views.search import search_page
from generator.views.source_lists import source_sheets, sources_hub
from generator.views.sources import source_page, use_sheets
from generator.views.terms import glossary_page

E = TypeVar("E", bound=Entry)


@dataclass(frozen=True)
class Made:
    """A page without its shell, and what the search finds on it."""

    page: Page
    body: str
    found: tuple[Unit, ...] = ()


def pages(site: Site, renderer: Renderer, workers: int | None = None) -> list[Made]:
    """Print every page but the home page, in the order of the site, on all processors where that pays."""
    return parallel.results([partial(made, view, renderer) for _, view in views(site)], workers)


def made(view: Callable[[], View], renderer: Renderer) -> Made:
    """Say what a page says, print it, and note what the search finds on it."""
    rendered = renderer.render(view())
    page = rendered.page
    found = units(sections(rendered.body, page.address, page.title)) if page.searchable else ()
    return Made(page, rendered.body, found)


Planned = Iterator[tuple[str, Callable[[], View]]]
"""Address of a page, and how to say what it says: nothing is said before somebody asks."""


def views(site: Site) -> Planned:
    """Every page but the home page, in the order of the site, each with the old addresses that it answers to."""
    return with_old_anchors(_views(site), site)


def _views(site: Site) -> Planned:
    knowledge = site.knowledge
    yield from _hub(site, "professions", professions_hub)
    yield from profession_sheets(site)
    yield from _each(site, knowledge.professions, profession_page)
    yield from _hub(site, "pillars", pillars_hub)
    yield from _each(site, knowledge.pillars, pillar_page)
    yield from shift_sheets(site)
    yield from _hub(site, "aspects", aspects_hub)
    yield from _each(site, knowledge.aspects, aspect_page)
    yield from row_sheets(site)
    yield from _hub(site, "events", timeline_page)
    yield from _hub(site, "terms", glossary_page)
    yield from _hub(site, "questions", questions_page)
    yield addresses.OPEN_QUESTIONS, partial(open_questions_page, site)
    yield from open_question_sheets(site)
    yield from _hub(site, "directions", directions_page)
    yield from _hub(site, "sources", sources_hub)
    yield from source_sheets(site)
    yield from _each(site, knowledge.sources, source_page)
    yield from use_sheets(site)
    yield from _across(site)


def _hub(site: Site, kind: str, say: Callable[[Site], View]) -> Planned:
    yield addresses.HUBS[kind], partial(say, site)


def _each(site: Site, entries: Mapping[str, Known[E]], say: Callable[[Known[E], Site], View]) -> Planned:
    yield from ((addresses.page(one.kind, one.id), partial(say, one, site)) for one in entries.values())


def _across(site: Site) -> Planned:
    """The pages that look at all entries at once."""
    yield addresses.EVIDENCE, partial(evidence_page, site)
    yield addresses.CHANGES, partial(changes_page, site)
    yield from matrix_pages(site)
    yield from compare_pages(site)
    yield from rule_pages(site)
    yield from retired_pages(site)
    yield addresses.SEARCH, partial(search_page, site)
    yield addresses.APPLY, partial(apply_page, site)


DOWNLOADS: dict[str, Callable[[Site], str]] = {
    "rows.csv": lambda site: rows_csv(site.knowledge, site.url),
    "sources.csv": lambda site: sources_csv(site.knowledge, site.url),
    "sources.bib": lambda site: bibtex(site.knowledge.sources.values()),
    "sources.csl.json": lambda site: csl_json(site.knowledge.sources.values()),
}
"""The whole base in formats that other tools read."""
FOLDERS: dict[str, Callable[[Site], Iterator[tuple[str, str]]]] = {
    "github": lambda site: for_github(site),
    "schemas": lambda site: schemas(site.knowledge),
}
"""What is several files: name and text of each."""

FORM: dict[str, Callable[[Site], str]] = {
    "form.json": form_json,
    "sources.json": sources_json,
    "addresses.json": addresses_json,
}
"""What the form on the site must know; sources once somebody cites one, addresses once somebody describes one."""


def for_github(site: Site) -> Iterator[tuple[str, str]]:
    """What stands in `.github/` and is made from the models and from the content."""
    yield from ((f"ISSUE_TEMPLATE/{name}", text) for name, text in issue_forms())
    yield "CODEOWNERS", owners(site.knowledge, site.organisation)


def exports(site: Site) -> Iterator[tuple[str, Callable[[], str]]]:
    """Files beside the pages: address of each, and how to write its text."""
    yield from ((rows_address(one.id), partial(rows_json, one, site)) for one in site.knowledge.professions.values())
    if is_large(site.knowledge):
        yield addresses.COMPARE + OPTIONS, partial(picker_json, site.knowledge)
    yield from ((addresses.DOWNLOADS + name, partial(write, site)) for name, write in DOWNLOADS.items())
    yield from ((addresses.APPLY + name, partial(write, site)) for name, write in FORM.items())
    yield glossary.ADDRESS, partial(glossary.terms_json, site)
    yield addresses.FEED, partial(feed, site)
