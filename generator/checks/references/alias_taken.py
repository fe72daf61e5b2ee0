"""Knows the rule `alias-taken`: an id leads to one entry."""

from generator.checks import examples
from generator.checks.rule import Rule

RULE = Rule(
    code="alias-taken",
    level="error",
    why="The address of an old id redirects to the new one; it cannot redirect to two.",
    passes=examples.entry("terms/token.yml", title="Token", definition="A part of a word.", aliases="[word-piece]"),
    fails=examples.entry("terms/token.yml", title="Token", definition="A part of a word.", aliases="[emergence]"),
)
