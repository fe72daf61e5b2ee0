"""Knows the rule `wrong-shape`: a list is a list, a text is a text."""

from generator.checks import examples
from generator.checks.rule import Rule

RULE = Rule(
    code="wrong-shape",
    level="error",
    why="A single value where a list belongs would be read letter by letter.",
    passes=examples.entry("terms/token.yml", title="Token", definition="A part of a word.", see="[emergence]"),
    fails=examples.entry("terms/token.yml", title="Token", definition="A part of a word.", see="emergence"),
)
