"""Knows the rule `comma-in-name`: a name is given in its parts."""

import re
from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.knowledge import Knowledge


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield family names with a comma or a full stop after an initial."""
    for source in knowledge.sources.values():
        for number, name in enumerate(source.entry.author):
            if name.family and re.search(r",(?! (?:Jr|Sr|I{2,3})\b)|\b[A-Z]\.$", name.family):
                yield Found(
                    source.path,
                    ("author", number, "family"),
                    f"`{name.family}` is more than a family name",
                    "put the rest under `given`",
                )


RULE = Rule(
    code="comma-in-name",
    level="warning",
    why="Sorting, citing and counting authors go by the family name alone.",
    check=check,
    passes=examples.source(author="[{family: Wei, given: Jason}]"),
    fails=examples.source(author='[{family: "Wei, Jason"}]'),
)
