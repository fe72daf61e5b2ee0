"""Knows what the picker of comparisons says: its choices, and what is ready-made for each field."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from generator import addresses
from generator.kinds.fields import FieldOfWork
from generator.knowledge import Knowledge, Known, title_of
from generator.text import counted
from generator.views.comparisons import Comparison, earlier_ids, is_large, is_pair, named
from generator.views.parts import Heading, Link, Page, Site, newest_review
from generator.views.profession_lists import members
from generator.views.sheets import Sheet, sheets, ways

LISTED = 12
"""At most so many ready-made pairs are listed for a field; every profession and comparison leads to its own."""

MOST = 300
"""So many comparisons make a list of about 15 kB, compressed."""
OPTIONS = "professions.json"
"""Beside the picker: its choices, in a large base."""


@dataclass(frozen=True)
class Option:
    """A profession in the picker."""

    id: str
    title: str
    were: tuple[str, ...]
    """What it was called before: addresses with an old id still choose it."""


@dataclass(frozen=True)
class ReadyGroup:
    """The ready-made comparisons of a field, and its professions for the picker."""

    title: str
    options: tuple[Option, ...]
    """None in a large base, where the picker fetches them."""
    together: tuple[Link, ...]
    pairs: tuple[Link, ...]
    sheets: tuple[Link, ...]
    """Where the comparisons of the field are listed, when there are too many for this page."""


@dataclass(frozen=True)
class PickerPage:
    """Where readers choose what to compare; without scripts, the way to what is ready-made."""

    page: Page
    groups: tuple[ReadyGroup, ...]
    root: str
    options: str
    """Where the picker fetches the professions from; empty where they stand in the page."""


@dataclass(frozen=True)
class ReadySheet:
    """The ready-made comparisons of a field on a page of their own, or a part of them."""

    page: Page
    up: str
    parts: tuple[Link, ...]
    links: tuple[Link, ...]


def picker(ready: tuple[Comparison, ...], site: Site) -> PickerPage:
    """Say what the picker says."""
    knowledge = site.knowledge
    about = "Two to four professions side by side, or the sides of one: the same questions asked of each."
    headings = (Heading(1, "top", "Compare"), Heading(2, "ready", "Ready-made comparisons"))
    listed = {} if is_large(knowledge) else options(knowledge)
    groups = (
        _ready(knowledge.fields[field], mine, listed.get(field, ()), knowledge)
        for field, mine in _by_field(ready, knowledge).items()
    )
    return PickerPage(
        Page(addresses.COMPARE, "Compare", about, "compare/hub.html", headings, newest_review(site.knowledge)),
        tuple(groups),
        addresses.relative(addresses.HOME, addresses.COMPARE),
        OPTIONS if is_large(knowledge) else "",
    )


def ready_sheets(ready: tuple[Comparison, ...], site: Site) -> Iterator[tuple[str, Callable[[], ReadySheet]]]:
    """Addresses of the pages that list what is ready-made for a field of a large base, and how to say what they say."""
    for field, mine in _by_field(ready, site.knowledge).items():
        found = _sheets(field, mine, site.knowledge)
        yield from ((one.address, partial(_sheet, one, found, site)) for one in found)


def _by_field(ready: tuple[Comparison, ...], knowledge: Knowledge) -> dict[str, list[Comparison]]:
    """What is ready-made for each field that has professions: a pair belongs to the field of its first."""
    found: dict[str, list[Comparison]] = {id: [] for id in members(knowledge)}
    for one in ready:
        found[knowledge.professions[one.members[0]].entry.field].append(one)
    return found


def _sheets(field: str, mine: list[Comparison], knowledge: Knowledge) -> tuple[Sheet[Comparison], ...]:
    if not is_large(knowledge) or not mine:
        return ()
    title = f"Compare: {knowledge.fields[field].entry.title}"
    return sheets(addresses.comparisons_of_field(field), title, mine, MOST)


def _sheet(sheet: Sheet[Comparison], parts: tuple[Sheet[Comparison], ...], site: Site) -> ReadySheet:
    about = f"{sheet.title.removeprefix('Compare: ')}: {counted(len(sheet.members), 'comparison')}, ready to be read."
    headings = (Heading(1, "top", sheet.title),)
    page = Page(
        sheet.address,
        sheet.title,
        about,
        "compare/sheet.html",
        headings,
        newest_review(site.knowledge),
        searchable=False,
    )
    links = (
        Link(addresses.relative(one.address, sheet.address), named(site.knowledge, one.members))
        for one in sheet.members
    )
    up = addresses.relative(addresses.COMPARE, sheet.address)
    return ReadySheet(page, up, _ways(parts, site.knowledge, sheet.address) if len(parts) > 1 else (), tuple(links))


def _ways(found: tuple[Sheet[Comparison], ...], knowledge: Knowledge, page: str) -> tuple[Link, ...]:
    many = counted(sum(len(one.members) for one in found), "comparison")
    return ways(found, many, lambda one: title_of(knowledge.professions[one.members[0]]), page)


def options(knowledge: Knowledge) -> dict[str, tuple[Option, ...]]:
    """The choices of the picker, by field."""
    were = earlier_ids(knowledge)
    return {
        field: tuple(Option(one.id, one.entry.title, tuple(were.get(f"professions/{one.id}", ()))) for one in of)
        for field, of in members(knowledge).items()
    }


def _ready(
    field: Known[FieldOfWork], mine: list[Comparison], listed: tuple[Option, ...], knowledge: Knowledge
) -> ReadyGroup:
    """Pairs within the field come first."""
    inside = {one.id for one in members(knowledge)[field.id]}
    found = _sheets(field.id, mine, knowledge)
    pairs = sorted(
        (one for one in mine if is_pair(one)), key=lambda one: (one.members[1] not in inside, one.title.casefold())
    )
    return ReadyGroup(
        field.entry.title,
        listed,
        tuple(Link(_way(one).href, named(knowledge, one.members)) for one in mine if not is_pair(one) and not found),
        tuple(_way(one) for one in pairs[:LISTED]),
        _ways(found, knowledge, addresses.COMPARE),
    )


def _way(one: Comparison) -> Link:
    return Link(addresses.relative(one.address, addresses.COMPARE), one.title)
