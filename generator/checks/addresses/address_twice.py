"""Knows the rule `address-twice`: one address, one source."""

import re
from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.knowledge import Knowledge

BARE = re.compile(r"^https?://(?:www\.)?|/$")
TOLD = Told("`{first}` has the same address", "make them one source, or address the part", {"besides": BARE})


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield sources whose address another source of the same year has (a page that is kept up to date is many)."""
    seen: dict[str, str] = {}
    for known in knowledge.sources.values():
        address = BARE.sub("", known.entry.url or "")
        if address:
            first = seen.setdefault(f"{address} {known.entry.issued[:4]}", known.id)
            if first != known.id:
                yield Found(known.path, ("URL",), *TOLD.said(first=first))


RULE = Rule(
    code="address-twice",
    level="advice",
    why="Two sources with one address are one source twice, or one of them has the wrong address.",
    check=check,
    told=TOLD,
    passes=examples.row(sources="[wei-2023-kdd-talk, other-talk]") | examples.OTHER_SOURCE,
    fails=examples.row(sources="[wei-2023-kdd-talk, other-talk]")
    | examples.moved("sources/other-talk.yml", examples.source(title="Another talk")),
)
