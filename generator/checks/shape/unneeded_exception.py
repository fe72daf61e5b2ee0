"""Knows the rule `unneeded-exception`: debts only shrink."""

from generator.checks import examples
from generator.checks.blamed import Blamed
from generator.checks.rule import Rule
from generator.edits import Mend


def fix(blamed: Blamed) -> Mend | None:
    """Take it out."""
    return blamed.remove()


RULE = Rule(
    code="unneeded-exception",
    level="error",
    why="An exception that excuses nothing any more would silently excuse the next mistake; errors are never excused.",
    fix=fix,
    passes=examples.row(status="projected") | examples.exception("unsettled-projection"),
    fails=examples.row(status="observed") | examples.exception("unsettled-projection"),
)
