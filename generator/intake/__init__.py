"""Knows how references from elsewhere become sources: BibTeX, CSL-JSON, a DOI, an arXiv id, an address."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.forms import address, arxiv, doi
from generator.intake.bibtex import from_bibtex
from generator.intake.csl import from_csl
from generator.intake.identifiers import from_address, from_arxiv, from_doi
from generator.intake.reference import Reference


@dataclass(frozen=True)
class Taken:
    """The references in a text, and what could not be read of it, in words."""

    references: tuple[Reference, ...]
    trouble: tuple[str, ...] = ()


def taken(text: str) -> Taken:
    """Read whatever somebody has: an identifier, an address, BibTeX or CSL-JSON."""
    text = text.strip().removeprefix("\ufeff")
    if re.match(r"[\[{]", text):
        return _json(text)
    if "@" in text and "{" in text:
        references, trouble = from_bibtex(text)
        return Taken(tuple(references), tuple(trouble))
    if paper := arxiv(text):
        return Taken((from_arxiv(paper),))
    if found := doi(text):
        return Taken((from_doi(found),))
    if re.fullmatch(r"https?://\S+", address(text) or text):
        return Taken((from_address(address(text) or text),))
    return Taken((), (f"`{text[:40]}` is no file, DOI, arXiv id, address, BibTeX or CSL-JSON",))


def _json(text: str) -> Taken:
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        return Taken((), (f"this is not JSON: line {error.lineno}, column {error.colno}",))
    if isinstance(data, dict):
        data = data.get("items", [data])
    items: Sequence[object] = data if isinstance(data, list) else []
    records = [item for item in items if isinstance(item, dict)]
    trouble = () if len(records) == len(items) else (f"{len(items) - len(records)} items are no records",)
    return Taken(tuple(from_csl(record) for record in records), trouble)
