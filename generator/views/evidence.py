"""Knows what the page on the state of the evidence says: the base counted, and what was reviewed longest ago."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from generator import addresses
from generator.kinds.fields import FieldOfWork
from generator.kinds.professions import Profession
from generator.kinds.sources import Source
from generator.knowledge import Knowledge, Known, Row, Shift, ordered, title_of
from generator.text import counted, spoken_date
from generator.views import words
from generator.views.pairs import PairsView, pairs
from generator.views.parts import (
    Fact,
    Heading,
    Link,
    Page,
    Site,
    distinct_sources,
    entry_link,
    full_date,
    newest_review,
    read_least,
)
from generator.views.pictures import Counted, Part, PictureView, counted_picture
from generator.views.scatter import Named, PointsView, points
from generator.views.strips import disagreement, is_contested, is_doubted

OLDEST = 20
"""How many of the shifts reviewed longest ago are listed."""
EACH = 80
"""A base with more professions than this is counted by field only: no page grows without bound."""
EXPOSED = "Share of tasks exposed, with tools half counted, as rated by people"
CARRIED = "Sources of strong kinds"
STRENGTHS = ("strong", "middle", "weak")
READING_TONES = {"full-text": "observed", "abstract": "quiet", "secondary": "quiet"}
STRENGTH_TONES = {"strong": "observed", "middle": "quiet", "weak": "pale"}


@dataclass(frozen=True)
class EvidenceLine:
    """What carries the rows of a profession, or of a whole field."""

    link: Link
    rows: int
    with_then: int
    contested: int
    doubted: int
    """Not contested, and citing a source that disagrees."""
    sources: int
    strengths: tuple[int, int, int]
    """Distinct sources of strong, middle and weak kinds of evidence."""


@dataclass(frozen=True)
class EvidenceGroup:
    """A field with its professions."""

    field: EvidenceLine
    professions: tuple[EvidenceLine, ...]


@dataclass(frozen=True)
class ReviewLine:
    """A shift, and when and how anybody last held it against its sources."""

    link: Link
    pillar: str
    on: str
    how: str


@dataclass(frozen=True)
class EvidencePage:
    """The state of the evidence."""

    page: Page
    strip: tuple[Fact, ...]
    of_rows: tuple[PictureView, ...]
    of_sources: tuple[PictureView, ...]
    pairs: tuple[PairsView, ...]
    exposure: PointsView | None
    by_field: bool
    """Whether the points are fields, since there are too many professions."""
    groups: tuple[EvidenceGroup, ...]
    kinds: tuple[tuple[str, str], ...]
    """Strength, and the kinds of evidence that have it: `strong`, `experiments, field studies, ...`."""
    oldest: tuple[ReviewLine, ...]


def evidence_page(site: Site) -> EvidencePage:
    """Say how well the base is carried, counted from the entries."""
    rows = list(site.knowledge.rows())
    sources = list(site.knowledge.sources.values())
    of_rows, of_sources = (_of_rows(rows) if rows else ()), (_of_sources(sources) if sources else ())
    numbers, exposure = pairs(rows, addresses.EVIDENCE), _exposure(site.knowledge)
    return EvidencePage(
        page=_page(site, of_rows, of_sources, numbers, bool(exposure)),
        strip=_strip(rows, sources),
        of_rows=of_rows,
        of_sources=of_sources,
        pairs=numbers,
        exposure=points(exposure, EXPOSED, CARRIED) if exposure else None,
        by_field=len(site.knowledge.professions) > EACH,
        groups=_groups(site),
        kinds=tuple((strength, _kinds_of(strength)) for strength in STRENGTHS),
        oldest=tuple(_review(one) for one in _oldest(site.knowledge)),
    )


def has_source_for_then(row: Row) -> bool:
    """Whether anything is cited for what a row says of the time before."""
    return bool(row.cited_for("then"))


def _exposure(knowledge: Knowledge) -> list[Named]:
    """Professions that have an exposure figure: that against how many strong kinds of source their rows rest on."""
    found = []
    for known in knowledge.professions.values():
        rows = [row for shift in knowledge.shifts_of(known.id) for row in shift.rows]
        if known.entry.exposure and rows:
            line, share = _line(known, rows), round(100 * known.entry.exposure.people.beta)
            found.append((known.entry.field, Named(line.link, share, line.strengths[0])))
    if len(knowledge.professions) <= EACH:
        return [one for _, one in found]
    return [
        _of_field(knowledge.fields[field], [one for other, one in found if other == field]) for field in dict(found)
    ]


def _of_field(field: Known[FieldOfWork], many: list[Named]) -> Named:
    share, sources = _mean(one.x for one in many), _mean(one.y for one in many)
    return Named(entry_link(field, addresses.EVIDENCE), round(share), round(sources, 1))


def _mean(values: Iterable[float]) -> float:
    listed = list(values)
    return sum(listed) / len(listed)


def _page(
    site: Site,
    of_rows: tuple[PictureView, ...],
    of_sources: tuple[PictureView, ...],
    numbers: tuple[PairsView, ...],
    exposure: bool,
) -> Page:
    headings = (
        Heading(1, "top", "State of the evidence"),
        Heading(2, "rows", "Rows"),
        *(Heading(3, one.id, one.title) for one in of_rows),
        Heading(2, "sources", "Sources"),
        *(Heading(3, one.id, one.title) for one in of_sources),
        *((Heading(2, "pairs", "In numbers"),) if numbers else ()),
        *(Heading(3, one.id, one.title) for one in numbers),
        *((Heading(2, "exposure", "Exposure against evidence"),) if exposure else ()),
        Heading(2, "professions", "By field and profession"),
        Heading(2, "oldest", "Reviewed longest ago"),
    )
    about = "How well the rows are carried, counted from the entries themselves whenever the site is built."
    updated = newest_review(site.knowledge)
    return Page(addresses.EVIDENCE, "State of the evidence", about, "evidence/page.html", headings, updated)


def _strip(rows: list[Row], sources: list[Known[Source]]) -> tuple[Fact, ...]:
    observed = sum(row.status == "observed" for row in rows)
    in_full = sum(one.entry.checked.how == "full-text" for one in sources)
    return (
        Fact(
            f"{observed} of {counted(len(rows), 'row')}", "are observed; the rest is emerging, projected or contested"
        ),
        Fact(f"{sum(map(has_source_for_then, rows))} rows", "have a source for then, and not only for now"),
        *disagreement(rows),
        Fact(f"{in_full} of {counted(len(sources), 'source')}", "read in full"),
    )


def _of_rows(rows: list[Row]) -> tuple[PictureView, ...]:
    then = Counter(has_source_for_then(row) for row in rows)
    doubts = Counter(_doubt(row) for row in rows)
    said = {True: "With a source for then", False: "Only for now"}
    doubted = {"contested": "Contested", "cited": "Not contested, but a source disagrees", "": "No source disagrees"}
    return (
        _bars("status", "How sure the editors are", "Rows by status.", rows, "status"),
        _bars("change", "What became of the old way", "Rows by kind of change.", rows, "change"),
        _shares("then", "Rows with a source for then", "A memory is no source.", said, then, {True: "then"}, "Rows"),
        _shares("disagreement", "Rows on which sources disagree",
                "Contested rows, and others that cite a source that disagrees.",
                doubted, doubts, {"contested": "contested", "cited": "quiet", "": "pale"}, "Rows"),
    )  # fmt: skip


def _doubt(row: Row) -> str:
    return "contested" if is_contested(row) else "cited" if is_doubted(row) else ""


def _of_sources(sources: list[Known[Source]]) -> tuple[PictureView, ...]:
    read = Counter(one.entry.checked.how for one in sources)
    kind = Counter(one.entry.evidence for one in sources)
    label = {code: word.capitalize() for code, word in words.READING.items()}
    bars = tuple(
        Part(words.EVIDENCE_PLURAL[code].capitalize(), kind[code], tone=STRENGTH_TONES[strength])  # type: ignore[index]
        for code, (_, strength) in words.EVIDENCE.items()
        if kind[code]  # type: ignore[index]
    )
    caption = "Sources by kind of evidence, the kinds that carry most on their own first."
    return (
        _shares("reading", "How far they were read", "Sources by how far anybody read them for this base.",
                label, read, READING_TONES, "Sources"),
        counted_picture("bars", "kinds", "What kind of evidence they are", caption, Counted(bars, None)),
    )  # fmt: skip


def _bars(id: str, title: str, caption: str, rows: list[Row], what: str) -> PictureView:
    """Draw one bar for each word that a row can have; words that no row has are left out."""
    spoken = words.STATUS if what == "status" else words.CHANGE
    count = Counter(str(getattr(row, what)) for row in rows)
    order = spoken if what == "status" else sorted(spoken, key=lambda code: -count[code])
    tones = spoken if what == "status" else {}
    parts = tuple(
        Part(spoken[code], count[code], tone=code if code in tones else "shift") for code in order if count[code]
    )
    return counted_picture("bars", id, title, caption, Counted(parts))


def _shares(id, title, caption, label, count, tones, counted_as) -> PictureView:  # type: ignore[no-untyped-def]
    total = sum(count.values())
    parts = tuple(
        Part(said, _per_cent(count[code], total), count[code], tones.get(code, "quiet"))
        for code, said in label.items()
        if count[code]
    )
    return counted_picture("shares", id, title, caption, Counted(parts, "%", counted_as))


def _per_cent(part: int, total: int) -> float:
    share = 100 * part / total
    return round(share, 1) if share < 1 else round(share)


def _kinds_of(strength: str) -> str:
    return ", ".join(words.EVIDENCE_PLURAL[code] for code, (_, known) in words.EVIDENCE.items() if known == strength)


def _groups(site: Site) -> tuple[EvidenceGroup, ...]:
    members: dict[str, list[Known[Profession]]] = {}
    for known in ordered(site.knowledge.professions):
        members.setdefault(known.entry.field, []).append(known)
    each = len(site.knowledge.professions) <= EACH
    fields = (field for field in ordered(site.knowledge.fields) if field.id in members)
    return tuple(_group(field, members[field.id], site.knowledge, each) for field in fields)


def _group(
    field: Known[FieldOfWork], members: list[Known[Profession]], knowledge: Knowledge, each: bool
) -> EvidenceGroup:
    rows = {one.id: [row for shift in knowledge.shifts_of(one.id) for row in shift.rows] for one in members}
    whole = _line(field, (row for id in rows for row in rows[id]))
    return EvidenceGroup(whole, tuple(_line(one, rows[one.id]) for one in members) if each else ())


def _line(known: Known, rows: Iterable[Row]) -> EvidenceLine:  # type: ignore[type-arg]
    rows = list(rows)
    sources = distinct_sources(rows)
    strength = Counter(words.EVIDENCE[source.entry.evidence][1] for source in sources)
    return EvidenceLine(
        link=entry_link(known, addresses.EVIDENCE),
        rows=len(rows),
        with_then=sum(map(has_source_for_then, rows)),
        contested=sum(map(is_contested, rows)),
        doubted=sum(map(is_doubted, rows)),
        sources=len(sources),
        strengths=(strength["strong"], strength["middle"], strength["weak"]),
    )


def _oldest(knowledge: Knowledge) -> list[Shift]:
    """Reviewed longest ago first; of one day, those first for which least was read."""

    def age(shift: Shift) -> tuple[str, tuple[int, str]]:
        return full_date(shift.reviewed.on), read_least(shift)

    return sorted(knowledge.shifts, key=age)[:OLDEST]


def _review(shift: Shift) -> ReviewLine:
    href = addresses.relative(addresses.shift(shift), addresses.EVIDENCE)
    on, how = spoken_date(shift.reviewed.on), words.REVIEWED[shift.reviewed.how]
    return ReviewLine(Link(href, title_of(shift.profession)), title_of(shift.pillar), on, how)
