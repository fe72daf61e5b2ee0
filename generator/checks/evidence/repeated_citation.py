"""Knows the rule `repeated-citation`: a list names a source once."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.knowledge import Knowledge

TOLD = Told("`{source}` is cited twice here", "delete one, or say `at` which page")


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield sources that a row cites twice for the same side and from the same place."""
    for row in knowledge.rows():
        seen: set[tuple[str, str, str | None]] = set()
        for number, cited in enumerate(row.cited):
            mark = (cited.source.id, cited.supports_side, cited.at)
            if mark in seen:
                keys = (*row.keys, "sources", number)
                yield Found(row.path, keys, *TOLD.said(source=cited.source.id))
            seen.add(mark)


RULE = Rule(
    code="repeated-citation",
    level="warning",
    why="A source that stands twice in a list looks like two sources.",
    check=check,
    told=TOLD,
    passes=examples.row(sources='[{id: wei-2023-kdd-talk, at: "slide 3"}, {id: wei-2023-kdd-talk, at: "slide 9"}]'),
    fails=examples.row(sources="[wei-2023-kdd-talk, wei-2023-kdd-talk]"),
)
