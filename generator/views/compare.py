"""Knows what the pages of comparisons are, and what each ready-made one says."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from generator import addresses
from generator.knowledge import Row
from generator.views.comparisons import Comparison, ready_made
from generator.views.parts import Heading, Link, Page, Site, description, entry_link, newest
from generator.views.picker import LISTED, PickerPage, ReadySheet, picker, ready_sheets
from generator.views.side_by_side import Answered, side_by_side


@dataclass(frozen=True)
class ComparisonPage:
    """Two to four professions side by side."""

    page: Page
    columns: tuple[Link, ...]
    groups: tuple[Answered, ...]
    others: tuple[Link, ...]
    picker: str
    root: str


def compare_pages(site: Site) -> Iterator[tuple[str, Callable[[], PickerPage | ReadySheet | ComparisonPage]]]:
    """Addresses of the picker and of each ready-made comparison, and how to say what they say."""
    ready = ready_made(site.knowledge)
    yield addresses.COMPARE, partial(picker, ready, site)
    yield from ready_sheets(ready, site)
    of_member: dict[str, list[Comparison]] = {}
    for one in ready:
        for id in one.members:
            of_member.setdefault(id, []).append(one)
    for one in ready:
        near = {other.address: other for id in one.members for other in of_member[id] if other is not one}
        yield one.address, partial(_comparison, one, list(near.values()), site)


def _comparison(one: Comparison, near: list[Comparison], site: Site) -> ComparisonPage:
    groups = side_by_side([_rows(id, site) for id in one.members], site, one.address)
    return ComparisonPage(
        page=_page(one, groups, site),
        columns=tuple(entry_link(site.knowledge.professions[id], one.address) for id in one.members),
        groups=groups,
        others=tuple(Link(addresses.relative(other.address, one.address), other.title) for other in near[:LISTED]),
        picker=f"{addresses.relative(addresses.COMPARE, one.address)}?p={','.join(one.members)}",
        root=addresses.relative(addresses.HOME, one.address),
    )


def _rows(profession: str, site: Site) -> list[Row]:
    return [row for shift in site.knowledge.shifts_of(profession) for row in shift.rows]


def _page(one: Comparison, groups: tuple[Answered, ...], site: Site) -> Page:
    headings = (Heading(1, "top", one.title), *(heading for group in groups for heading in _headings(group)))
    about = description(
        f"{one.title}, side by side, then and now: the same questions asked of each.", site, one.address
    )
    shifts = [shift for id in one.members for shift in site.knowledge.shifts_of(id)]
    updated = newest(shift.reviewed.on for shift in shifts)
    return Page(one.address, one.title, about, "compare/page.html", headings, updated, searchable=False)


def _headings(group: Answered) -> Iterator[Heading]:
    """In the order in which they stand on the page: what one alone answers goes column by column."""
    yield Heading(2, group.anchor, group.title)
    lines = (line for column in group.columns for line in column) if group.alone else group.lines
    yield from (Heading(3, line.anchor, str(line.link.text)) for line in lines)
