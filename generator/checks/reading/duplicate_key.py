"""Knows the rule `duplicate-key`: a key is given once."""

from generator.checks import examples
from generator.checks.rule import Rule

RULE = Rule(
    code="duplicate-key",
    level="error",
    why="YAML readers keep one of the two without a word, and seldom the one that was meant.",
    passes=examples.TOKEN,
    fails={"terms/token.yml": "title: Token\ndefinition: A part of a word.\ntitle: Word piece\n"},
)
