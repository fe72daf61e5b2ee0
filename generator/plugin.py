"""Knows MkDocs: hands our pages to it as files with ready bodies, and its events to our steps."""

import re
from html import escape
from pathlib import Path
from typing import Any, Literal

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from generator import addresses, build, disk, report
from generator.knowledge import Knowledge, Row
from generator.problem import errors
from generator.render import Rendered, Renderer
from generator.text import EntryLink, Html, LinkTarget, with_links
from generator.views.home import home_page
from generator.views.parts import Heading, Site

log = get_plugin_logger("thennow")
LEADING_TITLE = re.compile(r"\A\s*<h1[^>]*>.*?</h1>", re.DOTALL)
"""The home page's own title is part of its composition."""
EMPTY_LINES = re.compile(r"\n\s+")
SEARCH_BOOST = {"professions": 4, "pillars": 3, "aspects": 2, "glossary": 2, "sources": 0.5}
"""Readers look for rows and words first; a source that shares a word with their question comes after."""


class ThenNowConfig(Config):
    """Options under `plugins: thennow:` in `mkdocs.yml`."""

    templates = config_options.Dir(default="templates/pages", exists=True)
    """Folder of the page templates, relative to `mkdocs.yml`."""
    featured = config_options.Optional(config_options.Type(str))
    """The row on the home page: `ai-researcher#scaling-laws-team-size`."""


