"""Knows the rule `et-al-author`: a cut list of authors says how many there are."""

import re
from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.knowledge import Knowledge

CUT = re.compile(r"\bet\.? al\b|\band others\b|\bu\.\s?a\.|…|\.\.\.", re.IGNORECASE)


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield authors called `et al.` and the like."""
    for source in knowledge.sources.values():
        for number, name in enumerate(source.entry.author):
            said = " ".join(filter(None, (name.family, name.given, name.literal)))
            if match := CUT.search(said):
                yield Found(
                    source.path,
                    ("author", number),
                    f"`{match[0]}` is nobody's name",
                    "leave it out and give `author-count`",
                    match[0],
                )


RULE = Rule(
    code="et-al-author",
    level="advice",
    why="Citation programs shorten lists of authors themselves; `et al.` as a name comes out as a person of that name.",
    check=check,
    passes=examples.source(author="[{family: Wei, given: Jason}]", author_count="4"),
    fails=examples.source(author="[{family: Wei, given: Jason}, {literal: et al.}]"),
)
