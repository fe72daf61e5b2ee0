"""Knows the rule `character`: characters can be printed."""

from generator.checks import examples
from generator.checks.rule import Rule

RULE = Rule(
    code="character",
    level="error",
    why="Control characters come along when text is pasted; they are invisible and break search and feeds.",
    passes=examples.TOKEN,
    fails={"terms/token.yml": "title: To\x07ken\ndefinition: A part of a word.\n"},
)
