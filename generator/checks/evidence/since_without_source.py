"""Knows the rule `since-without-source`: what came later has a source too."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.knowledge import Knowledge

TOLD = Told("the note of {day} has no source", "add `sources`")


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield notes under `since` without a source."""
    for row in knowledge.rows():
        for number, note in enumerate(row.since):
            if not note.cited:
                keys = (*row.keys, "since", number)
                yield Found(row.path, keys, *TOLD.said(day=note.as_of))


RULE = Rule(
    code="since-without-source",
    level="warning",
    why="A later note overrules or confirms a row; it needs at least the evidence that the row has.",
    check=check,
    told=TOLD,
    passes=examples.row(since="[{as-of: 2025, text: Papers list a hundred authors., sources: [wei-2023-kdd-talk]}]"),
    fails=examples.row(since="[{as-of: 2025, text: Papers list a hundred authors.}]"),
)
