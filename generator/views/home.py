"""Knows what the home page says: what it is about, one striking row, and the ways in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator import addresses
from generator.knowledge import Knowledge, Row
from generator.text import Html, counted, listed
from generator.views import schema
from generator.views.open_questions import how_many
from generator.views.parts import (
    Heading,
    Link,
    Page,
    RowView,
    Site,
    entry_link,
    newest_review,
    row,
)
from generator.views.pillars import PillarCard, pillar_cards
from generator.views.profession_lists import members
from generator.views.strips import is_contested

LEADING_TITLE = re.compile(r"\A\s*<h1[^>]*>.*?</h1>", re.DOTALL)
"""The text's own title is part of the page's composition."""
WAYS_IN = (
    ("aspects", "Aspects"),
    ("events", "Timeline"),
    ("terms", "Glossary"),
    ("questions", "Questions"),
    ("directions", "Directions"),
)


NAMED = 12
"""So many professions of a field are named; the hub has the others."""


@dataclass(frozen=True)
class FieldLinks:
    """A field and its first professions."""

    link: Link
    professions: tuple[Link, ...]
    others: bool


@dataclass(frozen=True)
class HomePage:
    """The home page; its text is `content/index.md`."""

    page: Page
    about: str
    """The site's own description: what it is about, in a line."""
    counts: str
    every: Link
    """The way to all professions."""
    text: Html
    featured: RowView | None
    pillars: tuple[PillarCard, ...]
    fields: tuple[FieldLinks, ...]
    hubs: tuple[tuple[str, str], ...]
    """Address and title of the other ways in."""


def _fields(site: Site, page: str) -> tuple[FieldLinks, ...]:
    return tuple(
        FieldLinks(
            entry_link(site.knowledge.fields[id], page),
            tuple(entry_link(one, page) for one in of[:NAMED]),
            len(of) > NAMED,
        )
        for id, of in members(site.knowledge).items()
    )


def _counts(knowledge: Knowledge) -> str:
    """How much there is, in a line: `37 professions, 361 rows (47 contested) and 447 sources`."""
    rows = list(knowledge.rows())
    contested = sum(map(is_contested, rows))
    said = counted(len(rows), "row") + (f" ({contested} contested)" if contested else "")
    return listed((counted(len(knowledge.professions), "profession"), said, counted(len(knowledge.sources), "source")))


def row_named(name: str | None, knowledge: Knowledge) -> Row | None:
    """The row that `profession#anchor` names; None where there is none."""
    profession, _, anchor = (name or "").partition("#")
    return knowledge.row(profession, anchor)


def without_row(name: str | None, knowledge: Knowledge) -> str:
    """What is wrong with the author's choice of a row; empty where nothing is."""
    return f"`featured: {name}` names no row" if name and row_named(name, knowledge) is None else ""


def home_page(site: Site, text: str, featured: Row | None, about: str, downloads: Sequence[str]) -> HomePage:
    """Say what the home page says around its text (HTML of its Markdown).

    The featured row is the author's choice, `about` the site's own description, `downloads` the names of what the
    whole base can be taken along in.
    """
    address = addresses.HOME
    knowledge = site.knowledge
    updated = newest_review(knowledge)
    data = schema.home(site, about, updated, downloads)
    page = Page(address, site.name, about, "home.html", (Heading(1, "top", site.name),), updated, data=data)
    shown = row(featured, site, address) if featured else None
    hubs = (
        (addresses.COMPARE, "Compare"),
        (addresses.MATRIX, "Matrix"),
        (addresses.EVIDENCE, "State of the evidence"),
        (addresses.CHANGES, "What changed lately"),
        *((addresses.HUBS[kind], title) for kind, title in WAYS_IN),
        *(((addresses.OPEN_QUESTIONS, "Open questions"),) if how_many(knowledge) else ()),
    )
    return HomePage(
        page,
        about,
        _counts(knowledge),
        Link(addresses.HUBS["professions"], "All professions"),
        Html(LEADING_TITLE.sub("", text)),
        shown,
        pillar_cards(site, address),
        _fields(site, address),
        hubs,
    )
