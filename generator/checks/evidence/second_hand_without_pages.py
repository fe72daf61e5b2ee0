"""Knows the rule `second-hand-without-pages`: who read about a source says where."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.kinds.sources import Source
from generator.knowledge import Known

TOLD = Told("this source was read at second hand, and nothing says at whose", "add `pages` to it, or a `note`")


def check(known: Known[Source]) -> Iterator[Found]:
    """Yield sources known at second hand that name neither pages, nor an address, nor a doubt."""
    source = known.entry
    told = source.checked.pages or source.note or source.url
    if source.checked.how == "secondary" and not told:
        yield Found(known.path, ("checked",), *TOLD.said())


RULE = Rule(
    code="second-hand-without-pages",
    level="warning",
    why="Second-hand knowledge can be checked only where somebody says whose hand it was.",
    check_entry={"sources": check},
    told=TOLD,
    passes=examples.source(checked="{on: 2026-11-22, how: secondary}"),
    fails=examples.source(checked="{on: 2026-11-22, how: secondary}", URL=None, publisher="KDD"),
)
