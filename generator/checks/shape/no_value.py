"""Knows the rule `no-value`: a key has a value."""

from generator.checks import examples
from generator.checks.rule import Rule

RULE = Rule(
    code="no-value",
    level="error",
    why="A key without a value is a question left open; leave the key out or answer it.",
    passes=examples.TOKEN,
    fails=examples.entry("terms/token.yml", title="Token", definition=""),
)
