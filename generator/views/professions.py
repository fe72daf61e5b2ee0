"""Knows what the page of a profession says."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator import addresses
from generator.kinds.professions import Exposure, Profession, Rating
from generator.knowledge import Known, Row, Shift, Side, title_of
from generator.text import Html, counted, inline, plain, spoken_date
from generator.views import schema, words
from generator.views.pairs import PairsView, pairs
from generator.views.parts import (
    EvidenceCount,
    Fact,
    Heading,
    Link,
    Page,
    RowView,
    Site,
    description,
    distinct_sources,
    edit_href,
    entry_link,
    evidence_counts,
    full_date,
    label_of,
    newest,
    read_least,
    row,
)
from generator.views.strips import strip

COMPARED = 4
"""How many professions stand side by side at most."""


@dataclass(frozen=True)
class ShiftView:
    """A profession under one pillar: the hinge sentence, then the rows."""

    anchor: str
    title: str
    pillar_href: str
    paradigm_shift: Html
    rows: tuple[RowView, ...]
    open_questions: tuple[Html, ...]
    reviewed: str
    made: str
    """How it was written; empty where that is not said."""
    reviewed_on: str
    """The day as YYYY-MM-DD: the date of the version that a citation of a row names."""
    edit_href: str | None
    """The file itself, for whoever knows git."""
    add_href: str
    """Where a reader adds a row without git."""


@dataclass(frozen=True)
class ExposureView:
    """Published exposure figures, as shares of tasks in per cent, with their source."""

    occupation: str
    people: tuple[str, str, str]
    model: tuple[str, str, str]
    """Alpha (directly), beta (half weight for tools to be built), gamma (full weight)."""
    source: Link


@dataclass(frozen=True)
class ProfessionPage:
    """The page of a profession."""

    page: Page
    field: Link
    lead: Html
    """What its rows show together; where nobody has said that yet, what people in it do."""
    summary: Html | None
    """What people in it do, unless the lead says it."""
    dates: tuple[str, ...]
    """`Then: 2008–2025`, `Now: 2024–2026`, `Reviewed 22 November 2026, from abstracts`."""
    strip: tuple[Fact, ...]
    sources: str
    unread: int
    """How many of them were read about, not read."""
    evidence: tuple[EvidenceCount, ...]
    pairs: tuple[PairsView, ...]
    """The rows with a number for both sides, drawn."""
    shifts: tuple[ShiftView, ...]
    mixed: bool
    """Whether the rows are of more than one status, so that each is named."""
    held: tuple[Link, ...]
    """The rows that say what did not change."""
    also_called: tuple[str, ...]
    codes: tuple[Fact, ...]
    code_note: Html | None
    exposure: ExposureView | None
    related: tuple[Link, ...]
    compare_href: str | None
    """The picker with this profession and those related to it; None without related ones."""
    made: str
    """How the entry was written, where it says so."""


def profession_page(known: Known[Profession], site: Site) -> ProfessionPage:
    """Say what a profession's page says."""
    address = addresses.page("professions", known.id)
    target = addresses.linker(site.knowledge, address)
    shifts = site.knowledge.shifts_of(known.id)
    rows = [one for shift in shifts for one in shift.rows]
    sources = distinct_sources(rows)
    views = tuple(_shift(shift, site, address) for shift in shifts)
    updated = newest(shift.reviewed.on for shift in shifts)
    entry = known.entry
    lead = entry.finding or entry.summary
    return ProfessionPage(
        page=Page(
            address,
            entry.title,
            description(lead, site, address),
            "professions/page.html",
            _headings(entry.title, views),
            updated,
            known.path,
            data=schema.profession(known, updated, site),
            card=addresses.card(known.id) if rows else "",
        ),
        field=Link(_field_href(entry.field, address), title_of(site.knowledge.fields[entry.field])),
        lead=site.prose(lead, target),
        summary=site.prose(entry.summary, target) if entry.finding else None,
        dates=_dates(shifts, rows),
        strip=strip(rows, _way_to),
        sources=counted(len(sources), "source"),
        unread=sum(one.entry.checked.how == "secondary" for one in sources),
        evidence=evidence_counts(sources),
        pairs=pairs(rows, address, lambda row: title_of(row.aspect)),
        shifts=views,
        mixed=len({one.status for one in rows}) > 1,
        held=tuple(map(_way_to, (one for one in rows if one.change == "held"))),
        also_called=entry.also_called,
        codes=_codes(entry),
        code_note=inline(entry.codes.note, target) if entry.codes.note else None,
        exposure=_exposure(entry.exposure, site, address) if entry.exposure else None,
        related=tuple(entry_link(site.knowledge.professions[id], address) for id in entry.related),
        compare_href=_compare_href(known, address),
        made=entry.made.in_words() if entry.made else "",
    )


