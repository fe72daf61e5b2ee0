"""Knows what the page of an aspect says (one question asked across professions), and the hub of aspects."""

from dataclasses import dataclass

from generator import addresses
from generator.kinds.aspects import Aspect
from generator.knowledge import Known, Row, ordered
from generator.text import Html, counted, inline
from generator.views import schema
from generator.views.aspect_lists import AspectGroup, form_of, groups_of
from generator.views.filters import FilterForm
from generator.views.parts import (
    Fact,
    Heading,
    Link,
    Page,
    Site,
    description,
    entry_link,
    made,
    newest,
    newest_review,
)
from generator.views.strips import changes_said, sureness
from generator.views.sure import with_statuses


@dataclass(frozen=True)
class AspectPage:
    """The page of an aspect."""

    page: Page
    also_called: tuple[str, ...]
    question: Html
    finding: Html | None
    made: str
    """How it was written, in a sentence; empty where that is not said."""
    strip: tuple[Fact, ...]
    form: FilterForm | None
    groups: tuple[AspectGroup, ...]


@dataclass(frozen=True)
class AspectCard:
    """An aspect on the hub."""

    anchor: str
    link: Link
    question: Html
    counts: str


@dataclass(frozen=True)
class AspectsHub:
    """The way to all aspects."""

    page: Page
    aspects: tuple[AspectCard, ...]


def aspect_page(known: Known[Aspect], site: Site) -> AspectPage:
    """Say what an aspect's page says."""
    address = addresses.page("aspects", known.id)
    target = addresses.linker(site.knowledge, address)
    rows = site.knowledge.rows_of_aspect(known.id)
    headings = (Heading(1, "top", known.entry.title),)
    about = description(known.entry.question, site, address)
    data = schema.below(site, "aspects", "Aspects", address, known.entry.title)
    updated = _updated(rows, site)
    page = Page(address, known.entry.title, about, "aspects/page.html", headings, updated, known.path, data=data)
    return AspectPage(
        page=page,
        also_called=known.entry.also_called,
        question=inline(known.entry.question, target),
        finding=with_statuses(site.prose(known.entry.finding, target), site.knowledge) if known.entry.finding else None,
        made=made(known.entry),
        strip=_strip(rows),
        form=form_of(rows, site, address),
        groups=groups_of(known, site),
    )


def _strip(rows: tuple[Row, ...]) -> tuple[Fact, ...]:
    professions = counted(len({row.profession.id for row in rows}), "profession")
    return (
        Fact(counted(len(rows), "row"), professions),
        Fact(changes_said(rows) or "no change told", "kind of change"),
        *sureness(rows),
    )


def _updated(rows: tuple[Row, ...], site: Site) -> str:
    paths = {row.path for row in rows}
    return newest(shift.reviewed.on for shift in site.knowledge.shifts if shift.path in paths)


def aspects_hub(site: Site) -> AspectsHub:
    """Say what the hub of aspects says."""
    address = addresses.HUBS["aspects"]
    target = addresses.linker(site.knowledge, address)
    used = [known for known in ordered(site.knowledge.aspects) if site.knowledge.rows_of_aspect(known.id)]
    cards = tuple(
        AspectCard(
            known.id,
            entry_link(known, address),
            inline(known.entry.question, target),
            counted(len(site.knowledge.rows_of_aspect(known.id)), "row"),
        )
        for known in used
    )
    headings = (Heading(1, "top", "Aspects"),)
    updated = newest_review(site.knowledge)
    page = Page(
        address, "Aspects", "One question asked of every profession at a time.", "aspects/hub.html", headings, updated
    )
    return AspectsHub(page, cards)
