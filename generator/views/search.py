"""Knows what the page of the search says to a reader without scripts: every way in that does not need it."""

from dataclasses import dataclass

from generator import addresses
from generator.knowledge import ordered, title_of
from generator.text import counted
from generator.views.parts import Heading, Link, Page, Site, entry_link, newest_review

EACH = 80
"""A base with more professions than this is listed by field only: no page grows without bound."""
LISTS = {
    "pillars": "Pillars",
    "aspects": "Aspects",
    "terms": "Glossary",
    "events": "Timeline",
    "questions": "Questions",
    "directions": "Directions",
    "sources": "Sources",
}


@dataclass(frozen=True)
class FieldOfLinks:
    """A field, how many professions it has, and links to them (none in a large base)."""

    link: Link
    count: str
    professions: tuple[Link, ...]


@dataclass(frozen=True)
class SearchPage:
    """Professions by field, and all other lists."""

    page: Page
    fields: tuple[FieldOfLinks, ...]
    lists: tuple[Link, ...]


def search_page(site: Site) -> SearchPage:
    """Say what the page of the search says."""
    address = addresses.SEARCH
    said = "Everything in the base, by its lists."
    headings = (Heading(1, "top", "Search"), Heading(2, "professions", "Professions"), Heading(2, "lists", "Lists"))
    updated = newest_review(site.knowledge)
    page = Page(address, "Search", said, "search/page.html", headings, updated, searchable=False)
    return SearchPage(page, _fields(site), tuple(_list(site, kind, name) for kind, name in LISTS.items()))


def _list(site: Site, kind: str, name: str) -> Link:
    return Link(addresses.relative(addresses.HUBS[kind], addresses.SEARCH), name, str(len(site.knowledge.all(kind))))


def _fields(site: Site) -> tuple[FieldOfLinks, ...]:
    professions = ordered(site.knowledge.professions)
    found = []
    for field in ordered(site.knowledge.fields):
        members = [known for known in professions if known.entry.field == field.id]
        href = addresses.relative(addresses.entry("fields", field.id), addresses.SEARCH)
        links = tuple(entry_link(known, addresses.SEARCH) for known in members) if len(professions) <= EACH else ()
        if members:
            found.append(FieldOfLinks(Link(href, title_of(field)), counted(len(members), "profession"), links))
    return tuple(found)
