"""Knows the URL scheme, alone: which page an entry has, which anchor on it, and how one page leads to another."""

import re
from html import escape

from generator.knowledge import Knowledge, Row, Shift, title_of
from generator.text import EntryLink, LinkTarget

HOME = ""
DOWNLOADS = "downloads/"
HUBS = {
    "professions": "professions/",
    "pillars": "pillars/",
    "aspects": "aspects/",
    "events": "timeline/",
    "terms": "glossary/",
    "sources": "sources/",
    "questions": "questions/",
    "directions": "directions/",
    "fields": "professions/",
}
"""The page that lists a kind."""
OPEN_QUESTIONS = "questions/open/"
"""What nobody knows yet, by profession."""
COMPARE, MATRIX, EVIDENCE = "compare/", "matrix/", "evidence/"
"""Pages that look across kinds: rows side by side, all rows at once, how well they are carried."""
SEARCH = "search/"
"""Where the search box leads without scripts; the files of the search stand beside it."""
CHANGES, FEED = "changes/", "changes/feed.xml"
"""What changed lately, to read and to subscribe to."""
RULES = "rules/"
"""What the check holds entries against."""
APPLY = "apply/"
"""Where a reader writes an entry without git."""
SECTIONS = (*dict.fromkeys(HUBS.values()), COMPARE, MATRIX, EVIDENCE, CHANGES, RULES, SEARCH, APPLY)
"""Where the addresses of our pages begin."""
WITH_PAGES = ("professions", "pillars", "aspects", "sources")
"""Kinds whose entries have a page of their own; the others are anchors on their hub."""

_UNBOUND = r"tn:([a-z]+)/([a-z0-9/-]+)(?:#([\w-]+))?"
UNBOUND, UNBOUND_TITLE = re.compile(f'href="{_UNBOUND}"'), re.compile(f">{_UNBOUND}</a>")
"""Links to entries in ordinary pages, before the entries are known."""


def page(kind: str, id: str) -> str:
    """The address of the page an entry stands on, relative to the site's root, ending in a slash."""
    return f"{kind}/{id}/" if kind in WITH_PAGES else HUBS[kind]


def entry(kind: str, id: str, anchor: str | None = None) -> str:
    """The full address of an entry, or of an anchor on its page."""
    if kind == "shifts":
        profession, pillar = id.split("/")
        return f"{page('professions', profession)}#{anchor or pillar}"
    if kind in WITH_PAGES:
        return page(kind, id) + (f"#{anchor}" if anchor else "")
    return f"{HUBS[kind]}#{id}"


def comparison(*names: str) -> str:
    """The address of a ready-made comparison: of two professions, or of a field."""
    return f"{COMPARE}{'/'.join(names)}/"


def professions_of_field(field: str) -> str:
    """Where the professions of a field stand when there are too many for the hub."""
    return f"{HUBS['professions']}by-field/{field}/"


def comparisons_of_field(field: str) -> str:
    """Where the ready-made comparisons of a field are listed when there are too many for the picker's page."""
    return f"{COMPARE}by-field/{field}/"


def part_of(page: str, name: str) -> str:
    """Where a part of a page stands that is too long for it."""
    return f"{page}{name}/"


def sources_of_kind(evidence: str) -> str:
    """Where the sources of a kind of evidence stand when there are too many for the hub."""
    return f"{HUBS['sources']}by-evidence/{evidence}/"


def row(one: Row) -> str:
    """The permanent address of a row."""
    return f"{page('professions', one.profession.id)}#{one.anchor}"


def suggestion(one: Row) -> str:
    """Where a reader suggests a change of a row."""
    return f"{APPLY}?row={one.profession.id}/{one.anchor}"


def addition(one: Shift) -> str:
    """Where a reader adds a row to a shift."""
    return f"{APPLY}?profession={one.profession.id}&pillar={one.pillar.id}"


def card(profession: str | None = None) -> str:
    """The picture that link previews show of a profession, or of the site."""
    return (page("professions", profession) if profession else HOME) + "card.png"


def rule(code: str) -> str:
    """The page that says why a rule is there."""
    return f"{RULES}{code}/"


def shift(one: Shift) -> str:
    """The address of a shift on its profession's page."""
    return f"{page('professions', one.profession.id)}#{one.pillar.id}"


def relative(target: str, source: str) -> str:
    """Lead from one page to an address, by way of the root: works on any host, in any folder."""
    if target.partition("#")[0] == source:
        return target[len(source) :] or "./"
    return "../" * source.count("/") + target or "./"


def markdown_file(address: str) -> str:
    """The name that MkDocs gives the source of a page: `professions/nurse/` -> `professions/nurse.md`."""
    if address == HOME:
        return "index.md"
    return (
        f"{address.rstrip('/')}/index.md"
        if address in (*HUBS.values(), COMPARE, MATRIX, EVIDENCE, CHANGES, RULES, SEARCH, APPLY)
        else f"{address.rstrip('/')}.md"
    )


def linker(knowledge: Knowledge, source: str) -> LinkTarget:
    """Resolve `[[kind/id]]` links in prose that stands on the page `source`."""
    return lambda link: (relative(_target(knowledge, link), source), _title(knowledge, link))


def unbound(link: EntryLink) -> tuple[str, str]:
    """Stand for a link to an entry until somebody knows the entries: see `bound`."""
    address = f"tn:{link.kind}/{link.id}" + (f"#{link.anchor}" if link.anchor else "")
    return address, address


def bound(html: str, knowledge: Knowledge, page: str) -> str:
    """Bind what `unbound` left in the HTML of a page: addresses as seen from it, titles where no label was written."""

    def address(match: re.Match[str]) -> str:
        return f'href="{relative(_target(knowledge, _link(match)), page)}"'

    def title(match: re.Match[str]) -> str:
        return f">{escape(_title(knowledge, _link(match)), quote=False)}</a>"

    return UNBOUND_TITLE.sub(title, UNBOUND.sub(address, html)) if "tn:" in html else html


def _link(match: re.Match[str]) -> EntryLink:
    return EntryLink(match[1], match[2], match[3], None)


def _target(knowledge: Knowledge, link: EntryLink) -> str:
    known = None if link.kind == "shifts" else knowledge.find(link.kind, link.id)
    return entry(link.kind, known.id if known else link.id, link.anchor)


def _title(knowledge: Knowledge, link: EntryLink) -> str:
    known = None if link.kind == "shifts" else knowledge.find(link.kind, link.id)
    return title_of(known) if known else link.id