class EntryPage(MkDocsPage):
    """A page whose body is ready before MkDocs renders anything."""

    def __init__(self, rendered: Rendered, file: File, config: MkDocsConfig) -> None:
        super().__init__(rendered.page.title, file, config)
        self.rendered = rendered
        self.update_date = rendered.page.updated

    def read_source(self, config: MkDocsConfig) -> None:
        """Give the metadata; there is no Markdown to read."""
        self.markdown = ""
        self.meta = {
            "title": self.rendered.page.title,
            "description": self.rendered.page.description,
            "hide": ["navigation", "toc"],
            "search": {"boost": SEARCH_BOOST.get(self.rendered.page.address.split("/")[0], 1)},
        }

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Set what MkDocs would have made from Markdown."""
        self.content = self.rendered.body
        self.toc = table_of_contents(self.rendered.page.headings)
        self.present_anchor_ids = {heading.id for heading in self.rendered.page.headings}
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


class ThenNowPlugin(BasePlugin[ThenNowConfig]):
    """Two builds share one instance in `serve`, so that the last good base can stay up."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Note whether somebody is watching; having this event keeps the instance alive between builds."""
        self.serving = command == "serve"
        self.last_good: Knowledge | None = None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check everything before MkDocs empties the site folder."""
        content = Path(config.docs_dir)
        shown = _shown(content, config)
        result = build.base(disk.read_content(content), shown)
        self.banner = self._banner(result)
        knowledge = result.knowledge if not errors(result.problems) else self.last_good
        assert knowledge is not None
        self.last_good = knowledge
        self.site = Site(knowledge, config.site_name, _with_slash(config.site_url or "/"), _edit_base(config))
        self.renderer = Renderer(Path(self.config.templates))
        return config

    def _banner(self, result: build.Base) -> str:
        wrong = errors(result.problems)
        if wrong and not (self.serving and self.last_good):
            raise PluginError(
                f"the content has errors\n{report.text(result.problems)}\n{report.summary(result.problems)}"
            )
        for problem in result.problems:
            (log.warning if problem.level != "advice" else log.info)(str(problem))
        if not (wrong and self.serving):
            return ""
        lines = "\n".join(escape(str(problem)) for problem in wrong)
        return (
            '<aside class="tn-banner" role="alert"><p>The content has errors; this is the last good version.</p>'
            f"<pre>{lines}</pre></aside>"
        )

    @event_priority(50)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Take the YAML out of the site and put our pages in."""
        for file in [file for file in files if Path(file.src_uri).suffix in disk.YAML_ENDINGS]:
            files.remove(file)
        for rendered in build.pages(self.site, self.renderer):
            files.append(self._file(rendered, config))
        for address, target in redirects(self.site.knowledge).items():
            files.append(File.generated(config, f"{address}index.html", content=_redirect(address, target)))
        return files

    def _file(self, rendered: Rendered, config: MkDocsConfig) -> File:
        page = rendered.page
        hub = page.address in addresses.HUBS.values()
        level = InclusionLevel.INCLUDED if hub else InclusionLevel.NOT_IN_NAV
        uri = addresses.markdown_file(page.address)
        if page.source_path:
            file = File.generated(
                config, uri, abs_src_path=str(Path(config.docs_dir) / page.source_path), inclusion=level
            )
        else:
            file = File.generated(config, uri, content="", inclusion=level)
        file.generated_by = None
        file.edit_uri = page.source_path
        EntryPage(rendered, file, config)
        return file

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Give entries their hub as parent (no page comes before or after an entry)."""
        hubs = {page.url: page for page in nav.pages}
        for file in files.documentation_pages():
            if isinstance(file.page, EntryPage) and file.page.url not in hubs:
                file.page.parent = getattr(hubs.get(file.page.url.split("/")[0] + "/"), "parent", None)
        return nav

    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Resolve `[[kind/id]]` links in ordinary pages, and keep their dates out of the build day's hands."""
        if isinstance(page, EntryPage):
            return markdown
        page.update_date = max((shift.reviewed.on for shift in self.site.knowledge.shifts), default="1970-01-01")
        return with_links(markdown, self._link_from(page))

    def _link_from(self, page: MkDocsPage) -> LinkTarget:
        """Resolve links to entries; one that leads nowhere is a warning at its page, as MkDocs treats its own."""
        knowledge = self.site.knowledge
        resolve = addresses.file_linker(knowledge, page.file.src_uri)

        def target(link: EntryLink) -> tuple[str, str]:
            if link.kind not in addresses.HUBS or knowledge.find(link.kind, link.id) is None:
                log.warning(
                    f"Doc file '{page.file.src_uri}' links to '[[{link.kind}/{link.id}]]', which does not exist."
                )
                return "#", link.id
            return resolve(link)

        return target

    def on_page_content(self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Compose the home page around its text."""
        if page.url != addresses.HOME:
            return html
        page.meta.setdefault("hide", ["navigation", "toc"])
        text = Html(LEADING_TITLE.sub("", html))
        rendered = self.renderer.render(home_page(self.site, text, self._featured()))
        page.toc = table_of_contents(rendered.page.headings)
        return rendered.body

    def _featured(self) -> Row | None:
        wanted = self.config.featured
        for row in self.site.knowledge.rows():
            if f"{row.profession.id}#{row.anchor}" == wanted:
                return row
        if wanted:
            log.warning(f"mkdocs.yml: `featured: {wanted}` names no row")
        return None

    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        """Drop the white space that the theme leaves around the body; show findings while somebody is watching."""
        before, body, after = output.partition(page.content or "\0")
        output = EMPTY_LINES.sub("\n", before) + body + EMPTY_LINES.sub("\n", after)
        return output.replace("</header>", "</header>" + self.banner, 1) if self.banner else output

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Watch the templates too."""
        server.watch(self.config.templates)
        for folder in config.theme.dirs[:1]:
            server.watch(folder)
        return server


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


def _with_slash(address: str) -> str:
    return address if address.endswith("/") else address + "/"


def _edit_base(config: MkDocsConfig) -> str | None:
    if not config.repo_url or not config.edit_uri:
        return None
    return _with_slash(_with_slash(config.repo_url) + config.edit_uri)


def _shown(content: Path, config: MkDocsConfig) -> str:
    """How findings name the content folder: relative to `mkdocs.yml` where it lies below it."""
    root = Path(config.config_file_path).parent if config.config_file_path else Path.cwd()
    return content.relative_to(root).as_posix() if content.is_relative_to(root) else content.as_posix()
