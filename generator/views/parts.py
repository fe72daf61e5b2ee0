"""Knows the parts that several pages show: a row with its two sides, a citation, a heading, a fact."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from generator import addresses
from generator.difference.days import Day
from generator.kinds.entry import Entry
from generator.kinds.sources import Source
from generator.knowledge import Cited, Knowledge, Known, Later, Row, Shift, Side, title_of
from generator.text import Html, LinkTarget, block, inline, plain, shortened, spoken_date
from generator.twins import named
from generator.views import words
from generator.views.explained import Explained


@dataclass(frozen=True)
class Site:
    """What pages need to know beside the knowledge base: the site's name and addresses."""

    knowledge: Knowledge
    name: str = "Then & Now"
    url: str = "/"
    """The canonical address of the site, ending in a slash."""
    edit_base: str | None = None
    """Where a contributor edits a file, ending in a slash; None hides the links."""
    organisation: str = "your-organisation"
    """Whose the repository is, for the names of teams that review."""
    guide: str = ""
    """The address of the page that tells authors how, if there is one."""
    days: tuple[Day, ...] | None = None
    """What the last days brought, newest first; None where no history is to be had."""

    @cached_property
    def glossary(self) -> Explained:
        """What the glossary explains, wherever it stands."""
        return Explained(self.knowledge.terms.values())

    def prose(self, markdown: str, target: LinkTarget) -> Html:
        """Render one line of prose; the words that the glossary explains are marked."""
        return self.glossary.marked(inline(markdown, target))

    def passage(self, markdown: str, target: LinkTarget) -> Html:
        """Render paragraphs of prose in the same way."""
        return self.glossary.marked(block(markdown, target))


@dataclass(frozen=True)
class Heading:
    """An entry of a page's table of contents."""

    level: int
    id: str
    title: str


@dataclass(frozen=True)
class Link:
    """Somewhere to go."""

    href: str
    text: Html | str
    note: str = ""


@dataclass(frozen=True)
class Moved:
    """An anchor that something had on a page, and where that is now."""

    anchor: str
    reason: Html
    day: str
    """Empty where only the name is another."""
    instead: tuple[Link, ...]


@dataclass(frozen=True)
class Page:
    """What the shell around a body must know."""

    address: str
    title: str
    description: str
    template: str
    headings: tuple[Heading, ...]
    updated: str
    """Day of the newest review on the page, as YYYY-MM-DD (partial dates are filled up)."""
    source_path: str | None = None
    """The YAML file to edit, relative to the content folder; hubs have none."""
    searchable: bool = True
    """Whether the search finds the page; pages that only arrange others' rows would crowd it."""
    moved: tuple[Moved, ...] = ()
    """Anchors that stood on the page once."""
    data: str = ""
    """What the page says to machines, as JSON-LD."""
    card: str = ""
    """The address of the picture that link previews show; without one they show the site's."""


@dataclass(frozen=True)
class CiteView:
    """A citation under a sentence: `Chowdhery et al. 2022`."""

    label: str
    href: str
    title: str
    """Title of the work, kind of evidence and how far it was checked, for hover and screen readers."""
    stance: str
    """Empty, `contests` or `nuances`."""
    stance_word: str
    side: str
    """`then`, `now` or `both`."""
    at: str
    unread: str = ""
    """That it was read about, not read; empty where it was read."""


@dataclass(frozen=True)
class SideView:
    """One side of a row, ready to print."""

    date: str
    text: Html
    cites: tuple[CiteView, ...]


@dataclass(frozen=True)
class SinceView:
    """A later note."""

    date: str
    text: Html
    verdict: str
    verdict_code: str
    cites: tuple[CiteView, ...]


@dataclass(frozen=True)
class RowView:
    """A row as readers meet it, on its own page or elsewhere (then `href` leads home)."""

    anchor: str
    heading: str
    href: str
    profession: Link
    pillar: Link
    aspect: Link
    then: SideView
    now: SideView
    change: str
    change_word: str
    status: str
    status_word: str
    status_href: str
    """Where the glossary explains the status; empty where it does not."""
    cites: tuple[CiteView, ...]
    since: tuple[SinceView, ...]
    settles: Html | None
    check_by: str
    suggest_href: str


@dataclass(frozen=True)
class Fact:
    """A number in the strip of a page: `9 rows` / `7 replaced, 2 held`."""

    figure: str
    label: str
    named: tuple[tuple[str, tuple[Link, ...]], ...] = ()
    """Some of what is counted by name, each group after the words that tell it."""


@dataclass(frozen=True)
class EvidenceCount:
    """How many sources of one kind."""

    code: str
    word: str
    count: int
    strength: str


def newest(days: Iterable[str]) -> str:
    """The newest of some partial dates, filled up to a day: when a page that shows them all was last touched."""
    return max(map(full_date, days), default="1970-01-01")


