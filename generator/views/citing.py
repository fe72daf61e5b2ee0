"""Knows how a source is written down as a CSL item (1.0.2), for reference managers and for whoever cites it here."""

from generator.kinds.sources import Name, Source
from generator.knowledge import Known
from generator.text import Html, json_in_html

PLAIN = ("title", "publisher", "volume", "issue", "page")
"""Variables that we spell as CSL does."""


def csl_item(known: Known[Source]) -> dict[str, object]:
    """One source as a CSL item; empty variables are left out."""
    entry = known.entry
    item: dict[str, object] = {"id": known.id, "type": entry.type}
    item |= {name: getattr(entry, name) for name in PLAIN if getattr(entry, name)}
    item["author"] = [_name(name) for name in entry.author]
    item["issued"] = {"date-parts": [[int(part) for part in entry.issued.split("-")]]}
    others = {"container-title": entry.container_title, "DOI": entry.doi, "URL": entry.url, "note": entry.note}
    item |= {name: value for name, value in others.items() if value}
    return item | ({"custom": {"author-count": int(entry.author_count)}} if entry.author_count else {})


def _name(name: Name) -> dict[str, str]:
    parts = {"family": name.family, "given": name.given, "literal": name.literal}
    return {part: value for part, value in parts.items() if value}


def csl_in_html(known: Known[Source]) -> Html:
    """One source as a CSL item that may stand inside a `script` element; notes on our checking stay out of it."""
    return json_in_html({name: value for name, value in csl_item(known).items() if name != "note"})
