"""Knows how one of our pages looks to MkDocs: a file with a ready body, metadata and contents list."""

import re
from html import escape
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from generator import addresses, disk
from generator.build import Made
from generator.shell import to_machines
from generator.text import plain, shortened
from generator.views.parts import Heading

NOT_OURS = ("assets/javascripts/workers/", "assets/javascripts/lunr/")
"""What only the theme's own search would load."""
FIRST_PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.DOTALL)


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
            "data": to_machines(self.made.page.data),
            "card": self.made.page.card or addresses.card(),
            "hide": ["navigation", "toc"],
        }

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Set what MkDocs would have made from Markdown."""
        self.content = self.made.body
        self.toc = table_of_contents(self.made.page.headings)
        self.present_anchor_ids = {heading.id for heading in self.made.page.headings}
        self.links_to_anchors = {}


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


def beginning(html: str) -> str:
    """What an ordinary page begins with, for link previews; links without a label have the words of the id."""
    first = FIRST_PARAGRAPH.search(addresses.UNBOUND_TITLE.sub(lambda link: f">{link[2].replace('-', ' ')}</a>", html))
    return shortened(plain(first[1])) if first else ""


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


def without(files: Files) -> None:
    """Take out what is not to be published: the YAML of entries, and the theme's own search."""
    for file in [file for file in files if _is_unwanted(file.src_uri)]:
        files.remove(file)


def _is_unwanted(uri: str) -> bool:
    return Path(uri).suffix in disk.YAML_ENDINGS or uri.startswith(NOT_OURS)
