"""Knows the rule `et-al-author`: a cut list of authors says how many there are."""

import re
from collections.abc import Iterator, Mapping

from generator.checks import examples
from generator.checks.blamed import Blamed, together
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.edits import Mend
from generator.kinds.sources import Source
from generator.knowledge import Known
from generator.problem import Keys

CUT = re.compile(r"\bet\.? al\b|\band others\b|\bu\.\s?a\.|…|\.\.\.", re.IGNORECASE)

ALONE = re.compile(r"\W*(?:et\.? al\.?|(?:and )?others|u\.\s?a\.)\W*", re.IGNORECASE)
"""Nobody else is named with it."""
NOTE = "The list of authors is cut short."
TOLD = Told("`{word}` is nobody's name", "leave it out and give `author-count`", {"cut": CUT})


def check(source: Known[Source]) -> Iterator[Found]:
    """Yield authors called `et al.` and the like."""
    for number, name in enumerate(source.entry.author):
        said = " ".join(filter(None, (name.family, name.given, name.literal)))
        if match := CUT.search(said):
            yield Found(source.path, ("author", number), *TOLD.said(word=match[0]), match[0])


def fix(blamed: Blamed) -> Mend | None:
    """Take it out; where nothing says how many there are, a note says that the list is cut short."""
    data = blamed.document.data if blamed.document else None
    if not isinstance(data, dict) or not ALONE.fullmatch(_said(data, blamed.keys)):
        return None
    if "author-count" in data:
        return blamed.remove()
    return None if "note" in data else together(blamed.remove(), blamed.add("note", NOTE, after=(list(data)[-1],)))


def _said(data: Mapping[str, object], keys: Keys) -> str:
    authors, number = data.get("author"), keys[-1]
    author = authors[number] if isinstance(authors, list) and isinstance(number, int) else None
    return " ".join(map(str, author.values())) if isinstance(author, dict) else ""


RULE = Rule(
    code="et-al-author",
    level="advice",
    why="Citation programs shorten lists of authors themselves; `et al.` as a name comes out as a person of that name.",
    fix=fix,
    check_entry={"sources": check},
    told=TOLD,
    passes=examples.source(author="[{family: Wei, given: Jason}]", author_count="4"),
    fails=examples.source(author="[{family: Wei, given: Jason}, {literal: et al.}]"),
)
