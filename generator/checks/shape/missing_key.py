"""Knows the rule `missing-key`: an entry is complete."""

from generator.checks import examples
from generator.checks.rule import Rule

RULE = Rule(
    code="missing-key",
    level="error",
    why="Pages, exports and comparisons rely on the keys that every entry of a kind has.",
    passes=examples.TOKEN,
    fails=examples.entry("terms/token.yml", title="Token"),
)
