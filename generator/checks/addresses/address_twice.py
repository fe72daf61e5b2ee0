"""Knows the rule `address-twice`: one address, one source."""

import re
from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.knowledge import Knowledge


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield sources whose address another source of the same year has (a page that is kept up to date is many)."""
    seen: dict[str, str] = {}
    for known in knowledge.sources.values():
        address = re.sub(r"^https?://(?:www\.)?|/$", "", known.entry.url or "")
        if address:
            first = seen.setdefault(f"{address} {known.entry.issued[:4]}", known.id)
            if first != known.id:
                yield Found(
                    known.path, ("URL",), f"`{first}` has the same address", "make them one source, or address the part"
                )


RULE = Rule(
    code="address-twice",
    level="advice",
    why="Two sources with one address are one source twice, or one of them has the wrong address.",
    check=check,
    passes=examples.row(sources="[wei-2023-kdd-talk, other-talk]") | examples.OTHER_SOURCE,
    fails=examples.row(sources="[wei-2023-kdd-talk, other-talk]")
    | examples.moved("sources/other-talk.yml", examples.source(title="Another talk")),
)
