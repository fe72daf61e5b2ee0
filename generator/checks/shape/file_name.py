"""Knows the rule `file-name`: the name of a file is its id."""

from generator.checks import examples
from generator.checks.rule import Rule

RULE = Rule(
    code="file-name",
    level="error",
    why="The id stands in addresses and references; it must be the same on every system and in every spelling.",
    passes=examples.TOKEN,
    fails=examples.moved("terms/Token.yml", examples.TOKEN),
)
