"""Knows the tables of all rows and of all sources as CSV (RFC 4180), for spreadsheets and statistics."""

import csv
import io
from collections import Counter
from collections.abc import Iterable

from generator import addresses
from generator.kinds.professions import Profession
from generator.kinds.sources import Source
from generator.knowledge import Cited, Knowledge, Known, Later, Row, Shift
from generator.text import LinkTarget, inline, plain
from generator.views.parts import label_of

ROW_COLUMNS = (
    "profession", "field", "onet_soc", "isco_08", "exposure_by_people", "exposure_by_model",
    "pillar", "aspect", "then", "then_as_of", "now", "now_as_of", "change", "status",
    "sources_then", "sources_now", "contests", "nuances", "evidence", "sources_read_as", "later_notes",
    "reviewed_on", "reviewed_from", "address",
    "figure_of", "figure_compares", "figure_then", "figure_then_as_of", "figure_now", "figure_now_as_of", "figure_unit",
)  # fmt: skip
SOURCE_COLUMNS = (
    "source", "label", "authors", "title", "year", "venue", "type", "evidence", "checked_as", "checked_on",
    "rows", "doi", "url", "address",
)  # fmt: skip
Line = tuple[str | int, ...]


def rows_csv(knowledge: Knowledge, site_url: str) -> str:
    """All rows, one a line; ids of sources, kinds of evidence and later notes are joined."""
    link = addresses.linker(knowledge, addresses.HOME)
    return _table(ROW_COLUMNS, (_row(row, shift, site_url, link) for shift in knowledge.shifts for row in shift.rows))


def sources_csv(knowledge: Knowledge, site_url: str) -> str:
    """All sources, one a line, each with how many rows rest on it."""
    resting = Counter(id for row in knowledge.rows() for id in {cited.source.id for cited in row.all_cited()})
    return _table(SOURCE_COLUMNS, (_source(one, resting[one.id], site_url) for one in knowledge.sources.values()))


def _table(columns: tuple[str, ...], lines: Iterable[Line]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows(lines)
    return out.getvalue()


def _row(row: Row, shift: Shift, site_url: str, link: LinkTarget) -> Line:
    then, now = (plain(inline(side.text, link)) for side in (row.then, row.now))
    every = [one.source.entry for one in row.all_cited()]
    return (
        *_profession(row.profession), row.pillar.id, row.aspect.id,
        then, row.then.as_of, now, row.now.as_of, row.change, row.status, *_cited(row),
        _joined(one.evidence for one in every), _joined(one.checked.how for one in every),
        " | ".join(_note(one, link) for one in row.since),
        shift.reviewed.on, shift.reviewed.how, site_url + addresses.row(row), *_figures(row),
    )  # fmt: skip


def _profession(known: Known[Profession]) -> Line:
    """Id, field, codes, and the shares of tasks exposed, those that need other tools counted half."""
    entry, codes = known.entry, known.entry.codes
    shares = (
        (f"{one.beta:.12g}" for one in (entry.exposure.people, entry.exposure.model)) if entry.exposure else ("",) * 2
    )
    return (known.id, entry.field, codes.onet_soc or "", codes.isco_08 or "", *shares)


def _cited(row: Row) -> Line:
    """Ids of the sources of each side, of those that contest the row, and of those that nuance it."""
    stances = ([one for one in row.all_cited() if one.stance == stance] for stance in ("contests", "nuances"))
    return tuple(_ids(some) for some in (row.cited_for("then"), row.cited_for("now"), *stances))


def _note(note: Later, link: LinkTarget) -> str:
    """A later note: `2025-03, qualified: the words`."""
    return f"{', '.join(filter(None, (note.as_of, note.verdict)))}: {plain(inline(note.text, link))}"


def _figures(row: Row) -> Line:
    """What is counted and compared, both numbers with their dates, and the unit: empty where the sides have none."""
    one, (then, now) = row.figures, row.dates_of_figures()
    if one is None:
        return ("",) * 7
    return one.of, one.compares, f"{one.then:.12g}", then, f"{one.now:.12g}", now, one.unit


def _ids(many: Iterable[Cited]) -> str:
    return _joined(one.source.id for one in many)


def _joined(many: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(many))


def _source(known: Known[Source], rows: int, site_url: str) -> Line:
    entry = known.entry
    authors = [one.literal or ", ".join(filter(None, (one.family, one.given))) for one in entry.author]
    cut = entry.author_count is not None and entry.author_count > len(authors)
    return (
        known.id, label_of(known), "; ".join([*authors, "and others"] if cut else authors), entry.title,
        entry.issued[:4], entry.container_title or entry.publisher or "", entry.type, entry.evidence,
        entry.checked.how, entry.checked.on, rows, entry.doi or "", entry.url or "",
        site_url + addresses.entry("sources", known.id),
    )  # fmt: skip
