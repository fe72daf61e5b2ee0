"""Knows how the house is furnished: every generated file of a site by its address, each made when it is asked for."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from generator import addresses, build
from generator.build import Made
from generator.exports.redirects import redirects
from generator.exports.search import Index, Unit, sections, units
from generator.exports.sitemap import sitemap
from generator.house import House
from generator.render import Renderer, View
from generator.shell import shape, values
from generator.views.home import home_page, row_named
from generator.views.parts import Site, newest_review
from generator.views.sure import ordinary

Read = Callable[[str], str]
"""Gives the text of a file of the house, by its address."""


@dataclass(frozen=True)
class Noted:
    """What is kept of a page once it is made: for the site map and for the search."""

    address: str
    updated: str
    found: tuple[Unit, ...] = ()


@dataclass(frozen=True)
class Furniture:
    """All generated files of a site that stand at an address of their own: pages and exports."""

    site: Site
    house: House
    renderer: Renderer
    read: Read
    pages: Mapping[str, Callable[[], View]]
    files: Mapping[str, Callable[[], str]]

    def page(self, address: str) -> tuple[str, Noted]:
        """Make a page: the HTML, and what is to be noted of it."""
        made = build.made(self.pages[address], self.renderer)
        page = made.page
        shell = self.house.shells[shape(page.address, edited=bool(page.source_path))]
        return shell.fill(values(page, made.body, self.site)), noted(made)

    def text(self, address: str) -> str:
        """Make an ordinary page: as MkDocs printed it, with its links to entries bound and its terms explained."""
        printed = addresses.bound(self.read(f"{address}index.html"), self.site.knowledge, address)
        text = next(one.body for one in self.house.texts if one.address == address)
        body = addresses.bound(text, self.site.knowledge, address)
        return printed.replace(body, ordinary(body, self.site, address), 1)

    def last(self, pages: Iterable[Noted]) -> dict[str, str]:
        """Make the files that need all pages: the site map and those of the search."""
        of_pages = list(pages)
        updated = newest_review(self.site.knowledge)
        texts = [Noted(one.address, updated, self._found(one.address, one.title, one.body)) for one in self.house.texts]
        home = next(one for one in of_pages if one.address == addresses.HOME)
        ordered = [home, *texts, *(one for one in of_pages if one is not home)]
        index = Index()
        for one in ordered:
            index.replace(one.address, one.found)
        files = {"sitemap.xml": sitemap(self.site.url, [(one.address, one.updated) for one in ordered])}
        return files | {address: text for address, text in index.changes().items() if text is not None}

    def _found(self, address: str, title: str, body: str) -> tuple[Unit, ...]:
        return units(sections(addresses.bound(body, self.site.knowledge, address), address, title))


def noted(made: Made) -> Noted:
    """Keep of a page what other files need to know."""
    return Noted(made.page.address, made.page.updated, made.found)


def furniture(site: Site, house: House, renderer: Renderer, read: Read) -> Furniture:
    """Plan every generated file of a site."""
    featured = row_named(house.featured, site.knowledge)
    home = partial(home_page, site, _home(site, house), featured, house.about, tuple(build.DOWNLOADS))
    pages: dict[str, Callable[[], View]] = {addresses.HOME: home}
    pages.update(build.views(site))
    files: dict[str, Callable[[], str]] = dict(build.exports(site))
    files.update((address, partial(str, html)) for address, html in redirects(site).items())
    return Furniture(site, house, renderer, read, pages, files)


def _home(site: Site, house: House) -> str:
    return addresses.bound(house.home, site.knowledge, addresses.HOME)


def lacking(furniture: Furniture) -> list[str]:
    """Shapes of page for which the house has no shell that can be trusted."""
    wanted = {shape(address, edited=False) for address in furniture.pages}
    return sorted(
        one
        for one in wanted
        if (one not in furniture.house.shells and f"{one}edit" not in furniture.house.shells)
        or not {one, f"{one}edit"}.isdisjoint(furniture.house.unsafe)
    )
