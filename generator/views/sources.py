"""Knows what the page of a source says: what it found, and what rests on it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from generator import addresses
from generator.kinds.sources import Finding, Name, Source
from generator.knowledge import Known, Mention, title_of
from generator.text import Html, counted, inline, plain, shortened, spoken_date
from generator.views import schema, words
from generator.views.citing import csl_in_html
from generator.views.parts import (
    Fact,
    Heading,
    Link,
    Page,
    Site,
    description,
    entry_link,
    full_date,
    label_of,
)
from generator.views.sheets import Sheet, sheets


@dataclass(frozen=True)
class FindingView:
    """A finding, which way it points, and for whom."""

    text: Html
    stance: str
    stance_word: str
    """Empty where it supports what is said."""
    links: tuple[Link, ...]


@dataclass(frozen=True)
class UseView:
    """A place on the site that rests on the source."""

    link: Link
    said: Html | str
    stance: str
    stance_word: str
    """Empty where it supports what is said."""
    side: str
    side_word: str
    """Empty where it is cited for no side."""


@dataclass(frozen=True)
class SourcePage:
    """The page of a source."""

    page: Page
    label: str
    authors: str
    title: Html
    published: str
    """Where and when: `arXiv, 23 January 2020`."""
    addresses: tuple[Link, ...]
    evidence: str
    strength: str
    checked: str
    checked_pages: tuple[str, ...]
    made: str
    """How the entry was written, where it says so."""
    note: Html | None
    csl: Html
    findings: tuple[FindingView, ...]
    uses: tuple[UseView, ...]
    use_sheets: tuple[Link, ...]
    """Where all of them are, when these are only the first."""
    strip: tuple[Fact, ...]


MOST_USES, FIRST_USES = 150, 20
"""So many places make a page of about 15 kB, compressed; beyond, so many stand on the source's own page."""


@dataclass(frozen=True)
class UsesSheet:
    """What rests on a source, on a page of its own, or a part of it."""

    page: Page
    up: Link
    parts: tuple[Link, ...]
    uses: tuple[UseView, ...]


def name_of(name: Name) -> str:
    """A CSL name in reading order."""
    return name.literal or " ".join(filter(None, (name.given, name.family)))


def authors_of(entry: Source) -> str:
    """All recorded authors, and how many there are where the list is cut."""
    names = [name_of(name) for name in entry.author]
    if entry.author_count and entry.author_count > len(names):
        return f"{', '.join(names)} and others ({entry.author_count:.0f} in all)"
    return ", ".join(names)


def published(entry: Source) -> str:
    """Where and when a work came out."""
    volume = f"{entry.volume}({entry.issue})" if entry.volume and entry.issue else entry.volume
    pages = f"pages {entry.page}" if entry.page else None
    return ", ".join(filter(None, (entry.container_title, volume, pages, entry.publisher, spoken_date(entry.issued))))


def source_page(known: Known[Source], site: Site) -> SourcePage:
    """Say what a source's page says."""
    address = addresses.page("sources", known.id)
    target = addresses.linker(site.knowledge, address)
    entry = known.entry
    word, strength = words.EVIDENCE[entry.evidence]
    found = _use_sheets(known, site)
    mentions = site.knowledge.mentions_of("sources", known.id)
    title = f"{label_of(known)}: {plain(entry.title)}"
    about = description(entry.findings[0].statement, site, address)
    page = Page(
        address,
        shortened(title, 90),
        about,
        "sources/page.html",
        (Heading(1, "top", title),),
        full_date(entry.checked.on),
        known.path,
        data=schema.source(known, shortened(title, 90), site),
    )
    return SourcePage(
        page=page,
        label=label_of(known),
        authors=authors_of(entry),
        title=inline(entry.title, target),
        published=published(entry),
        addresses=_addresses(entry),
        evidence=word,
        strength=strength,
        checked=f"{words.READING[entry.checked.how]}, {spoken_date(entry.checked.on)}",
        checked_pages=entry.checked.pages,
        made=entry.made.in_words() if entry.made else "",
        note=site.prose(entry.note, target) if entry.note else None,
        csl=csl_in_html(known),
        findings=tuple(_finding(one, site, address) for one in entry.findings),
        uses=tuple(_use(one, site, address) for one in (mentions[:FIRST_USES] if found else mentions)),
        use_sheets=tuple(
            Link(link.href, f"All {counted(len(mentions), 'place')}") for link in _ways(found, address)[:1]
        ),
        strip=(
            Fact(word.capitalize(), "kind of evidence"),
            Fact(words.READING[entry.checked.how].capitalize(), "how far we read it"),
            Fact(counted(len(mentions), "place"), "rests on it" if len(mentions) == 1 else "rest on it"),
        ),
    )


