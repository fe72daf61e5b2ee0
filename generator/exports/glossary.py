"""Knows what the site explains a term with, where it stands: title and definition of each, in plain words."""

import json

from generator import addresses
from generator.text import inline, plain
from generator.views.parts import Site

ADDRESS = addresses.HUBS["terms"] + "terms.json"


def terms_json(site: Site) -> str:
    """All terms as JSON: id -> title and definition."""
    link = addresses.linker(site.knowledge, addresses.HOME)
    terms = {
        id: (known.entry.title, plain(inline(known.entry.definition, link)))
        for id, known in site.knowledge.terms.items()
    }
    return json.dumps(terms, ensure_ascii=False, separators=(",", ":"))
