"""Knows the JSON twin of a profession's page: its rows in plain words, for readers that choose what to compare."""

import json
from collections.abc import Mapping

from generator import addresses
from generator.kinds.professions import Profession
from generator.knowledge import Known, Later, Row, Side, ordered, title_of
from generator.text import counted, inline, plain, spoken_date
from generator.views import words
from generator.views.parts import Site


def rows_address(id: str) -> str:
    """Where the twin of a profession's page is."""
    return f"{addresses.page('professions', id)}rows.json"


def rows_json(known: Known[Profession], site: Site) -> str:
    """The text of a profession's `rows.json`; `href` is relative to the file itself."""
    page = addresses.page("professions", known.id)
    rows = [_row(row, site, page) for shift in site.knowledge.shifts_of(known.id) for row in shift.rows]
    data = {
        "id": known.id,
        "title": known.entry.title,
        "href": "./",
        "pillars": [{"id": one.id, "title": one.entry.title} for one in ordered(site.knowledge.pillars)],
        "rows": rows,
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def _row(row: Row, site: Site, page: str) -> Mapping[str, object]:
    return {
        "aspect": {"id": row.aspect.id, "title": title_of(row.aspect)},
        "pillar": row.pillar.id,
        "then": _side(row.then, site, page),
        "now": _side(row.now, site, page),
        "since": [_later(note, site, page) for note in row.since],
        "change": {"id": row.change, "title": words.CHANGE[row.change]},
        "status": {"id": row.status, "title": words.STATUS[row.status]},
        "sources": counted(len({cited.source.id for cited in row.all_cited()}), "source"),
        "href": f"#{row.anchor}",
    }


def _side(side: Side, site: Site, page: str) -> Mapping[str, str]:
    return {"as-of": side.as_of, "date": spoken_date(side.as_of), "text": _words(side.text, site, page)}


def _later(note: Later, site: Site, page: str) -> Mapping[str, str]:
    said = {"as-of": note.as_of, "date": spoken_date(note.as_of), "text": _words(note.text, site, page)}
    return {**said, "verdict": words.VERDICT.get(note.verdict or "", "")}


def _words(markdown: str, site: Site, page: str) -> str:
    return plain(inline(markdown, addresses.linker(site.knowledge, page)))
