"""Knows the rule `issued-after-checked`: nobody has read what did not exist yet."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.days import before
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.kinds.sources import Source
from generator.knowledge import Known

TOLD = Told("it was issued {issued} and checked {checked}", "one of the two dates is mistyped")


def check(source: Known[Source]) -> Iterator[Found]:
    """Yield sources that were issued after the day on which they were checked."""
    if before(source.entry.checked.on, source.entry.issued):
        told = TOLD.said(issued=source.entry.issued, checked=source.entry.checked.on)
        yield Found(source.path, ("issued",), *told)


RULE = Rule(
    code="issued-after-checked",
    level="error",
    why="One of the two dates is wrong, and with it how far anybody can trust the entry.",
    check_entry={"sources": check},
    told=TOLD,
    passes=examples.source(issued="2023-08-08"),
    fails=examples.source(issued="2024-08-08", checked="{on: 2023-11-22, how: secondary}"),
)