def newest_review(knowledge: Knowledge) -> str:
    """The day that stands for pages which look at all entries: that of the last review."""
    return newest(shift.reviewed.on for shift in knowledge.shifts)


def read_least(shift: Shift) -> tuple[int, str]:
    """Sorts shifts for whose review least was read first; of those the one reviewed longest ago."""
    return -list(words.READING).index(shift.reviewed.how), full_date(shift.reviewed.on)


def full_date(partial: str) -> str:
    """Fill a partial date up to a day, for sorting and machine-readable dates."""
    return (partial + "-01-01")[:10] if len(partial) == 4 else (partial + "-01")[:10]


def label_of(source: Known[Source]) -> str:
    """Author and year as they stand in a sentence, with the letter that tells it from others: `Wei 2023a`."""
    return f"{named(source.entry)}{source.letter}"


def cite(cited: Cited, page: str) -> CiteView:
    """Show one citation on a page."""
    entry = cited.source.entry
    word, _ = words.EVIDENCE[entry.evidence]
    about = f"{plain(entry.title)} ({word}, {words.READING[entry.checked.how]})"
    return CiteView(
        label=label_of(cited.source),
        href=addresses.relative(addresses.entry("sources", cited.source.id), page),
        title=about,
        stance=cited.stance if cited.stance != "supports" else "",
        stance_word=words.STANCE[cited.stance],
        side=cited.supports_side,
        at=cited.at or "",
        unread=words.READING["secondary"] if entry.checked.how == "secondary" else "",
    )


def cites(many: Iterable[Cited], page: str) -> tuple[CiteView, ...]:
    """Show several citations on a page, in the author's order."""
    return tuple(cite(one, page) for one in many)


def _side(side: Side, site: Site, page: str, target: LinkTarget) -> SideView:
    return SideView(spoken_date(side.as_of), site.prose(side.text, target), cites(side.cited, page))


def later(note: Later, site: Site, page: str, target: LinkTarget) -> SinceView:
    """Show a later note on a page."""
    word = words.VERDICT.get(note.verdict or "", "")
    return SinceView(
        spoken_date(note.as_of), site.prose(note.text, target), word, note.verdict or "", cites(note.cited, page)
    )


def entry_link(known: Known, page: str) -> Link:  # type: ignore[type-arg]
    """Lead from a page to an entry by its title."""
    return Link(addresses.relative(addresses.entry(known.kind, known.id), page), title_of(known))


def explained(word: str, site: Site, page: str) -> str:
    """Where the glossary explains one of our own words, if it does."""
    return addresses.relative(addresses.entry("terms", word), page) if word in site.knowledge.terms else ""


def row(one: Row, site: Site, page: str) -> RowView:
    """Show a row on a page."""
    target = addresses.linker(site.knowledge, page)
    return RowView(
        anchor=one.anchor,
        heading=title_of(one.aspect),
        href=addresses.relative(addresses.row(one), page),
        profession=entry_link(one.profession, page),
        pillar=entry_link(one.pillar, page),
        aspect=entry_link(one.aspect, page),
        then=_side(one.then, site, page, target),
        now=_side(one.now, site, page, target),
        change=one.change,
        change_word=words.CHANGE[one.change],
        status=one.status,
        status_word=words.STATUS[one.status],
        status_href=explained(one.status, site, page),
        cites=cites(one.cited, page),
        since=tuple(later(note, site, page, target) for note in one.since),
        settles=site.prose(one.settles, target) if one.settles else None,
        check_by=spoken_date(one.check_by) if one.check_by else "",
        suggest_href=addresses.relative(addresses.suggestion(one), page),
    )


def edit_href(site: Site, path: str) -> str | None:
    """Where a contributor edits a content file."""
    return f"{site.edit_base}{path}" if site.edit_base else None


def made(entry: Entry) -> str:
    """How an entry was written, in a sentence; nothing where it does not say."""
    return f"{entry.made.in_words()}." if entry.made else ""


def distinct_sources(rows: Iterable[Row]) -> list[Known[Source]]:
    """The sources that rows rest on, each once, in order of first appearance."""
    return list({cited.source.id: cited.source for row in rows for cited in row.all_cited()}.values())


def evidence_counts(sources: Iterable[Known[Source]]) -> tuple[EvidenceCount, ...]:
    """Count sources by kind of evidence, the strongest kinds first."""
    count = Counter(source.entry.evidence for source in sources)
    return tuple(
        EvidenceCount(code, word if count[code] == 1 else words.EVIDENCE_PLURAL[code], count[code], strength)  # type: ignore[index]
        for code, (word, strength) in words.EVIDENCE.items()
        if count[code]  # type: ignore[index]
    )


def description(markdown: str, site: Site, page: str) -> str:
    """A description for search engines and link previews: plain words, at most 155 characters."""
    return shortened(plain(inline(markdown, addresses.linker(site.knowledge, page))))
