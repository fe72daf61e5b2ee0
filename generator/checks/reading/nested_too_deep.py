"""Knows the rule `nested-too-deep`: lists and mappings stand in one another only as far as an entry needs."""

from generator.checks import examples
from generator.checks.rule import Rule
from generator.yamltext import DEEPEST

RULE = Rule(
    code="nested-too-deep",
    level="error",
    why="No entry needs lists in lists in lists: a bracket was left open, or a program wrote the file.",
    passes=examples.TOKEN,
    fails=examples.entry("terms/token.yml", title="Token", definition="[" * DEEPEST + "]" * DEEPEST),
)
