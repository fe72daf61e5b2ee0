"""Knows what the lists of sources say: the hub, and the pages of kinds of evidence that are too long for it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator import addresses
from generator.kinds.sources import Source
from generator.knowledge import Known
from generator.text import Html, counted, inline
from generator.views import words
from generator.views.filters import FilterForm, Item, Question, filter_form, since
from generator.views.parts import Fact, Heading, Link, Page, Site, full_date, label_of, newest
from generator.views.sheets import SAMPLE, Sheet, is_split, sheets, ways
from generator.views.sources import published

MOST = 200
"""So many sources make a page of about 15 kB, compressed."""
Sources = Sequence[Known[Source]]


@dataclass(frozen=True)
class SourceLine:
    """A source in a list."""

    link: Link
    title: Html
    published: str
    checked: str
    """How far it was read, in words."""
    uses: int
    answers: Item
    """What it answers to the questions of the form."""


@dataclass(frozen=True)
class SourceGroup:
    """The sources of one kind of evidence; or the ways to all of them, after those that most rests on."""

    anchor: str
    title: str
    strength: str
    sources: tuple[SourceLine, ...]
    sheets: tuple[Link, ...]


@dataclass(frozen=True)
class SourcesHub:
    """The way to all sources, by kind of evidence."""

    page: Page
    form: FilterForm | None
    groups: tuple[SourceGroup, ...]
    strip: tuple[Fact, ...]


@dataclass(frozen=True)
class SourcesSheet:
    """A kind of evidence with a page of its own, or a part of it."""

    page: Page
    up: str
    kinds: tuple[Link, ...]
    """All kinds of evidence, on the hub."""
    parts: tuple[Link, ...]
    form: FilterForm | None
    group: SourceGroup


def sources_hub(site: Site) -> SourcesHub:
    """Say what the hub of sources says."""
    address = addresses.HUBS["sources"]
    sources = list(site.knowledge.sources.values())
    groups = tuple(_group(code, members, sources, site, address) for code, members in _by_kind(sources).items())
    about = "Every reference that a row rests on, by kind of evidence, with how far it was checked."
    page = Page(address, "Sources", about, "sources/hub.html", (Heading(1, "top", "Sources"),), _updated(sources))
    return SourcesHub(page, _form(sources, site, address), groups, _strip(sources))


def source_sheets(site: Site) -> Iterator[tuple[str, Callable[[], SourcesSheet]]]:
    """Addresses of the pages that the hub is too short for, and how to say what they say."""
    sources = list(site.knowledge.sources.values())
    for code, members in _by_kind(sources).items():
        found = _sheets(code, members, sources)
        yield from ((one.address, partial(_sheet, code, one, found, site)) for one in found)


def _by_kind(sources: Sources) -> dict[str, list[Known[Source]]]:
    """Sources by kind of evidence, the strongest kinds first; within a kind by author and year."""
    found: dict[str, list[Known[Source]]] = {code: [] for code in words.EVIDENCE}
    for one in sorted(sources, key=lambda one: (label_of(one).casefold(), one.id)):
        found[one.entry.evidence].append(one)
    return {code: members for code, members in found.items() if members}


def _sheets(code: str, members: Sources, all: Sources) -> tuple[Sheet[Known[Source]], ...]:
    if not is_split(all, members, MOST):
        return ()
    return sheets(addresses.sources_of_kind(code), words.EVIDENCE_PLURAL[code].capitalize(), members, MOST)


def _group(code: str, members: Sources, all: Sources, site: Site, page: str) -> SourceGroup:
    found = _sheets(code, members, all)
    many = f"{len(members)} {words.EVIDENCE_PLURAL[code]}"
    return SourceGroup(
        code,
        words.EVIDENCE_PLURAL[code].capitalize(),
        words.EVIDENCE[code][1],
        tuple(_line(one, site, page) for one in (_carrying(members, site) if found else members)),
        ways(found, many, label_of, page),
    )


def _carrying(members: Sources, site: Site) -> Sources:
    """Those that most of the base rests on."""
    return sorted(members, key=lambda one: -len(site.knowledge.mentions_of("sources", one.id)))[:SAMPLE]


def _sheet(code: str, sheet: Sheet[Known[Source]], parts: Sequence[Sheet[Known[Source]]], site: Site) -> SourcesSheet:
    many = words.EVIDENCE_PLURAL[code]
    page = Page(
        sheet.address, f"Sources: {sheet.title[:1].lower()}{sheet.title[1:]}",
        f"{many.capitalize()}: {counted(len(sheet.members), 'source')}, by author, with how far each was checked.",
        "sources/sheet.html", (Heading(1, "top", sheet.title),), _updated(sheet.members), searchable=False,
    )  # fmt: skip
    hub = addresses.relative(addresses.HUBS["sources"], sheet.address)
    lines = tuple(_line(one, site, sheet.address) for one in sheet.members)
    return SourcesSheet(
        page,
        hub,
        tuple(Link(f"{hub}#{one}", words.EVIDENCE_PLURAL[one].capitalize()) for one in _by_kind(_all(site))),
        ways(parts, many, label_of, sheet.address) if len(parts) > 1 else (),
        _form(sheet.members, site, sheet.address) if len(parts) == 1 else None,
        SourceGroup(code, sheet.title, words.EVIDENCE[code][1], lines, ()),
    )


def _all(site: Site) -> Sources:
    return list(site.knowledge.sources.values())


def _updated(sources: Sources) -> str:
    return newest(one.entry.checked.on for one in sources)


def _strip(sources: Sources) -> tuple[Fact, ...]:
    how = [one.entry.checked.how for one in sources]
    others = f"{how.count('abstract')} in abstract, {how.count('secondary')} through other pages"
    return (
        Fact(counted(len(sources), "source"), "each with what it found"),
        Fact(f"{how.count('full-text')} read in full", others),
    )


def _form(sources: Sources, site: Site, page: str) -> FilterForm | None:
    years = sorted({one.entry.issued[:4] for one in sources}, reverse=True)
    kinds = {code: word.capitalize() for code, (word, _) in words.EVIDENCE.items()}
    questions = (
        Question("evidence", "Kind of evidence", kinds),
        Question("stance", "Stance", words.STANCES),
        Question("checked", "How far checked", {code: word.capitalize() for code, word in words.READING.items()}),
        since("since", "Checked since", (full_date(one.entry.checked.on) for one in sources)),
        Question("year", "Year", {year: year for year in years}),
    )
    return filter_form(page, "source", questions, [_answers(one, site) for one in sources])


def _answers(known: Known[Source], site: Site) -> Item:
    """What a source answers; its stances are those of its findings, and those for which rows cite it."""
    entry = known.entry
    cited = (one.citation.stance for one in site.knowledge.mentions_of("sources", known.id) if one.citation)
    stances = {*(one.stance for one in entry.findings), *cited}
    return {
        "evidence": (entry.evidence,),
        "stance": tuple(code for code in words.STANCES if code in stances),
        "checked": (entry.checked.how,),
        "since": (full_date(entry.checked.on),),
        "year": (entry.issued[:4],),
    }


def _line(known: Known[Source], site: Site, page: str) -> SourceLine:
    return SourceLine(
        link=Link(addresses.relative(addresses.entry("sources", known.id), page), label_of(known)),
        title=inline(known.entry.title, addresses.linker(site.knowledge, page)),
        published=published(known.entry),
        checked=words.READING[known.entry.checked.how],
        uses=len(site.knowledge.mentions_of("sources", known.id)),
        answers=_answers(known, site),
    )
