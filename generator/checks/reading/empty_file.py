"""Knows the rule `empty-file`: a file holds an entry."""

from generator.checks import examples
from generator.checks.rule import Rule

RULE = Rule(
    code="empty-file",
    level="error",
    why="An empty file claims an id and says nothing; often an editor was closed too early.",
    passes=examples.TOKEN,
    fails={"terms/token.yml": "\n"},
)
