"""Knows what the glossary says."""

from dataclasses import dataclass

from generator import addresses
from generator.kinds.terms import Term
from generator.knowledge import Known
from generator.text import Html, counted, inline, slug
from generator.views import schema
from generator.views.filters import NO_PILLAR, FilterForm, Question, filter_form, pillars
from generator.views.parts import CiteView, Heading, Link, Page, Site, cites, edit_href, entry_link, made, newest
from generator.views.pillars import known_cited


@dataclass(frozen=True)
class TermView:
    """A term in the glossary."""

    anchor: str
    title: str
    definition: Html
    also_called: tuple[str, ...]
    see: tuple[Link, ...]
    pillar: Link | None
    cites: tuple[CiteView, ...]
    edit_href: str | None
    made: str
    """How it was written, in a sentence; empty where that is not said."""
    under: str
    """The pillar that it belongs to, as the form asks for it."""


@dataclass(frozen=True)
class LetterView:
    """The terms under one letter."""

    letter: str
    terms: tuple[TermView, ...]


@dataclass(frozen=True)
class GlossaryPage:
    """All terms by letter."""

    page: Page
    form: FilterForm | None
    letters: tuple[LetterView, ...]
    count: str


def glossary_page(site: Site) -> GlossaryPage:
    """Say what the glossary says."""
    address = addresses.HUBS["terms"]
    terms = sorted(site.knowledge.terms.values(), key=lambda one: one.entry.title.casefold())
    letters = sorted({_letter(one) for one in terms})
    views = tuple(
        LetterView(letter, tuple(_term(one, site, address) for one in terms if _letter(one) == letter))
        for letter in letters
    )
    headings = [Heading(1, "top", "Glossary")]
    for view in views:
        headings += [
            Heading(2, f"letter-{view.letter.lower()}", view.letter),
            *(Heading(3, one.anchor, one.title) for one in view.terms),
        ]
    updated = newest(source.entry.checked.on for source in site.knowledge.sources.values())
    about = "The words of the field, in plain sentences."
    data = schema.glossary(terms, site)
    page = Page(address, "Glossary", about, "terms/hub.html", tuple(headings), updated, data=data)
    return GlossaryPage(page, _form(terms, site), views, counted(len(terms), "term"))


def _form(terms: list[Known[Term]], site: Site) -> FilterForm | None:
    items = [{"pillar": (_under(one, site),), "letter": (_letter(one).lower(),)} for one in terms]
    letters = {letter.lower(): letter for letter in sorted({_letter(one) for one in terms})}
    return filter_form(
        addresses.HUBS["terms"], "term", (pillars(site.knowledge), Question("letter", "Letter", letters)), items
    )


def _under(known: Known[Term], site: Site) -> str:
    pillar = site.knowledge.find("pillars", known.entry.pillar) if known.entry.pillar else None
    return pillar.id if pillar else NO_PILLAR


def _letter(known: Known[Term]) -> str:
    return (slug(known.entry.title) or known.id)[0].upper()


def _term(known: Known[Term], site: Site, page: str) -> TermView:
    entry = known.entry
    pillar = site.knowledge.find("pillars", entry.pillar) if entry.pillar else None
    see = (site.knowledge.find("terms", id) for id in entry.see)
    return TermView(
        anchor=known.id,
        title=entry.title,
        definition=inline(entry.definition, addresses.linker(site.knowledge, page)),
        also_called=entry.also_called,
        see=tuple(entry_link(one, page) for one in see if one),
        pillar=entry_link(pillar, page) if pillar else None,
        cites=cites(known_cited(entry.sources, site), page),
        edit_href=edit_href(site, known.path),
        made=made(entry),
        under=_under(known, site),
    )
