"""Knows the rule `since-without-source`: what came later has a source too."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.knowledge import Knowledge


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield notes under `since` without a source."""
    for row in knowledge.rows():
        for number, note in enumerate(row.since):
            if not note.cited:
                keys = (*row.keys, "since", number)
                yield Found(row.path, keys, f"the note of {note.as_of} has no source", "add `sources`")


RULE = Rule(
    code="since-without-source",
    level="warning",
    why="A later note overrules or confirms a row; it needs at least the evidence that the row has.",
    check=check,
    passes=examples.row(since="[{as-of: 2025, text: Papers list a hundred authors., sources: [wei-2023-kdd-talk]}]"),
    fails=examples.row(since="[{as-of: 2025, text: Papers list a hundred authors.}]"),
)