def _way_to(row: Row) -> Link:
    """The way to a row on its own page."""
    return Link(f"#{row.anchor}", title_of(row.aspect))


def _compare_href(known: Known[Profession], page: str) -> str | None:
    ids = (known.id, *known.entry.related)[:COMPARED]
    return f"{addresses.relative(addresses.COMPARE, page)}?p={','.join(ids)}" if len(ids) > 1 else None


def _field_href(field: str, page: str) -> str:
    return addresses.relative(addresses.entry("fields", field), page)


def _shift(shift: Shift, site: Site, page: str) -> ShiftView:
    target = addresses.linker(site.knowledge, page)
    return ShiftView(
        anchor=shift.pillar.id,
        title=title_of(shift.pillar),
        pillar_href=addresses.relative(addresses.entry("pillars", shift.pillar.id), page),
        paradigm_shift=site.prose(shift.paradigm_shift, target),
        rows=tuple(row(one, site, page) for one in shift.rows),
        open_questions=tuple(site.prose(question, target) for question in shift.open_questions),
        reviewed=_reviewed(shift),
        made=f"{shift.made.in_words()}." if shift.made else "",
        reviewed_on=full_date(shift.reviewed.on),
        edit_href=edit_href(site, shift.path),
        add_href=addresses.relative(addresses.addition(shift), page),
    )


def _reviewed(shift: Shift) -> str:
    by = f", by {shift.reviewed.by}" if shift.reviewed.by else ""
    return f"Reviewed {spoken_date(shift.reviewed.on)}, {words.REVIEWED[shift.reviewed.how]}{by}"


def _headings(title: str, shifts: tuple[ShiftView, ...]) -> tuple[Heading, ...]:
    below = [
        heading
        for shift in shifts
        for heading in (
            Heading(2, shift.anchor, shift.title),
            *(Heading(3, one.anchor, one.heading) for one in shift.rows),
        )
    ]
    return (Heading(1, "top", plain(title)), *below, Heading(2, "about-this-profession", "About this profession"))


def _years(sides: Iterable[Side]) -> str:
    years = {side.as_of[:4] for side in sides}
    return "\N{EN DASH}".join(dict.fromkeys((min(years), max(years))))


def _dates(shifts: tuple[Shift, ...], rows: list[Row]) -> tuple[str, ...]:
    if not rows:
        return ()
    since = ", with what has happened since" if any(one.since for one in rows) else ""
    return (
        f"Then: {_years(row.then for row in rows)}",
        f"Now: {_years(row.now for row in rows)}{since}",
        _reviewed(min(shifts, key=read_least)),
    )


def _codes(entry: Profession) -> tuple[Fact, ...]:
    codes = (("O*NET-SOC", entry.codes.onet_soc), ("ISCO-08", entry.codes.isco_08))
    return tuple(Fact(code, system) for system, code in codes if code)


def _exposure(exposure: Exposure, site: Site, page: str) -> ExposureView:
    def per_cent(rating: Rating) -> tuple[str, str, str]:
        alpha, beta, gamma = (f"{100 * value:.0f}%" for value in (rating.alpha, rating.beta, rating.gamma))
        return alpha, beta, gamma

    source = site.knowledge.find("sources", exposure.source)
    assert source is not None
    href = addresses.relative(addresses.entry("sources", source.id), page)
    label = label_of(source)  # type: ignore[arg-type]
    return ExposureView(exposure.occupation, per_cent(exposure.people), per_cent(exposure.model), Link(href, label))
