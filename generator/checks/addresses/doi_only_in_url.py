"""Knows the rule `doi-only-in-url`: a DOI has a key of its own."""

import re
from collections.abc import Iterator

from generator.checks import examples
from generator.checks.blamed import Blamed, together
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.edits import Mend
from generator.kinds.sources import Source
from generator.knowledge import Known

DOI = re.compile(r"^https?://(?:dx\.)?doi\.org/(10\.\d{4,9}/\S+)$")
TOLD = Told("the address is a DOI and `DOI` is missing", "write `DOI: {doi}` in its place", {"doi": DOI})


def check(known: Known[Source]) -> Iterator[Found]:
    """Yield sources whose address is that of a DOI they do not name."""
    if (match := DOI.match(known.entry.url or "")) and not known.entry.doi:
        yield Found(known.path, ("URL",), *TOLD.said(doi=match[1]))


def fix(blamed: Blamed) -> Mend | None:
    """Write the DOI under its own key, in place of the address."""
    match = DOI.match(blamed.value)
    return together(blamed.rename("DOI"), blamed.write(match[1])) if match else None


RULE = Rule(
    code="doi-only-in-url",
    level="warning",
    why="Exports, duplicate checks and programs that cite look for the DOI under its key.",
    fix=fix,
    check_entry={"sources": check},
    told=TOLD,
    passes=examples.source(URL=None, checked="{on: 2026-11-22, how: abstract}", DOI="10.1000/182"),
    fails=examples.source(URL="https://doi.org/10.1000/182", checked="{on: 2026-11-22, how: abstract}"),
)
