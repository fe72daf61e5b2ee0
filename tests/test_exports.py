"""The room `exports/`: what leaves the site can be read by the tools it is made for."""

import csv
import io
import json
import re

from generator import addresses
from generator.exports.bibtex import bibtex, bibtex_entry
from generator.exports.csl import csl_json
from generator.exports.rows import rows_json
from generator.exports.table import ROW_COLUMNS, SOURCE_COLUMNS, rows_csv, sources_csv
from generator.kinds.parts import changed
from generator.kinds.sources import Name
from generator.knowledge import Knowledge
from generator.views.citing import csl_item
from generator.views.parts import Site

UNRATED = ("onet_soc", "isco_08", "exposure_by_people", "exposure_by_model", "evidence", "sources_read_as")
"""What a profession without codes, or a row without sources, leaves empty."""


def test_a_source_as_csl(small: Knowledge) -> None:
    """Names, dates and variables are spelt as CSL spells them."""
    assert csl_item(small.sources["wei-2023-kdd-talk"]) == {
        "id": "wei-2023-kdd-talk",
        "type": "speech",
        "title": "The large language model renaissance",
        "author": [{"family": "Wei", "given": "Jason"}],
        "issued": {"date-parts": [[2023, 8, 8]]},
        "URL": "https://example.org/talk",
    }


def test_all_sources_as_csl(real: Knowledge) -> None:
    """The file is JSON with one item for each source, ids once."""
    items = json.loads(csl_json(real.sources.values()))
    assert [item["id"] for item in items] == list(real.sources)
    assert all(item["author"] and item["issued"]["date-parts"][0][0] > 1900 for item in items)


def test_a_source_as_bibtex(small: Knowledge) -> None:
    """Key, fields and month, and the day for BibLaTeX; the capitals of the title are kept."""
    assert bibtex_entry(small.sources["wei-2023-kdd-talk"]) == (
        "@misc{wei-2023-kdd-talk,\n"
        "  author = {Wei, Jason},\n"
        "  title = {{The large language model renaissance}},\n"
        "  year = {2023},\n"
        "  date = {2023-08-08},\n"
        "  url = {https://example.org/talk},\n"
        "  month = aug,\n"
        "}\n"
    )


def test_what_latex_would_trip_over_is_escaped(small: Knowledge) -> None:
    """Ampersands, per cent, braces and backslashes; organisations are one name; a cut list says so."""
    known = small.sources["wei-2023-kdd-talk"]
    odd = changed(known.entry, title=r"50 % of R&D {x} \ ~", author=(Name(literal="S&P Global"),), author_count=12.0)
    text = bibtex_entry(type(known)(known.path, known.kind, known.id, odd))
    assert r"title = {{50 \% of R\&D \textbraceleft{}x\textbraceright{} \textbackslash{} \textasciitilde{}}}" in text
    assert r"author = {{S\&P Global} and others}" in text


def test_all_sources_as_bibtex(real: Knowledge) -> None:
    """One entry for each source, with balanced braces."""
    text = bibtex(real.sources.values())
    assert re.findall(r"^@\w+\{([^,]+),$", text, re.MULTILINE) == list(real.sources)
    bare = re.sub(r"\\[{}]", "", text)
    assert bare.count("{") == bare.count("}")


def test_all_rows_as_csv(real: Knowledge) -> None:
    """One line for each row, every column filled but those for sources and notes."""
    table = list(csv.DictReader(io.StringIO(rows_csv(real, "https://x.org/"))))
    assert len(table) == sum(1 for _ in real.rows())
    assert tuple(table[0]) == ROW_COLUMNS
    figures = tuple(column for column in ROW_COLUMNS if column.startswith("figure_"))
    may_be_empty = {"sources_then", "sources_now", "contests", "nuances", "later_notes", *figures, *UNRATED}
    assert {column for line in table for column, value in line.items() if not value} <= may_be_empty
    assert table[0]["address"].startswith("https://x.org/professions/")
    told = [tuple(line[column] for column in figures) for line in table if line["figure_of"]]
    known = [(row.figures, *row.dates_of_figures()) for row in real.rows() if row.figures]
    assert told == [
        (one.of, one.compares, f"{one.then:g}", then, f"{one.now:g}", now, one.unit) for one, then, now in known
    ]


def test_a_row_in_the_table(small: Knowledge, real: Knowledge) -> None:
    """All that a statistician asks of a row stands in its line; the two ways to disagree are kept apart."""
    (line,) = csv.DictReader(io.StringIO(rows_csv(small, "https://x.org/")))
    assert {name: line[name] for name in ("profession", "field", "onet_soc", "evidence", "sources_read_as", "reviewed_on")} == {
        "profession": "ai-researcher", "field": "technology", "onet_soc": "", "evidence": "expert-talk",
        "sources_read_as": "secondary", "reviewed_on": small.shifts[0].reviewed.on,
    }  # fmt: skip
    table = {line["address"]: line for line in csv.DictReader(io.StringIO(rows_csv(real, "/")))}
    for row in real.rows():
        line = table[f"/{addresses.row(row)}"]
        for stance in ("contests", "nuances"):
            ids = {one.source.id for one in row.all_cited() if one.stance == stance}
            assert set(line[stance].split()) == ids
        assert [note.split(":")[0] for note in line["later_notes"].split(" | ") if note] == [
            ", ".join(filter(None, (note.as_of, note.verdict))) for note in row.since
        ]
        exposure, codes = row.profession.entry.exposure, row.profession.entry.codes
        assert line["exposure_by_people"] == (f"{exposure.people.beta:g}" if exposure else "")
        assert (line["onet_soc"], line["isco_08"]) == (codes.onet_soc or "", codes.isco_08 or "")


def test_all_sources_as_csv(small: Knowledge, real: Knowledge) -> None:
    """One line for each source, with how many rows rest on it; only what a work may lack is empty."""
    (line,) = csv.DictReader(io.StringIO(sources_csv(small, "https://x.org/")))
    assert line == {
        "source": "wei-2023-kdd-talk", "label": "Wei 2023", "authors": "Wei, Jason",
        "title": "The large language model renaissance", "year": "2023", "venue": "", "type": "speech",
        "evidence": "expert-talk", "checked_as": "secondary", "checked_on": small.sources["wei-2023-kdd-talk"].entry.checked.on,
        "rows": "1", "doi": "", "url": "https://example.org/talk", "address": "https://x.org/sources/wei-2023-kdd-talk/",
    }  # fmt: skip
    table = list(csv.DictReader(io.StringIO(sources_csv(real, "/"))))
    assert ([one["source"] for one in table], tuple(table[0])) == (list(real.sources), SOURCE_COLUMNS)
    assert {name for one in table for name, value in one.items() if not value} <= {"venue", "doi", "url"}


def test_numbers_of_a_row_in_its_twin(real: Knowledge) -> None:
    """As an author writes them: per cent goes without saying."""
    for profession in real.professions.values():
        twin = json.loads(rows_json(profession, Site(real)))
        written = [row.figures for shift in real.shifts_of(profession.id) for row in shift.rows if row.figures]
        assert [row["figures"] for row in twin["rows"] if "figures" in row] == [
            {"of": one.of, "compares": one.compares, "then": one.then, "now": one.now}
            | ({} if one.unit == "%" else {"unit": one.unit})
            | ({"as-of": {"then": one.as_of.then, "now": one.as_of.now}} if one.as_of else {})
            for one in written
        ]
