"""Knows the rule `repeated-citation`: a list names a source once."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.blamed import Blamed
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.edits import Mend
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


def fix(blamed: Blamed) -> Mend | None:
    """Take the second one out, if it is word for word one before it."""
    sources = blamed.document.data_at(blamed.keys[:-1]) if blamed.document else None
    number = blamed.keys[-1]
    same = isinstance(sources, list) and isinstance(number, int) and sources[number] in sources[:number]
    return blamed.remove() if same else None


RULE = Rule(
    code="repeated-citation",
    level="warning",
    why="A source that stands twice in a list looks like two sources.",
    fix=fix,
    check=check,
    told=TOLD,
    passes=examples.row(sources="[{id: wei-2023-kdd-talk, at: slide 3}, {id: wei-2023-kdd-talk, at: slide 9}]"),
    fails=examples.row(sources="[wei-2023-kdd-talk, wei-2023-kdd-talk]"),
)
