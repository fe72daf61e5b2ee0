"""Knows the rule `not-an-entry`: an entry is made of keys and values."""

from generator.checks import examples
from generator.checks.rule import Rule

RULE = Rule(
    code="not-an-entry",
    level="error",
    why="Every entry says by its keys what each of its texts is; a bare list or sentence does not.",
    passes=examples.TOKEN,
    fails={"terms/token.yml": "- Token\n- A part of a word.\n"},
)
