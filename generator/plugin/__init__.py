"""Knows MkDocs: hands its events to one of two ways of building.

`mkdocs build` and `mkdocs serve` go the ordinary way: each page of an entry is a page of MkDocs. `thennow` asks for the
house alone (see `generator/house.py`) and furnishes it itself, which gives the same files in a fraction of the time.
"""

import os
from typing import Any, Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from generator.plugin import options
from generator.plugin.houses import HouseWay
from generator.plugin.ordinary import OrdinaryWay
from generator.plugin.pages import EntryPage
from generator.shell import without_switches
from generator.text import with_links

HOUSE = "THENNOW_HOUSE"
"""The variable of the environment that names where the house is to be noted; set by `thennow`, by nobody else."""


class ThenNowPlugin(BasePlugin[options.ThenNowConfig]):
    """Passes events on; two builds share one instance in `serve`, so that the last good base can stay up."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Choose the way; having this event keeps the instance alive between builds."""
        house = os.environ.get(HOUSE)
        self.way: HouseWay | OrdinaryWay = HouseWay(house) if house else OrdinaryWay(serving=command == "serve")

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check everything before MkDocs empties the site folder."""
        self.way.begin(config, self.config)
        return config

    @event_priority(50)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Take the YAML out of the site and put pages in."""
        return self.way.files(files, config)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Give entries their hub as parent (no page comes before or after an entry), and hubs their title in `nav`."""
        titles = dict(options.nav_titles(config.nav or []))
        hubs = {page.url: page for page in nav.pages}
        for file in files.documentation_pages():
            if isinstance(file.page, EntryPage) and file.src_uri in titles:
                file.page.title = titles[file.src_uri]
            elif isinstance(file.page, EntryPage):
                file.page.parent = getattr(hubs.get(file.page.url.split("/")[0] + "/"), "parent", None)
        return nav

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Let `[[kind/id]]` links in ordinary pages through Markdown; they are bound when the page is printed."""
        return markdown if isinstance(page, EntryPage) else with_links(markdown, self.way.link(page))

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Bind the links of ordinary pages, and compose the home page around its text."""
        return html if isinstance(page, EntryPage) else self.way.content(html, page)

    @event_priority(-100)
    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> Any:
        """Change how pages are printed; last, so that other plugins see their own environment."""
        return self.way.environment(env, files)

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Drop white space around bodies; show findings while somebody is watching."""
        return self.way.printed(output, page)

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Tidy the page for addresses where nothing is."""
        return without_switches(output_content)

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """End the way."""
        self.way.end(config)

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Watch the templates too."""
        server.watch(self.config.templates)
        for folder in config.theme.dirs[:1]:
            server.watch(folder)
        return server
