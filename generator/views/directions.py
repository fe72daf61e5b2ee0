"""Knows what the page of open directions says."""

from dataclasses import dataclass

from generator import addresses
from generator.kinds.directions import Direction
from generator.knowledge import Known, ordered
from generator.text import Html, counted, spoken_date
from generator.views.parts import CiteView, Heading, Page, SinceView, Site, cites, edit_href, made, newest
from generator.views.pillars import known_cited
from generator.views.questions import since_views


@dataclass(frozen=True)
class DirectionView:
    """A direction: its goal, what it means for work, what has come of it."""

    anchor: str
    title: str
    goal: Html
    summary: Html
    date: str
    cites: tuple[CiteView, ...]
    since: tuple[SinceView, ...]
    edit_href: str | None
    made: str
    """How it was written, in a sentence; empty where that is not said."""


@dataclass(frozen=True)
class DirectionsPage:
    """All directions."""

    page: Page
    directions: tuple[DirectionView, ...]
    count: str


def directions_page(site: Site) -> DirectionsPage:
    """Say what the page of directions says."""
    address = addresses.HUBS["directions"]
    known = ordered(site.knowledge.directions)
    views = tuple(_direction(one, site, address) for one in known)
    headings = (Heading(1, "top", "Directions"), *(Heading(2, one.anchor, one.title) for one in views))
    dates = [note.as_of for one in known for note in one.entry.since] + [one.entry.as_of for one in known]
    about = "What was named as open, what it aims at, and what has come of it."
    updated = newest(dates)
    page = Page(address, "Directions", about, "directions/hub.html", headings, updated)
    return DirectionsPage(page, views, counted(len(views), "direction"))


def _direction(known: Known[Direction], site: Site, page: str) -> DirectionView:
    entry = known.entry
    target = addresses.linker(site.knowledge, page)
    return DirectionView(
        anchor=known.id,
        title=entry.title,
        goal=site.prose(entry.goal, target),
        summary=site.passage(entry.summary, target),
        date=spoken_date(entry.as_of),
        cites=cites(known_cited(entry.sources, site), page),
        since=since_views(entry.since, site, page),
        edit_href=edit_href(site, known.path),
        made=made(entry),
    )
