"""Knows what an old address says: where to look now, and why nothing stands there any more."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from generator import addresses
from generator.permanence import Old, old
from generator.text import EntryLink, Html, inline, when
from generator.views.parts import Heading, Link, Moved, Page, Site

Say = Callable[[], Any]


@dataclass(frozen=True)
class RetiredPage:
    """The page at the address of an entry that is no longer there and has no one successor."""

    page: Page
    reason: Html
    day: str
    instead: tuple[Link, ...]


def successors(site: Site) -> dict[str, str]:
    """Old addresses of whole pages, and the one place where each leads now."""
    return {
        address_of(one.was): address_of(one.instead[0])
        for one in old(site.knowledge).values()
        if len(one.instead) == 1 and _has_page(one.was)
    }


def retired_pages(site: Site) -> Iterator[tuple[str, Say]]:
    """Old addresses that cannot redirect, because what was there was split or dropped, and how to say so."""
    for one in old(site.knowledge).values():
        if len(one.instead) != 1 and _has_page(one.was):
            yield address_of(one.was), partial(retired_page, one, site)


def retired_page(one: Old, site: Site) -> RetiredPage:
    """Say what became of an entry."""
    address = address_of(one.was)
    title = one.was.partition("/")[2].replace("-", " ").capitalize()
    page = Page(
        address, title, f"Retired {when(one.on)}.", "retired/page.html", (Heading(1, "top", title),),
        one.on, searchable=False,
    )  # fmt: skip
    return RetiredPage(page, _reason(one, site, address), when(one.on), _instead(one, site, address))


def with_old_anchors(planned: Iterator[tuple[str, Say]], site: Site) -> Iterator[tuple[str, Say]]:
    """Let pages answer to anchors that rows, terms and others had on them."""
    moved = _anchors(site)
    for address, say in planned:
        yield address, partial(_said_with, say, moved[address]) if address in moved else say


def _said_with(say: Say, moved: tuple[Moved, ...]) -> Any:
    view = say()
    return replace(view, page=replace(view.page, moved=moved))


def _anchors(site: Site) -> Mapping[str, tuple[Moved, ...]]:
    found: dict[str, list[Moved]] = defaultdict(list)
    for one in old(site.knowledge).values():
        page, _, anchor = address_of(one.was).partition("#")
        if anchor:
            day = when(one.on) if one.on else ""
            found[page].append(Moved(anchor, _reason(one, site, page), day, _instead(one, site, page)))
    return {page: tuple(sorted(moved, key=lambda one: one.anchor)) for page, moved in found.items()}


def address_of(place: str) -> str:
    """The address of a kind and id, with or without an anchor."""
    name, _, anchor = place.partition("#")
    kind, _, id = name.partition("/")
    return addresses.entry(kind, id, anchor or None)


def _has_page(place: str) -> bool:
    return "#" not in place and place.partition("/")[0] in addresses.WITH_PAGES


def _reason(one: Old, site: Site, page: str) -> Html:
    return inline(one.reason, addresses.linker(site.knowledge, page))


def _instead(one: Old, site: Site, page: str) -> tuple[Link, ...]:
    link = addresses.linker(site.knowledge, page)
    return tuple(Link(addresses.relative(address_of(place), page), _title(place, site, link)) for place in one.instead)


def _title(place: str, site: Site, link: Callable[[EntryLink], tuple[str, str]]) -> str:
    """The title of an entry; of a row, that of its aspect after that of its profession."""
    name, _, anchor = place.partition("#")
    kind, _, id = name.partition("/")
    title = link(EntryLink(kind, id, None, None))[1]
    row = site.knowledge.row(id, anchor) if kind == "professions" and anchor else None
    return f"{title}: {row.aspect.entry.title}" if row else title
