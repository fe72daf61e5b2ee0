"""Knows the rule `unknown-word`: a choice is one of the choices."""

from generator.checks import examples
from generator.checks.rule import Rule

RULE = Rule(
    code="unknown-word",
    level="error",
    why="Status, change and stance are counted, coloured and filtered; that works with agreed words only.",
    passes=examples.row(status="emerging"),
    fails=examples.row(status="emergent"),
)
