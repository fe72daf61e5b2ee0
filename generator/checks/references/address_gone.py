"""Knows the rule `address-gone`: what was published once answers for ever."""

from generator.checks import examples
from generator.checks.rule import Rule

RULE = Rule(
    code="address-gone",
    level="error",
    why=(
        "People have linked to what the last release had, in papers too; an entry or a row that moved or went leaves "
        "an alias or a record in `retired.yml`, and the old address leads on."
    ),
    released=("terms/token",),
    passes=examples.retired("terms/token", "terms/emergence"),
    fails=examples.entry("terms/word-piece.yml", title="Token", definition="A part of a word."),
)
