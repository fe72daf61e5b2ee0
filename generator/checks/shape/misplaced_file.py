"""Knows the rule `misplaced-file`: the folder of a file is its kind."""

from generator.checks import examples
from generator.checks.rule import Rule

RULE = Rule(
    code="misplaced-file",
    level="error",
    why="Without a kind nobody knows what the keys mean, and the entry would be missing on every page.",
    passes=examples.TOKEN,
    fails=examples.moved("glossary/token.yml", examples.TOKEN),
)
