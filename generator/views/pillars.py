"""Knows what the page of a pillar says, and the hub of pillars."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator import addresses
from generator.kinds.parts import Citation, Passage
from generator.kinds.pillars import Pillar
from generator.knowledge import Cited, Known, ordered
from generator.text import Html, counted, inline, plain, slug
from generator.views import schema
from generator.views.filters import FilterForm
from generator.views.parts import (
    CiteView,
    Fact,
    Heading,
    Link,
    Page,
    Site,
    cites,
    description,
    entry_link,
    made,
    newest,
    newest_review,
)
from generator.views.pictures import PictureView, picture
from generator.views.pillar_lists import ShiftGroup, form_of, groups_under
from generator.views.strips import changes_said, sureness


@dataclass(frozen=True)
class PassageView:
    """A titled piece of prose."""

    anchor: str
    title: str
    text: Html
    cites: tuple[CiteView, ...]


@dataclass(frozen=True)
class PillarPage:
    """The page of a pillar."""

    page: Page
    number: int
    summary: Html
    strip: tuple[Fact, ...]
    how_it_works: tuple[PassageView, ...]
    implications: tuple[PassageView, ...]
    contested: tuple[PassageView, ...]
    pictures: tuple[PictureView, ...]
    made: str
    """How it was written, in a sentence; empty where that is not said."""
    guide_questions: tuple[Html, ...]
    apply_href: str
    """Where a reader asks these questions of their own work."""
    form: FilterForm | None
    groups: tuple[ShiftGroup, ...]


@dataclass(frozen=True)
class PillarCard:
    """A pillar on a hub or on the home page."""

    number: int
    link: Link
    summary: Html
    counts: str


@dataclass(frozen=True)
class PillarsHub:
    """The way to all pillars."""

    page: Page
    pillars: tuple[PillarCard, ...]


SECTIONS = (
    ("how-it-works", "How it works"),
    ("implications", "What follows"),
    ("contested", "What is contested"),
)


def known_cited(citations: Iterable[Citation], site: Site) -> tuple[Cited, ...]:
    """Bind citations that stand outside rows."""
    found = ((one, site.knowledge.find("sources", one.id)) for one in citations)
    return tuple(Cited(source, one.supports_side, one.stance, one.at) for one, source in found if source)  # type: ignore[arg-type]


def pillar_page(known: Known[Pillar], site: Site) -> PillarPage:
    """Say what a pillar's page says."""
    address = addresses.page("pillars", known.id)
    target = addresses.linker(site.knowledge, address)
    entry = known.entry
    shifts = site.knowledge.shifts_under(known.id)
    parts = {
        name: _passages(getattr(entry, name), site, address) for name in ("how_it_works", "implications", "contested")
    }
    pictures = tuple(picture(one, known_cited(one.sources, site), address, target) for one in entry.pictures)
    rows = [row for shift in shifts for row in shift.rows]
    groups = groups_under(known, site)
    updated = newest(shift.reviewed.on for shift in shifts)
    return PillarPage(
        page=Page(
            address,
            entry.title,
            description(entry.summary, site, address),
            "pillars/page.html",
            _headings(entry.title, parts, pictures),
            updated,
            known.path,
            data=schema.below(site, "pillars", "Pillars", address, entry.title),
        ),
        number=pillar_number(known, site),
        summary=site.prose(entry.summary, target),
        strip=(
            Fact(counted(len(shifts), "profession"), "under this pillar"),
            Fact(counted(len(rows), "row"), changes_said(rows) or "so far"),
            *sureness(rows),
        ),
        pictures=pictures,
        made=made(entry),
        guide_questions=tuple(site.prose(question, target) for question in entry.guide_questions),
        apply_href=f"{addresses.relative(addresses.APPLY, address)}?pillar={known.id}",
        form=form_of(shifts, site, address),
        groups=groups,
        **parts,
    )


def pillar_number(known: Known[Pillar], site: Site) -> int:
    """The place of a pillar among the others, from 1."""
    return [one.id for one in ordered(site.knowledge.pillars)].index(known.id) + 1


def _passages(passages: tuple[Passage, ...], site: Site, page: str) -> tuple[PassageView, ...]:
    target = addresses.linker(site.knowledge, page)
    return tuple(
        PassageView(
            slug(one.title), one.title, site.passage(one.text, target), cites(known_cited(one.sources, site), page)
        )
        for one in passages
    )


def _headings(
    title: str, parts: dict[str, tuple[PassageView, ...]], pictures: tuple[PictureView, ...]
) -> tuple[Heading, ...]:
    found = [Heading(1, "top", plain(title))]
    for anchor, name in SECTIONS:
        passages = parts[anchor.replace("-", "_")]
        if passages:
            found += [Heading(2, anchor, name), *(Heading(3, one.anchor, plain(one.title)) for one in passages)]
        if anchor == "how-it-works":
            found += [Heading(3, one.id, one.title) for one in pictures]
    return (
        *found,
        Heading(2, "guide-questions", "Questions for any profession"),
        Heading(2, "professions", "Professions under this pillar"),
    )


def pillar_cards(site: Site, page: str) -> tuple[PillarCard, ...]:
    """All pillars in the authors' order."""
    target = addresses.linker(site.knowledge, page)
    return tuple(
        PillarCard(
            number,
            entry_link(known, page),
            inline(known.entry.summary, target),
            counted(len(site.knowledge.shifts_under(known.id)), "profession"),
        )
        for number, known in enumerate(ordered(site.knowledge.pillars), 1)
    )


def pillars_hub(site: Site) -> PillarsHub:
    """Say what the hub of pillars says."""
    address = addresses.HUBS["pillars"]
    headings = (Heading(1, "top", "Pillars"),)
    updated = newest_review(site.knowledge)
    about = "The properties of the technology that move work, and how each of them does it."
    page = Page(address, "Pillars", about, "pillars/hub.html", headings, updated)
    return PillarsHub(page, pillar_cards(site, address))
