"""Knows the rule `dates-out-of-order`: time runs forward inside an entry."""

from collections.abc import Iterator

from generator.checks.rule import Rule
from generator.knowledge import Knowledge
from generator.problem import Flaw


def check(knowledge: Knowledge) -> Iterator[Flaw]:
    """Yield shifts and rows whose dates run backwards."""
    for shift in knowledge.shifts:
        if shift.as_of.then >= shift.as_of.now:
            sentence = f"`then` ({shift.as_of.then}) is not before `now` ({shift.as_of.now})"
            yield Flaw(shift.path, ("as-of", "then"), "dates-out-of-order", sentence, "look at the years again")
    for row in knowledge.rows():
        for number, note in enumerate(row.since):
            if note.as_of < row.now.as_of[: len(note.as_of)]:
                sentence = f"this note ({note.as_of}) is older than `now` ({row.now.as_of})"
                keys = (*row.keys, "since", number, "as-of")
                yield Flaw(row.path, keys, "dates-out-of-order", sentence, "move it into `now`, or mend the date")


RULE = Rule(
    code="dates-out-of-order",
    level="error",
    why="`then` is before `now`, and `since` comes after it; otherwise a date is mistyped.",
    check=check,
    passes={
        "shifts/ai-researcher/scaling-laws.yml": """\
paradigm-shift: Training the best models requires scaling compute and data.
as-of: {then: 2018, now: 2023-08}
rows:
  - aspect: team-size
    then: Many individual or small-scale projects.
    now: Teams of dozens of people work toward one goal.
    change: replaced
    status: observed
    sources: [wei-2023-kdd-talk]
reviewed: {on: 2026-11-22, how: abstract}
"""
    },
    fails={
        "shifts/ai-researcher/scaling-laws.yml": """\
paradigm-shift: Training the best models requires scaling compute and data.
as-of: {then: 2024, now: 2023-08}
rows:
  - aspect: team-size
    then: Many individual or small-scale projects.
    now: Teams of dozens of people work toward one goal.
    change: replaced
    status: observed
    sources: [wei-2023-kdd-talk]
reviewed: {on: 2026-11-22, how: abstract}
"""
    },
)
