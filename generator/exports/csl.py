"""Knows CSL-JSON 1.0.2: the sources as Zotero and other reference managers import them."""

import json
from collections.abc import Iterable

from generator.kinds.sources import Name, Source
from generator.knowledge import Known

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
    return item | {name: value for name, value in others.items() if value}


def _name(name: Name) -> dict[str, str]:
    parts = {"family": name.family, "given": name.given, "literal": name.literal}
    return {part: value for part, value in parts.items() if value}


def csl_json(sources: Iterable[Known[Source]]) -> str:
    """All sources as one CSL-JSON file."""
    return json.dumps([csl_item(one) for one in sources], ensure_ascii=False, indent=1) + "\n"
