"""Knows the rule `unused-aspect`: an aspect compares something."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.knowledge import Knowledge


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield aspects without rows."""
    for aspect in knowledge.aspects.values():
        if not knowledge.rows_of_aspect(aspect.id):
            yield Found(
                aspect.path, (), f"no row answers the question of `{aspect.id}`", "use it in a row or delete the file"
            )


RULE = Rule(
    code="unused-aspect",
    level="warning",
    why="The page of an aspect without rows is a question that nobody answers.",
    check=check,
    passes=examples.CRAFT
    | examples.shift_of({}, {"aspect": "craft", "then": "One by hand.", "now": "Many by machine."}),
    fails=examples.CRAFT,
)
