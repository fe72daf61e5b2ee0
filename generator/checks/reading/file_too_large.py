"""Knows the rule `file-too-large`: an entry is a page, not a database."""

from generator.checks import examples
from generator.checks.rule import Rule

RULE = Rule(
    code="file-too-large",
    level="error",
    why="A file of more than a megabyte is a table in disguise; nobody can review it, and every build would read it.",
    passes=examples.TOKEN,
    fails=examples.entry("terms/token.yml", title="Token", definition="A part of a word, " * 60_000),
)
