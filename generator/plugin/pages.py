"""Knows how one of our pages looks to MkDocs: a file with a ready body, metadata and contents list."""

from html import escape
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from generator import addresses
from generator.build import Made
from generator.exports.search import other_names
from generator.knowledge import Knowledge
from generator.views.parts import Heading

SEARCH_BOOST = {
    "glossary": (3.3, 3.3),
    "pillars": (3, 1.5),
    "professions": (1.3, 1.3),
    "aspects": (1.3, 1.3),
    "timeline": (1.3, 1.3),
    "sources": (0.07, 0.07),
}
"""How much a hit counts: the top of a page, and what stands below its headings.

Readers look for rows and words first; a source that shares a word with their question comes after. The figures were
found by trying: `tests/browser/test_searching.py` says how often people are shown what they look for.
"""
HUB_BOOST = 0.1
"""The top of a hub lists what has pages of its own; it would stand before each of them."""


class EntryPage(MkDocsPage):
    """A page whose body is ready before MkDocs renders anything."""

    def __init__(self, made: Made, file: File, config: MkDocsConfig) -> None:
        super().__init__(made.page.title, file, config)
        self.made = made
        self.update_date = made.page.updated

    def read_source(self, config: MkDocsConfig) -> None:
        """Give the metadata; there is no Markdown to read."""
        self.markdown = ""
        self.meta = {
            "title": self.made.page.title,
            "description": self.made.page.description,
            "hide": ["navigation", "toc"],
            "search": {"exclude": True},
        }

    def search_entries(self) -> list[dict[str, Any]]:
        """What the search finds on this page, as Material's plugin writes it; it is told to leave the page out."""
        top, below = boosts(self.made.page.address)
        entries: list[dict[str, Any]] = [
            {"location": one.location, "title": one.title, "text": one.text, "boost": below if place else top}
            for place, one in enumerate(self.made.hits)
        ]
        if entries and (names := other_names(self.made.body)):
            entries[0]["tags"] = names
        return entries

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Set what MkDocs would have made from Markdown."""
        self.content = self.made.body
        self.toc = table_of_contents(self.made.page.headings)
        self.present_anchor_ids = {heading.id for heading in self.made.page.headings}
        self.links_to_anchors = {}


def boosts(address: str) -> tuple[float, float]:
    """How much a hit counts at the top of a page, and below."""
    top, below = SEARCH_BOOST.get(address.split("/")[0], (1, 1))
    return (HUB_BOOST if address in addresses.HUBS.values() else top), below


def table_of_contents(headings: tuple[Heading, ...]) -> TableOfContents:
    """Nest headings by level, as MkDocs does."""
    top: list[AnchorLink] = []
    open_links: list[AnchorLink] = []
    for heading in headings:
        link = AnchorLink(escape(heading.title), heading.id, heading.level)
        while open_links and open_links[-1].level >= heading.level:
            open_links.pop()
        (open_links[-1].children if open_links else top).append(link)
        open_links.append(link)
    return TableOfContents(top)


def file_of(made: Made, config: MkDocsConfig) -> File:
    """Make the file that MkDocs builds a page from; its edit link leads to the YAML."""
    page = made.page
    level = InclusionLevel.INCLUDED if page.address in addresses.HUBS.values() else InclusionLevel.NOT_IN_NAV
    uri = addresses.markdown_file(page.address)
    if page.source_path:
        file = File.generated(config, uri, abs_src_path=str(Path(config.docs_dir) / page.source_path), inclusion=level)
    else:
        file = File.generated(config, uri, content="", inclusion=level)
    file.generated_by = None
    file.edit_uri = page.source_path
    EntryPage(made, file, config)
    return file


def redirect_files(knowledge: Knowledge, config: MkDocsConfig) -> list[File]:
    """Pages at the old addresses of renamed entries."""
    return [
        File.generated(config, f"{address}index.html", content=_redirect(address, target))
        for address, target in redirects(knowledge).items()
    ]


def redirects(knowledge: Knowledge) -> dict[str, str]:
    """Old addresses of entries with pages of their own, and where they lead now: ids never die."""
    return {
        addresses.page(kind, alias): addresses.page(kind, id)
        for (kind, alias), id in knowledge.aliases.items()
        if kind in addresses.WITH_PAGES
    }


def _redirect(address: str, target: str) -> str:
    way = escape(addresses.relative(target, address))
    return (
        f'<!doctype html><meta charset="utf-8"><title>Moved</title><link rel="canonical" href="{way}">'
        f'<meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url={way}">'
        f'<script>location.replace("{way}" + location.hash)</script>'
        f'<p>This page has moved: <a href="{way}">go there</a>.</p>'
    )
