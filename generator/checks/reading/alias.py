"""Knows the rule `alias`: every value is written out where it stands."""

from generator.checks import examples
from generator.checks.rule import Rule

RULE = Rule(
    code="alias",
    level="error",
    why="With YAML anchors a change in one line changes another one far below, and a reviewer does not see it.",
    passes=examples.TOKEN,
    fails={"terms/token.yml": "title: &name Token\ndefinition: A part of a word.\n"},
)
