"""Knows what the timeline says."""

from dataclasses import dataclass

from generator import addresses
from generator.kinds.events import Event
from generator.knowledge import Known, ordered, title_of
from generator.text import Html, counted, spoken_date
from generator.views.filters import NO_PILLAR, FilterForm, filter_form, pillars, years
from generator.views.parts import (
    CiteView,
    Heading,
    Link,
    Page,
    Site,
    cites,
    edit_href,
    entry_link,
    full_date,
    made,
    newest,
)
from generator.views.pillars import known_cited
from generator.views.timeline import Timeline, timeline


@dataclass(frozen=True)
class EventView:
    """An event on the timeline."""

    anchor: str
    date: str
    title: str
    why: Html
    pillar: Link | None
    cites: tuple[CiteView, ...]
    edit_href: str | None
    made: str
    """How it was written, in a sentence; empty where that is not said."""
    lane: str
    """The pillar that it belongs to, as the form asks for it."""


@dataclass(frozen=True)
class YearView:
    """The events of a year."""

    year: str
    events: tuple[EventView, ...]


@dataclass(frozen=True)
class TimelinePage:
    """All events, oldest first."""

    page: Page
    form: FilterForm | None
    line: Timeline | None
    years: tuple[YearView, ...]
    span: str


def timeline_page(site: Site) -> TimelinePage:
    """Say what the timeline says."""
    address = addresses.HUBS["events"]
    events = sorted(site.knowledge.events.values(), key=lambda one: (full_date(one.entry.date), one.id))
    spanned = sorted({one.entry.date[:4] for one in events})
    views = tuple(
        YearView(year, tuple(_event(one, site, address) for one in events if one.entry.date[:4] == year))
        for year in spanned
    )
    headings = [Heading(1, "top", "Timeline")]
    for view in views:
        headings += [
            Heading(2, f"y{view.year}", view.year),
            *(Heading(3, one.anchor, one.title) for one in view.events),
        ]
    span = f"{counted(len(events), 'event')}, {spanned[0]} to {spanned[-1]}" if spanned else "no events yet"
    updated = newest(one.entry.date for one in events)
    page = Page(
        address,
        "Timeline",
        "What happened when, and why it matters for work.",
        "events/hub.html",
        tuple(headings),
        updated,
    )
    return TimelinePage(page, _form(events, site), _line(events, site), views, span)


def _form(events: list[Known[Event]], site: Site) -> FilterForm | None:
    """Ask for a pillar, and for years from one to another."""
    items = [
        {"pillar": (_lane(one, site),), **dict.fromkeys(("since", "until"), (one.entry.date[:4],))} for one in events
    ]
    questions = (pillars(site.knowledge), *years(one.entry.date[:4] for one in events))
    return filter_form(addresses.HUBS["events"], "event", questions, items)


def _lane(event: Known[Event], site: Site) -> str:
    return _pillar(event, site) or NO_PILLAR


def _line(events: list[Known[Event]], site: Site) -> Timeline | None:
    """One lane for each pillar, the last one for events of none."""
    pillars = [(title_of(one), one.id) for one in ordered(site.knowledge.pillars)]
    lanes = [(title, [one for one in events if _pillar(one, site) == id]) for title, id in pillars]
    return timeline([*lanes, ("Beside the pillars", [one for one in events if _pillar(one, site) is None])])


def _pillar(event: Known[Event], site: Site) -> str | None:
    known = site.knowledge.find("pillars", event.entry.pillar) if event.entry.pillar else None
    return known.id if known else None


def _event(known: Known[Event], site: Site, page: str) -> EventView:
    entry = known.entry
    pillar = site.knowledge.find("pillars", entry.pillar) if entry.pillar else None
    return EventView(
        anchor=known.id,
        date=spoken_date(entry.date),
        title=entry.title,
        why=site.prose(entry.why, addresses.linker(site.knowledge, page)),
        pillar=entry_link(pillar, page) if pillar else None,
        cites=cites(known_cited(entry.sources, site), page),
        edit_href=edit_href(site, known.path),
        made=made(entry),
        lane=_lane(known, site),
    )
