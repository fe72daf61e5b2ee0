"""Knows the rule `comma-in-name`: a name is given in its parts."""

import re
from collections.abc import Iterator

from generator.checks import examples
from generator.checks.blamed import Blamed, together
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.edits import Mend
from generator.kinds.sources import Source
from generator.knowledge import Known


def check(source: Known[Source]) -> Iterator[Found]:
    """Yield family names with a comma or a full stop after an initial."""
    for number, name in enumerate(source.entry.author):
        if name.family and re.search(r",(?! (?:Jr|Sr|I{2,3})\b)|\b[A-Z]\.$", name.family):
            yield Found(
                source.path,
                ("author", number, "family"),
                f"`{name.family}` is more than a family name",
                "put the rest under `given`",
            )


def fix(blamed: Blamed) -> Mend | None:
    """Put what stands after the one comma under `given`."""
    family, comma, given = blamed.value.partition(", ")
    author = blamed.document.data_at(blamed.keys[:-1]) if blamed.document else None
    if not comma or "," in given or not isinstance(author, dict) or "given" in author:
        return None
    return together(blamed.write(family), blamed.add("given", given))


RULE = Rule(
    code="comma-in-name",
    level="warning",
    why="Sorting, citing and counting authors go by the family name alone.",
    fix=fix,
    check_entry={"sources": check},
    passes=examples.source(author="[{family: Wei, given: Jason}]"),
    fails=examples.source(author='[{family: "Wei, Jason"}]'),
)
