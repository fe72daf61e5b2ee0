"""Knows the rule `notes-out-of-order`: later notes stand oldest first."""

from collections.abc import Iterator
from itertools import pairwise

from generator.checks import examples
from generator.checks.blamed import Blamed, in_order
from generator.checks.days import before
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.edits import Mend
from generator.knowledge import Knowledge
from generator.problem import Keys

TOLD = Told("this note ({day}) stands after one of {other}", "move it up")


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield notes under `since` that are older than the one before them."""
    for path, keys, dates in _lists(knowledge):
        for number, (one, next_one) in enumerate(pairwise(dates), 1):
            if before(next_one, one):
                yield Found(path, (*keys, "since", number, "as-of"), *TOLD.said(day=next_one, other=one))


def _lists(knowledge: Knowledge) -> Iterator[tuple[str, Keys, list[str]]]:
    for row in knowledge.rows():
        yield row.path, row.keys, [note.as_of for note in row.since]
    for question in knowledge.questions.values():
        yield question.path, (), [note.as_of for note in question.entry.since]
    for direction in knowledge.directions.values():
        yield direction.path, (), [note.as_of for note in direction.entry.since]


NOTE = "\n      - {as-of: %s, text: Papers list a hundred authors., sources: [wei-2023-kdd-talk]}"


def fix(blamed: Blamed) -> Mend | None:
    """Sort the notes by date; those of one date keep their order."""
    above = blamed.keys[: blamed.keys.index("since") + 1]
    notes = blamed.document.data_at(above) if blamed.document else None
    if not isinstance(notes, list):
        return None
    days = [str(note.get("as-of", "")) if isinstance(note, dict) else "" for note in notes]
    return blamed.sort(above, in_order(days))


RULE = Rule(
    code="notes-out-of-order",
    level="warning",
    why="`since` is a story; told out of order, the last sentence looks like the newest and is not.",
    fix=fix,
    check=check,
    told=TOLD,
    passes=examples.row(since=NOTE % "2024" + NOTE % "2025"),
    fails=examples.row(since=NOTE % "2025" + NOTE % "2024"),
)
