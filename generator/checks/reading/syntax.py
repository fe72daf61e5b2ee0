"""Knows the rule `syntax`: a file is YAML."""

from generator.checks import examples
from generator.checks.rule import Rule

RULE = Rule(
    code="syntax",
    level="error",
    why="Nothing can be read from a file whose brackets, quotation marks or indentation do not close.",
    passes=examples.entry(
        "terms/token.yml", title='"Token: a part of a word"', definition="What a model reads and writes."
    ),
    fails=examples.entry(
        "terms/token.yml", title="Token: a part of a word", definition="What a model reads and writes."
    ),
)
