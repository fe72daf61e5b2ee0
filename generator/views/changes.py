"""Knows what the page on what changed lately says, day by day, and what its feed says of the same days."""

from collections.abc import Iterable, Iterator, Mapping, Sized
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

LISTED = 16
"""Rows of a day that are shown, and sources; the others are counted: no page grows without bound."""
REWORDED = 12
"""Rows of a day in other words that can be unfolded."""
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
    moved: tuple[tuple[str, str], ...]
    """What has another word: `Status`, `Emerging, now observed`."""

    @property
    def folded(self) -> bool:
        """Whether its words stand behind what matters more."""
        return self.what == "changed" and bool(self.sides)


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
    reworded: tuple[ChangedRow, ...]
    """Rows that say the same in other words, as far as a machine can tell."""
    reworded_count: str
    more_reworded: str
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
    weighty = [one for one in day.rows if one.what != "reworded"][:LISTED]
    worded = [one for one in day.rows if one.what == "reworded"][:REWORDED]
    came = [site.knowledge.sources[id] for id in day.came.get("sources", ()) if id in site.knowledge.sources]
    sources = tuple(_source(one, page) for one in came[:LISTED])
    counts = day.counts.get("rows", {})
    in_words = counts.get("reworded", 0)
    count = sum(counts.values()) - in_words
    new = day.counts.get("sources", {}).get("added", 0)
    return DayView(
        anchor=f"on-{day.day}",
        date=spoken_date(day.day),
        at=day.at,
        said=_said(day.counts),
        rows=tuple(_row(one, site.knowledge, page) for one in weighty),
        more_rows=_more(count, weighty),
        reworded=tuple(_row(one, site.knowledge, page) for one in worded),
        reworded_count=counted(in_words, "row"),
        more_reworded=_more(in_words, worded),
        sources=sources,
        more_sources=_more(new, sources),
    )


def _more(all: int, shown: Sized) -> str:
    """`3 more`; empty where nothing was left out."""
    return f"{all - len(shown)} more" if all > len(shown) else ""


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
    return ChangedRow(
        what=row.what,
        link=Link(href, title),
        pillar=_title(knowledge, "pillars", row.pillar),
        sides=tuple(_plain(one, knowledge, page) for one in sides if one.pieces),
        since=tuple(plain(inline(note, addresses.linker(knowledge, page))) for note in row.since),
        moved=tuple(_moved(row)),
    )


def _moved(row: RowChange) -> Iterator[tuple[str, str]]:
    spoken: tuple[tuple[str, tuple[str, str], Mapping[str, str]], ...] = (
        ("Status", row.status, words.STATUS),
        ("Change", row.change, words.CHANGE),
    )
    for name, (before, after), known in spoken:
        if before or after:
            yield name, f"{known.get(before, before)}, now {known.get(after, after).lower()}"


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
