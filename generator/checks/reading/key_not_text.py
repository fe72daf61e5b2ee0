"""Knows the rule `key-not-text`: keys are words."""

from generator.checks import examples
from generator.checks.rule import Rule

RULE = Rule(
    code="key-not-text",
    level="error",
    why="A list or mapping as a key is valid YAML and means nothing here; mostly a bracket went astray.",
    passes=examples.TOKEN,
    fails={"terms/token.yml": "title: Token\n? [definition]\n: A part of a word.\n"},
)
