"""Knows CSL-JSON as others write it: Zotero, Crossref, and our own export."""

import re
from collections.abc import Mapping
from typing import get_args

from generator import forms
from generator.intake.reference import Name, Reference, canonical, unread, without_space
from generator.kinds.sources import CslType

TYPES = frozenset(get_args(CslType))
SIMILAR = {
    "journal-article": "article-journal", "proceedings-article": "paper-conference", "posted-content": "article",
    "book-chapter": "chapter", "entry-encyclopedia": "chapter", "entry-dictionary": "chapter", "monograph": "book",
    "report-component": "report", "dissertation": "thesis", "pamphlet": "document", "review-book": "review",
    "periodical": "document", "entry": "chapter", "hearing": "document", "treaty": "legislation",
    "personal_communication": "document", "figure": "document", "graphic": "document", "map": "document",
    "performance": "document", "collection": "document", "classic": "book", "event": "document",
}  # fmt: skip
"""Types of CSL and Crossref that we do not have, and what comes nearest."""


def from_csl(item: Mapping[str, object]) -> Reference:
    """Take over what a CSL item says; lists with one value count as that value, as Crossref writes them."""
    doi, url = canonical(_text(item, "DOI"), _text(item, "URL"))
    authors, cut = names(item.get("author") or item.get("editor"))
    custom = item.get("custom")
    count = str(custom.get("author-count") or "") if isinstance(custom, dict) else ""
    return Reference(
        type=_type(_text(item, "type")),
        title=_text(item, "title"),
        author=authors,
        issued=date(item.get("issued")) or date(item.get("published")),
        container_title=_text(item, "container-title"),
        publisher=_text(item, "publisher"),
        volume=_text(item, "volume"),
        issue=_text(item, "issue"),
        page=_text(item, "page"),
        doi=doi,
        url=url,
        note=_note(_text(item, "note")),
        key=_text(item, "id") or _text(item, "title"),
        author_count=count,
        cut=cut or count != "",
        lost=unread(DOI="" if doi else _text(item, "DOI")),
    )


def _text(item: Mapping[str, object], key: str) -> str:
    value = item.get(key)
    if isinstance(value, list):
        value = value[0] if value else ""
    return without_space(re.sub(r"</?(?:i|b|sc|sub|sup|span)\b[^>]*>", "", str(value))) if value else ""


def _type(type: str) -> str:
    return type if type in TYPES else SIMILAR.get(type, "document" if type else "")


def _note(note: str) -> str:
    """Leave out what Zotero and others keep in a note for themselves."""
    kept = re.sub(r"\b(?:PMID|PMCID|ISBN|ISSN|arXiv|Citation Key|original-date|tex\.\w+)\s*:\s*\S+", "", note)
    return without_space(kept)


def names(value: object) -> tuple[tuple[Name, ...], bool]:
    """Take over names; `others` is nobody's, and says that the list is cut short."""
    found = [_name(one) for one in value if isinstance(one, dict)] if isinstance(value, list) else []
    kept = tuple(name for name in found if name and name.get("literal", "").lower() not in ("others", "et al."))
    return kept, len(kept) < len([name for name in found if name])


def _name(one: Mapping[str, object]) -> Name:
    particle = " ".join(str(one[key]) for key in ("dropping-particle", "non-dropping-particle") if one.get(key))
    family = without_space(f"{particle} {one.get('family') or ''} {one.get('suffix') or ''}")
    given, literal = str(one.get("given") or ""), str(one.get("literal") or one.get("name") or "")
    if literal or not family:
        return {"literal": without_space(literal or given)} if literal or given else {}
    return {"family": family, **({"given": without_space(given)} if given else {})}


def date(value: object) -> str:
    """Write `{"date-parts": [[2023, 8, 8]]}`, a raw or a literal date in our form; nothing where it has another."""
    if not isinstance(value, Mapping):
        return ""
    parts = value.get("date-parts")
    first = parts[0] if isinstance(parts, list) and parts and isinstance(parts[0], list) else []
    numbers = [int(part) for part in first if str(part).isdigit()][:3]
    if numbers:
        written = "-".join([f"{numbers[0]:04}", *(f"{number:02}" for number in numbers[1:])])
        return written if len(numbers) == 1 else forms.date(written)
    said = str(value.get("raw") or value.get("literal") or "")
    return said if re.fullmatch(r"\d{4}", said) else forms.date(said)
