"""Knows the rule `tab`: indentation is made of spaces."""

from generator.checks import examples
from generator.checks.rule import Rule

RULE = Rule(
    code="tab",
    level="error",
    why="YAML forbids tabs there, because they are as wide as each editor likes.",
    passes=examples.TOKEN,
    fails={"terms/token.yml": "title: Token\n\tdefinition: A part of a word.\n"},
)
