"""Knows the table of all rows as CSV (RFC 4180), for spreadsheets and statistics."""

import csv
import io
from collections.abc import Iterable

from generator import addresses
from generator.knowledge import Cited, Knowledge, Row
from generator.text import inline, plain

COLUMNS = (
    "profession", "pillar", "aspect", "then", "then_as_of", "now", "now_as_of", "change", "status",
    "sources_then", "sources_now", "contests_or_nuances", "later_notes", "address",
    "figure_of", "figure_then", "figure_now", "figure_unit",
)  # fmt: skip


def rows_csv(knowledge: Knowledge, site_url: str) -> str:
    """All rows, one a line, in UTF-8; ids of sources are joined by spaces."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows(_line(row, knowledge, site_url) for row in knowledge.rows())
    return out.getvalue()


def _line(row: Row, knowledge: Knowledge, site_url: str) -> tuple[str | int, ...]:
    words = [plain(inline(side.text, addresses.linker(knowledge, addresses.HOME))) for side in (row.then, row.now)]
    then = [*(one for one in row.cited if one.supports_side in ("then", "both")), *row.then.cited]
    now = [*(one for one in row.cited if one.supports_side in ("now", "both")), *row.now.cited]
    against = (one for one in row.all_cited() if one.stance != "supports")
    return (
        row.profession.id, row.pillar.id, row.aspect.id, words[0], row.then.as_of, words[1], row.now.as_of, row.change,
        row.status, _ids(then), _ids(now), _ids(against), len(row.since), site_url + addresses.row(row),
        *_figures(row),
    )  # fmt: skip


def _figures(row: Row) -> tuple[str, ...]:
    """What is counted, the numbers of then and of now, and the unit: empty where the sides have none in common."""
    one = row.figures
    return (one.of, f"{one.then:.12g}", f"{one.now:.12g}", one.unit) if one else ("", "", "", "")


def _ids(many: Iterable[Cited]) -> str:
    return " ".join(dict.fromkeys(one.source.id for one in many))
