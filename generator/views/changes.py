"""Knows what the page on what changed lately says, day by day, and what its feed says of the same days."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator import addresses
from generator.difference.days import ORDER, Day, RowChange
from generator.difference.edits import Piece
from generator.kinds import KINDS
from generator.kinds.sources import Source
from generator.knowledge import Knowledge, Known, title_of
from generator.text import counted, inline, plain, spoken_date
from generator.views import words
from generator.views.parts import Heading, Link, Page, Site, label_of, newest_review

LISTED = 24
"""Rows of a day that are shown, and sources; the others are counted: no page grows without bound."""
TITLE = "What changed lately"


@dataclass(frozen=True)
class ChangedSide:
    """A side of a row: what it says, with what is gone and what is new in it."""

    name: str
    word: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class ChangedRow:
    """A row that came, went or changed."""

    what: str
    link: Link
    """Without an address where the row is no more."""
    pillar: str
    sides: tuple[ChangedSide, ...]
    since: tuple[str, ...]
    status: str
    """`Emerging, now observed`; empty where it is the same."""


@dataclass(frozen=True)
class DayView:
    """A day with what it brought."""

    anchor: str
    date: str
    at: str
    """Day and time in UTC, for machines."""
    said: str
    """`3 rows added, 12 changed; 2 sources added`."""
    rows: tuple[ChangedRow, ...]
    more_rows: str
    sources: tuple[Link, ...]
    more_sources: str


@dataclass(frozen=True)
class ChangesPage:
    """The last days that changed something."""

    page: Page
    days: tuple[DayView, ...]
    known: bool
    """Whether the site was built with its history."""
    feed_href: str
    history: str | None
    """Where every change is kept; None where the repository is not known."""


def changes_page(site: Site) -> ChangesPage:
    """Say what changed lately."""
    days = day_views(site, addresses.CHANGES)
    headings = (Heading(1, "top", TITLE), *(Heading(2, one.anchor, one.date) for one in days))
    updated = days[0].at[:10] if days else newest_review(site.knowledge)
    about = "Rows that came or changed, what happened since, and new sources, day by day."
    page = Page(addresses.CHANGES, TITLE, about, "changes/page.html", headings, updated, searchable=False)
    feed = addresses.relative(addresses.FEED, addresses.CHANGES)
    return ChangesPage(page, days, site.days is not None, feed, _history(site))


def _history(site: Site) -> str | None:
    """The commits of the content folder, where files are edited the way that GitHub has it."""
    root, found, rest = (site.edit_base or "").partition("/edit/")
    return f"{root}/commits/{rest.rstrip('/')}" if found else None


def day_views(site: Site, page: str) -> tuple[DayView, ...]:
    """What each of the last days brought, newest first; days that brought nothing for readers are left out."""
    views = (_day(one, site, page) for one in site.days or ())
    return tuple(view for view in views if view.said)


def _day(day: Day, site: Site, page: str) -> DayView:
    rows = tuple(_row(one, site.knowledge, page) for one in day.rows[:LISTED])
    came = [site.knowledge.sources[id] for id in day.came.get("sources", ()) if id in site.knowledge.sources]
    sources = tuple(_source(one, page) for one in came[:LISTED])
    count = sum(day.counts.get("rows", {}).values())
    new = day.counts.get("sources", {}).get("added", 0)
    return DayView(
        anchor=f"on-{day.day}",
        date=spoken_date(day.day),
        at=day.at,
        said=_said(day.counts),
        rows=rows,
        more_rows=counted(count - len(rows), "more row") if count > len(rows) else "",
        sources=sources,
        more_sources=counted(new - len(sources), "more") if new > len(sources) else "",
    )


def _said(counts: Mapping[str, Mapping[str, int]]) -> str:
    """Rows first, then what is new of the other kinds: how many files were touched says little."""
    rows = counts.get("rows", {})
    told = [(rows[what], what) for what in ORDER if rows.get(what)]
    numbers = [f"{number if place else counted(number, 'row')} {what}" for place, (number, what) in enumerate(told)]
    said = [", ".join(numbers)] if numbers else []
    for kind in KINDS:
        new = counts.get(kind, {}).get("added", 0)
        if new and kind != "shifts":
            said.append(f"{counted(new, KINDS[kind].one, kind)} added")
    return "; ".join(said)


def _row(row: RowChange, knowledge: Knowledge, page: str) -> ChangedRow:
    here = knowledge.row(row.profession, f"{row.pillar}-{row.aspect}")
    href = addresses.relative(addresses.row(here), page) if here else ""
    title = f"{_title(knowledge, 'professions', row.profession)}: {_title(knowledge, 'aspects', row.aspect)}"
    sides = (ChangedSide("then", "Then", row.then), ChangedSide("now", "Now", row.now))
    status = [words.STATUS.get(one, one) for one in row.status if one]
    return ChangedRow(
        what=row.what,
        link=Link(href, title),
        pillar=_title(knowledge, "pillars", row.pillar),
        sides=tuple(_plain(one, knowledge, page) for one in sides if one.pieces),
        since=tuple(plain(inline(note, addresses.linker(knowledge, page))) for note in row.since),
        status=", now ".join((status[0], *(one.lower() for one in status[1:]))) if status else "",
    )


def _plain(side: ChangedSide, knowledge: Knowledge, page: str) -> ChangedSide:
    """Links and emphasis of a whole text as plain words; in a text with changes, as they are written."""
    if len(side.pieces) > 1:
        return side
    text = plain(inline(side.pieces[0].text, addresses.linker(knowledge, page)))
    return ChangedSide(side.name, side.word, (Piece(side.pieces[0].mark, text),))


def _title(knowledge: Knowledge, kind: str, id: str) -> str:
    known = knowledge.find(kind, id)
    return title_of(known) if known else id.replace("-", " ").capitalize()


def _source(known: Known[Source], page: str) -> Link:
    href = addresses.relative(addresses.entry("sources", known.id), page)
    return Link(href, label_of(known), plain(known.entry.title))


def words_of(pieces: Iterable[Piece]) -> str:
    """What a side says now."""
    return "".join(piece.text for piece in pieces if piece.mark != "gone").strip()
