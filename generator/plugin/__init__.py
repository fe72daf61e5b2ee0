"""Knows MkDocs: hands our pages to it as files with ready bodies, and its events to our steps."""

import gc
import re
from html import escape
from pathlib import Path
from typing import Any, Literal

import mkdocs
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from generator import addresses, build, disk, report
from generator.knowledge import Knowledge, Row
from generator.plugin.pages import EntryPage, file_of, redirect_files, table_of_contents
from generator.plugin.shells import ENTRY_TEMPLATE, ShellEnvironment, prepared
from generator.problem import errors
from generator.render import Renderer
from generator.text import EntryLink, Html, LinkTarget, with_links
from generator.views.home import home_page
from generator.views.parts import Site

log = get_plugin_logger("thennow")
LEADING_TITLE = re.compile(r"\A\s*<h1[^>]*>.*?</h1>", re.DOTALL)
"""The home page's own title is part of its composition."""
CACHE = Path(".cache/thennow/templates")
"""Beside `mkdocs.yml`: compiled templates. Safe to delete."""


class ThenNowConfig(Config):
    """Options under `plugins: thennow:` in `mkdocs.yml`."""

    templates = config_options.Dir(default="templates/pages", exists=True)
    """Folder of the page templates, relative to `mkdocs.yml`."""
    shells = config_options.Type(bool, default=True)
    """Render the theme's page once for each shape of page; `false` renders it for every page, as a check."""
    featured = config_options.Optional(config_options.Type(str))
    """The row on the home page: `ai-researcher#scaling-laws-team-size`."""


class ThenNowPlugin(BasePlugin[ThenNowConfig]):
    """Two builds share one instance in `serve`, so that the last good base can stay up."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Note whether somebody is watching; having this event keeps the instance alive between builds."""
        self.serving = command == "serve"
        if not self.serving:
            gc.disable()  # a build makes a million small objects, keeps them all, and ends: collecting doubles its time
        self.last_good: Knowledge | None = None
        self.record: Path | None = None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check everything before MkDocs empties the site folder."""
        self.record = _record(config)
        content = Path(config.docs_dir)
        shown = _shown(content, config)
        result = build.base(disk.read_content(content), shown)
        self.banner = self._banner(result)
        knowledge = result.knowledge if not errors(result.problems) else self.last_good
        assert knowledge is not None
        self.last_good = knowledge
        self.site = Site(knowledge, config.site_name, _with_slash(config.site_url or "/"), _edit_base(config))
        cache = Path(config.config_file_path or ".").parent / CACHE
        cache.mkdir(parents=True, exist_ok=True)
        self.renderer = Renderer(Path(self.config.templates), cache)
        prepared(config.theme, cache)
        return config

    def _banner(self, result: build.Base) -> str:
        wrong = errors(result.problems)
        if wrong and not (self.serving and self.last_good):
            raise PluginError(
                f"the content has errors\n{report.text(result.problems)}\n{report.summary(result.problems)}"
            )
        for problem in result.problems:
            (log.warning if problem.level != "advice" else log.debug)(str(problem))
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
        for made in build.pages(self.site, self.renderer, workers=1 if self.serving else None):
            files.append(file_of(made, config))
        for file in redirect_files(self.site.knowledge, config):
            files.append(file)
        for address, write in build.exports(self.site):
            files.append(File.generated(config, address, content=write()))
        return files

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

    @event_priority(-100)
    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> Any:
        """Render the theme's page once for each shape of our pages; last, so that other plugins see their own."""
        self.shells = ShellEnvironment(env, ordinary=not self.config.shells)
        for file in files.documentation_pages():
            if isinstance(file.page, EntryPage):
                file.page.meta["template"] = ENTRY_TEMPLATE
        return self.shells

    def on_page_context(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Hand the search plugin the sections of our pages, which it need not parse."""
        search = config.plugins.get("material/search")
        if search and isinstance(page, EntryPage):
            search.search_index.entries += page.search_entries()
        return context

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Say where the shell of a shape could not be shared, and note what a strict build was made of."""
        for shape in sorted(self.shells.unsafe):
            log.info(f"The theme's page differs within {shape or 'home'}; its pages were rendered one by one.")
        if config.strict and not self.serving:
            disk.write_record(_record(config), self._inputs(config), Path(config.site_dir))

    def on_build_error(self, *, error: Exception) -> None:
        """A build with warnings is no good build in strict mode."""
        if self.record:
            disk.forget_record(self.record)

    def _inputs(self, config: MkDocsConfig) -> list[Path]:
        """Everything that the site is made of: content, templates, configuration, this code and the packages."""
        here = Path(__file__).parent.parent
        packages = Path(mkdocs.__file__).parent.parent
        own = [Path(config.docs_dir), Path(self.config.templates), Path(config.config_file_path), here]
        return [*own, *map(Path, config.theme.dirs[:1]), *packages.glob("*.dist-info/RECORD")]

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
        """Show findings while somebody is watching."""
        return output.replace("</header>", "</header>" + self.banner, 1) if self.banner else output

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Watch the templates too."""
        server.watch(self.config.templates)
        for folder in config.theme.dirs[:1]:
            server.watch(folder)
        return server


def _record(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path or "mkdocs.yml").parent / disk.BUILD_RECORD


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
