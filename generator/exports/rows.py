"""Knows the JSON twin of a profession's page: its rows in plain words, for readers that choose what to compare."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict

from generator import addresses
from generator.kinds.aspects import Aspect
from generator.kinds.professions import Profession
from generator.knowledge import Cited, Known, Later, Row, Side, ordered
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
        "as-of": {one.pillar.id: asdict(one.as_of) for one in site.knowledge.shifts_of(known.id)},
        "rows": rows,
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def _row(row: Row, site: Site, page: str) -> Mapping[str, object]:
    return {
        "aspect": _aspect(row.aspect, site, page),
        "pillar": row.pillar.id,
        "then": _side(row.then, site, page),
        "now": _side(row.now, site, page),
        "since": [_later(note, site, page) for note in row.since],
        "change": {"id": row.change, "title": words.CHANGE[row.change]},
        "status": {"id": row.status, "title": words.STATUS[row.status]},
        "sources": counted(len({cited.source.id for cited in row.all_cited()}), "source"),
        "href": f"#{row.anchor}",
        **_given({"figures": _figures(row), "settles": row.settles, "check-by": row.check_by}),
        **_given({"cited": _cited(row.cited)}),
    }


def _aspect(known: Known[Aspect], site: Site, page: str) -> Mapping[str, object]:
    question = plain(inline(known.entry.question, addresses.linker(site.knowledge, page)))
    return {"id": known.id, "title": known.entry.title, "order": _whole(known.entry.order), "question": question}


def _figures(row: Row) -> Mapping[str, object]:
    """Numbers of both sides as an author writes them; the unit goes without saying where it is per cent."""
    one = row.figures
    if one is None:
        return {}
    unit = {"unit": one.unit} if one.unit != "%" else {}
    dates = {"as-of": asdict(one.as_of)} if one.as_of else {}
    return {"of": one.of, "compares": one.compares, "then": _whole(one.then), "now": _whole(one.now), **unit, **dates}


def _whole(value: float) -> float | int:
    return int(value) if value == int(value) else value


def _side(side: Side, site: Site, page: str) -> Mapping[str, object]:
    return {"as-of": side.as_of, "date": spoken_date(side.as_of), **_text(side.text, side.cited, site, page)}


def _later(note: Later, site: Site, page: str) -> Mapping[str, object]:
    said = {"as-of": note.as_of, "date": spoken_date(note.as_of), **_text(note.text, note.cited, site, page)}
    return {**said, "verdict": words.VERDICT.get(note.verdict or "", ""), **_given({"code": note.verdict})}


def _text(markdown: str, cited: Iterable[Cited], site: Site, page: str) -> Mapping[str, object]:
    """Plain words, and which of them the glossary explains; as it was written only where that differs."""
    html = inline(markdown, addresses.linker(site.knowledge, page))
    shown = plain(html)
    more = {"markdown": markdown if markdown != shown else None, "terms": site.glossary.found_in(html)}
    return {"text": shown, **_given({**more, "cited": _cited(cited)})}


def _cited(many: Iterable[Cited]) -> list[object]:
    """Citations as an author writes them: an id, or more where there is more to say."""
    return [_citation(one) for one in many]


def _citation(one: Cited) -> object:
    side = one.supports_side if one.supports_side != "now" else None
    more = _given({"for": side, "stance": one.stance if one.stance != "supports" else None, "at": one.at})
    return {"id": one.source.id, **more} if more else one.source.id


def _given(values: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in values.items() if value}
