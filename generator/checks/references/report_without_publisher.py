"""Knows the rule `report-without-publisher`: somebody stands behind a report."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.kinds.sources import Source
from generator.knowledge import Known

TYPES = frozenset({"report", "book", "standard"})
TOLD = Told("this {type} names nobody who published it", "add `publisher`", {"types": sorted(TYPES)})


def check(known: Known[Source]) -> Iterator[Found]:
    """Yield reports and books with neither a publisher nor an organisation as author."""
    source = known.entry
    named = source.publisher or source.container_title or any(name.literal for name in source.author)
    if source.type in TYPES and not named:
        yield Found(known.path, ("type",), *TOLD.said(type=source.type))


RULE = Rule(
    code="report-without-publisher",
    level="advice",
    why="With a report the publisher is what a reader weighs: an office of statistics, a vendor, an association.",
    check_entry={"sources": check},
    told=TOLD,
    passes=examples.source(type="report", publisher="OECD"),
    fails=examples.source(type="report"),
)
