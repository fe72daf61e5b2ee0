"""Knows what the card of a link preview says: a title, and one row of it, then and now."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator import addresses
from generator.knowledge import Row, title_of
from generator.text import inline, plain, spoken_date
from generator.views.parts import Site

TELLING = ("replaced", "reversed", "grew", "shrank", "added")
"""Kinds of change that a stranger understands at a glance; the first two most of all."""


@dataclass(frozen=True)
class Card:
    """What a link preview shows."""

    address: str
    kicker: str
    title: str
    then_date: str
    then: str
    now_date: str
    now: str
    held: bool
    """Whether nothing changed: the sign between the two is no arrow then."""


def cards(site: Site, featured: Row | None) -> Iterator[Card]:
    """The card of the site (by its featured row), and one for each profession that has rows."""
    knowledge = site.knowledge
    shown = featured or next(knowledge.rows(), None)
    if shown:
        yield _card(addresses.card(), site.name, shown, site)
    for known in knowledge.professions.values():
        telling = most_telling(row for shift in knowledge.shifts_of(known.id) for row in shift.rows)
        if telling:
            yield _card(addresses.card(known.id), known.entry.title, telling, site)


def most_telling(rows: Iterable[Row]) -> Row | None:
    """The first row that is observed and has the most telling kind of change; of several as good, the first."""

    def rank(row: Row) -> tuple[int, bool]:
        place = 0 if row.change in TELLING[:2] else 1 if row.change in TELLING else 2
        return place, row.status != "observed"

    return min(rows, key=rank, default=None)


def _card(address: str, title: str, row: Row, site: Site) -> Card:
    def words(markdown: str) -> str:
        return plain(inline(markdown, addresses.linker(site.knowledge, address)))

    aspect, profession = title_of(row.aspect), title_of(row.profession)
    return Card(
        address=address,
        kicker=f"{site.name} · {aspect}" if title == profession else f"{profession}: {aspect}",
        title=title,
        then_date=f"Then, {spoken_date(row.then.as_of)}",
        then=words(row.then.text),
        now_date=f"Now, {spoken_date(row.now.as_of)}",
        now=words(row.now.text),
        held=row.change == "held",
    )
