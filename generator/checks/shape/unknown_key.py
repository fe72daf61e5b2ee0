"""Knows the rule `unknown-key`: a key is one that somebody reads."""

from generator.checks import examples
from generator.checks.rule import Rule

RULE = Rule(
    code="unknown-key",
    level="error",
    why="A misspelt key would be ignored, and with it what the author wrote.",
    passes=examples.TOKEN,
    fails=examples.entry("terms/token.yml", title="Token", definition="A part of a word.", colour="blue"),
)
