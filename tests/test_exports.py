"""The room `exports/`: what leaves the site can be read by the tools it is made for."""

import csv
import io
import json
import re

from generator.exports.bibtex import bibtex, bibtex_entry
from generator.exports.csl import csl_json
from generator.exports.rows import rows_json
from generator.exports.table import COLUMNS, rows_csv
from generator.kinds.sources import Name
from generator.knowledge import Knowledge
from generator.views.citing import csl_item
from generator.views.parts import Site


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
    odd = known.entry.model_copy(
        update={"title": r"50 % of R&D {x} \ ~", "author": (Name(literal="S&P Global"),), "author_count": 12.0}
    )
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
    assert tuple(table[0]) == COLUMNS
    figures = ("figure_of", "figure_then", "figure_now", "figure_unit")
    may_be_empty = {"sources_then", "sources_now", "contests_or_nuances", *figures}
    assert {column for line in table for column, value in line.items() if not value} <= may_be_empty
    assert table[0]["address"].startswith("https://x.org/professions/")
    told = [tuple(line[column] for column in figures) for line in table if line["figure_of"]]
    known = [row.figures for row in real.rows() if row.figures]
    assert told == [(one.of, f"{one.then:g}", f"{one.now:g}", one.unit) for one in known]


def test_numbers_of_a_row_in_its_twin(real: Knowledge) -> None:
    """As an author writes them: per cent goes without saying."""
    for profession in real.professions.values():
        twin = json.loads(rows_json(profession, Site(real)))
        written = [row.figures for shift in real.shifts_of(profession.id) for row in shift.rows if row.figures]
        assert [row["figures"] for row in twin["rows"] if "figures" in row] == [
            {"of": one.of, "then": one.then, "now": one.now} | ({} if one.unit == "%" else {"unit": one.unit})
            for one in written
        ]
