"""Knows the ordinary way: every page of an entry is a page of MkDocs, printed by the theme like any other."""

import gc
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from generator import addresses, build, disk, lately, parallel, previews, reading, report
from generator.disk.target import Target
from generator.exports.redirects import redirects
from generator.exports.search import Index, sections, units
from generator.knowledge import Knowledge
from generator.plugin import options
from generator.plugin.pages import EntryPage, beginning, file_of, table_of_contents, without
from generator.plugin.shells import prepared
from generator.problem import errors
from generator.render import Renderer
from generator.shell import squeezed, to_machines, without_switches
from generator.text import LinkTarget
from generator.views.cards import cards
from generator.views.home import home_page, row_named, without_row
from generator.views.parts import Site, newest_review
from generator.views.sure import ordinary

log = get_plugin_logger("thennow")


class OrdinaryWay:
    """One build after the other; in `serve` the last good base stays up."""

    def __init__(self, *, serving: bool) -> None:
        self.serving = serving
        self.last_good: Knowledge | None = None
        self.drawn: dict[str, bytes] = {}
        if not serving:
            gc.disable()  # a build makes a million small objects, keeps them all, and ends: collecting doubles its time

    def begin(self, config: MkDocsConfig, settings: options.ThenNowConfig) -> None:
        """Read and check all entries and ordinary pages; errors end a build, and stand above the last good version."""
        content = Path(config.docs_dir)
        result = reading.base(disk.read_content(content), options.shown(content, config), disk.read_pages(content))
        self.banner = self._banner(result)
        knowledge = result.knowledge if not errors(result.problems) else self.last_good
        assert knowledge is not None
        self.last_good = knowledge
        site_url, edit_base = options.site_url(config), options.edit_base(config)
        days = lately.days(content, disk.cache_folder(options.root(config), "lately"))
        self.site = Site(knowledge, config.site_name, site_url, edit_base, guide=disk.guide(content), days=days)
        self.about = config.site_description or ""
        cache = options.template_cache(config)
        self.renderer = Renderer(Path(settings.templates), cache)
        self.featured = row_named(settings.featured, knowledge)
        if said := without_row(settings.featured, knowledge):
            log.warning(f"mkdocs.yml: {said}")
        prepared(config.theme, cache)

    def _banner(self, result: reading.Base) -> str:
        wrong = errors(result.problems)
        if wrong and not (self.serving and self.last_good):
            raise PluginError(
                f"the content has errors\n{report.text(result.problems)}\n{report.summary(result.problems)}"
            )
        for problem in result.problems:
            (log.warning if problem.level != "advice" else log.debug)(str(problem))
        return report.banner(wrong) if wrong and self.serving else ""

    def files(self, files: Files, config: MkDocsConfig) -> Files:
        """Take the YAML out of the site and put our pages, redirects and downloads in."""
        without(files)
        self.index = Index()
        for made in build.pages(self.site, self.renderer, workers=1 if self.serving else None):
            files.append(file_of(made, config))
            self.index.replace(made.page.address, made.found)
        for address, html in redirects(self.site).items():
            files.append(File.generated(config, address, content=html))
        for address, write in build.exports(self.site):
            files.append(File.generated(config, address, content=write()))
        for address, drawn in self._pictures(config).items():
            files.append(File.generated(config, address, content=drawn))
        return files

    def _pictures(self, config: MkDocsConfig) -> dict[str, bytes]:
        """Draw the pictures of link previews; `serve` keeps those that would be drawn the same again."""
        planned = previews.pictures(cards(self.site, self.featured), Path(config.theme.dirs[0], previews.FOLDER))
        missing = {one.origin: one.draw for one in planned.values() if one.origin not in self.drawn}
        drawn = parallel.results(list(missing.values()), workers=1 if self.serving else None)
        self.drawn |= dict(zip(missing, drawn, strict=True))
        return {address: self.drawn[one.origin] for address, one in planned.items()}

    def link(self, page: Page) -> LinkTarget:
        """Let links to entries pass through Markdown; keep the page's date out of the build day's hands."""
        page.update_date = newest_review(self.site.knowledge)
        return addresses.unbound

    def content(self, html: str, page: Page) -> str:
        """Bind links; compose the home page around its text."""
        first = beginning(html)
        html = addresses.bound(html, self.site.knowledge, page.url)
        if page.url != addresses.HOME:
            page.meta.setdefault("description", first)
            return self._found(ordinary(html, self.site, page.url), page.url, str(page.title))
        page.meta.setdefault("hide", ["navigation", "toc"])
        rendered = self.renderer.render(home_page(self.site, html, self.featured, self.about, tuple(build.DOWNLOADS)))
        page.meta["data"] = to_machines(rendered.page.data)
        page.toc = table_of_contents(rendered.page.headings)
        return self._found(rendered.body, page.url, rendered.page.title)

    def _found(self, html: str, address: str, title: str) -> str:
        self.index.replace(address, units(sections(html, address, title)))
        return html

    def environment(self, environment: Any, files: Files) -> Any:
        """The theme's own."""
        return environment

    def printed(self, output: str, page: Page) -> str:
        """Squeeze what stands around a body; put the banner below the header."""
        if isinstance(page, EntryPage) or page.url == addresses.HOME:
            output = squeezed(output, page.content or "")
        output = without_switches(output)
        return output.replace("</header>", "</header>" + self.banner, 1) if self.banner else output

    def end(self, config: MkDocsConfig) -> None:
        """Write the files of the search."""
        target = Target(Path(config.site_dir))
        for address, text in self.index.changes().items():
            if text is not None:
                target.text(address, text)
