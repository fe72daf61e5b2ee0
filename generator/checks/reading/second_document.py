"""Knows the rule `second-document`: one file holds one entry."""

from generator.checks import examples
from generator.checks.rule import Rule

RULE = Rule(
    code="second-document",
    level="error",
    why="The name of the file is the id of the entry; a second entry in it would have none.",
    passes=examples.TOKEN,
    fails={"terms/token.yml": "title: Token\ndefinition: A part of a word.\n---\ntitle: Model\n"},
)
