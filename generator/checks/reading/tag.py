"""Knows the rule `tag`: values are plain text."""

from generator.checks import examples
from generator.checks.rule import Rule

RULE = Rule(
    code="tag",
    level="error",
    why="YAML tags turn text into other things, even programs; here every value is what was typed.",
    passes=examples.TOKEN,
    fails={"terms/token.yml": "title: !!str Token\ndefinition: A part of a word.\n"},
)