def _addresses(entry: Source) -> tuple[Link, ...]:
    found = []
    if entry.doi:
        found.append(Link(f"https://doi.org/{entry.doi}", f"doi:{entry.doi}"))
    if entry.url and not (entry.doi and entry.url.endswith(entry.doi)):
        found.append(Link(entry.url, entry.url.removeprefix("https://").removeprefix("http://").rstrip("/")))
    return tuple(found)


def _finding(finding: Finding, site: Site, page: str) -> FindingView:
    about = [site.knowledge.find("pillars", finding.pillar)] if finding.pillar else []
    about += [site.knowledge.find("professions", id) for id in finding.professions]
    text = site.prose(finding.statement, addresses.linker(site.knowledge, page))
    return FindingView(
        text, finding.stance, words.STANCE[finding.stance], tuple(entry_link(one, page) for one in about if one)
    )


def use_sheets(site: Site) -> Iterator[tuple[str, Callable[[], UsesSheet]]]:
    """Addresses of the pages of what rests on a source, where that is too much for its own, and how to say it."""
    for known in site.knowledge.sources.values():
        found = _use_sheets(known, site)
        yield from ((one.address, partial(_uses_sheet, known, one, found, site)) for one in found)


def _use_sheets(known: Known[Source], site: Site) -> tuple[Sheet[Mention], ...]:
    mentions = site.knowledge.mentions_of("sources", known.id)
    if len(mentions) <= MOST_USES:
        return ()
    address = addresses.part_of(addresses.page("sources", known.id), "uses")
    return sheets(address, f"What rests on {label_of(known)}", mentions, MOST_USES)


def _uses_sheet(
    known: Known[Source], sheet: Sheet[Mention], parts: tuple[Sheet[Mention], ...], site: Site
) -> UsesSheet:
    about = f"{counted(len(sheet.members), 'place')} of the base that rest on {label_of(known)}."
    headings = (Heading(1, "top", sheet.title),)
    updated = full_date(known.entry.checked.on)
    page = Page(sheet.address, sheet.title, about, "sources/uses.html", headings, updated, searchable=False)
    up = Link(addresses.relative(addresses.page("sources", known.id), sheet.address), label_of(known))
    uses = tuple(_use(one, site, sheet.address) for one in sheet.members)
    return UsesSheet(page, up, _ways(parts, sheet.address), uses)


def _ways(found: tuple[Sheet[Mention], ...], page: str) -> tuple[Link, ...]:
    """Mentions have no names of their own: parts go by number."""
    return tuple(Link(addresses.relative(one.address, page), f"Part {at}") for at, one in enumerate(found, 1))


def _use(mention: Mention, site: Site, page: str) -> UseView:
    href = addresses.relative(addresses.entry(mention.kind, mention.id, mention.anchor), page)
    way = _way_of(mention)
    row = site.knowledge.row(mention.id.split("/")[0], mention.anchor or "") if mention.kind == "shifts" else None
    if row:
        target = addresses.linker(site.knowledge, page)
        name = f"{title_of(row.profession)}: {title_of(row.aspect)}"
        return UseView(Link(href, name, title_of(row.pillar)), site.prose(row.now.text, target), *way)
    entry = None if mention.kind == "shifts" else site.knowledge.find(mention.kind, mention.id)
    return UseView(Link(href, title_of(entry) if entry else mention.id, mention.kind), "", *way)


def _way_of(mention: Mention) -> tuple[str, str, str, str]:
    """Which way the source points there, and for which side, each as code and in words."""
    cited = mention.citation
    if cited is None:
        return "", "", "", ""
    return cited.stance, words.STANCE[cited.stance], cited.supports_side, words.SIDE[cited.supports_side]
