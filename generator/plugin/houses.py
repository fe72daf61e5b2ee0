"""Knows the way of the house: MkDocs makes ordinary pages, assets and shells; entries are put in afterwards."""

from pathlib import Path
from typing import Any

import mkdocs
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from generator import addresses, house
from generator.build import DOWNLOADS, Made
from generator.plugin import options
from generator.plugin.pages import EntryPage, beginning, file_of, table_of_contents, without
from generator.plugin.shells import ENTRY_TEMPLATE, ShellEnvironment, prepared
from generator.shell import stand_ins, without_switches
from generator.text import LinkTarget
from generator.views import parts


class HouseWay:
    """One build without entries, noted in a file when it ends well."""

    def __init__(self, note: str) -> None:
        self.note = Path(note)
        self.home = ""
        self.texts: list[house.TextPage] = []

    def begin(self, config: MkDocsConfig, settings: options.ThenNowConfig) -> None:
        """Nothing of the entries is read."""
        self.settings = settings
        self.where = options.Where(options.site_url(config), options.edit_base(config))
        prepared(config.theme, options.template_cache(config))

    def files(self, files: Files, config: MkDocsConfig) -> Files:
        """Take the YAML out and put a stand-in for each shape of page in."""
        without(files)
        for address, edited in stand_ins():
            files.append(file_of(_stand_in(address, edited=edited), config))
        for name in DOWNLOADS:  # so that ordinary pages may lead there
            files.append(File.generated(config, addresses.DOWNLOADS + name, content=""))
        return files

    def link(self, page: Page) -> LinkTarget:
        """Let links to entries pass through Markdown."""
        return addresses.unbound

    def content(self, html: str, page: Page) -> str:
        """Note the text of an ordinary page; the home page is made of its own later."""
        if page.url == addresses.HOME:
            self.home = html
            page.meta.setdefault("hide", ["navigation", "toc"])
            page.toc = table_of_contents((parts.Heading(1, "top", ""),))
        else:
            page.meta.setdefault("description", beginning(html))
            self.texts.append(house.TextPage(page.url, str(page.title), html))
        return html

    def environment(self, environment: Any, files: Files) -> Any:
        """Print shells in place of the pages that stand in, and of the home page."""
        self.shells = ShellEnvironment(environment, self.where)
        for file in files.documentation_pages():
            if isinstance(file.page, EntryPage) or (file.page and file.page.url == addresses.HOME):
                file.page.meta["template"] = ENTRY_TEMPLATE
        return self.shells

    def printed(self, output: str, page: Page) -> str:
        """Ordinary pages are as the theme prints them, but for its switches."""
        return without_switches(output)

    def end(self, config: MkDocsConfig) -> None:
        """Write down what the house is."""
        printer = self.shells.printer
        built = house.House(
            name=config.site_name,
            about=config.site_description or "",
            url=self.where.url,
            edit_base=self.where.edit_base,
            content=str(Path(config.docs_dir).resolve()),
            templates=str(Path(self.settings.templates).resolve()),
            featured=self.settings.featured,
            home=self.home,
            texts=tuple(self.texts),
            shells=printer.shells,
            unsafe=tuple(sorted(printer.unsafe)),
            inputs=tuple(sorted(str(path.resolve()) for path in _inputs(config))),
        )
        self.note.write_text(house.written(built), encoding="utf-8")


def _stand_in(address: str, *, edited: bool) -> Made:
    source = "stand-in.yml" if edited else None
    title = address.split("/")[0].capitalize()  # what a hub is called in a navigation that MkDocs makes itself
    page = parts.Page(address, title, "", "", (parts.Heading(1, "top", ""),), "1970-01-01", source, searchable=False)
    return Made(page, "")


def _inputs(config: MkDocsConfig) -> list[Path]:
    """What the house is made of beside what the content folder holds: configuration, theme, this code, the packages."""
    here = Path(__file__).parent.parent
    packages = Path(mkdocs.__file__).parent.parent
    return [
        Path(config.config_file_path),
        here,
        *map(Path, config.theme.dirs[:1]),
        *packages.glob("*.dist-info/RECORD"),
    ]
