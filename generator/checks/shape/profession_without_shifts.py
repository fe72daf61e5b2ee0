"""Knows the rule `profession-without-shifts`: a profession has an entry."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.knowledge import Knowledge


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield professions without shifts."""
    for profession in knowledge.professions.values():
        if not knowledge.shifts_of(profession.id):
            hint = f"write `content/shifts/{profession.id}/<pillar>.yml`, even with one row"
            yield Found(profession.path, (), f"nothing is said of `{profession.id}`", hint)


RULE = Rule(
    code="profession-without-shifts",
    level="warning",
    why="Readers who find their profession and nothing under it do not come back.",
    check=check,
    passes=examples.NURSE,
    fails={path: text for path, text in examples.NURSE.items() if path.startswith("professions/")},
)
