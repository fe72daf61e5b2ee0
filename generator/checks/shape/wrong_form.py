"""Knows the rule `wrong-form`: dates, numbers, ids and addresses have one form."""

from generator.checks import examples
from generator.checks.rule import Rule

RULE = Rule(
    code="wrong-form",
    level="error",
    why="What is written in one form can be sorted, compared and linked.",
    passes=examples.entry("events/talk.yml", title="The talk", date="2023-08-08", why="It was held."),
    fails=examples.entry("events/talk.yml", title="The talk", date="8 August 2023", why="It was held."),
)
