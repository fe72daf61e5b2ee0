"""Knows the rule `unknown-reference`: what is named exists."""

from generator.checks import examples
from generator.checks.rule import Rule

RULE = Rule(
    code="unknown-reference",
    level="error",
    why="A reference to nothing is a dead link on the page and a claim without its source.",
    passes=examples.row(sources="[wei-2023-kdd-talk]"),
    fails=examples.row(sources="[wei-2023-kd-talk]"),
)
