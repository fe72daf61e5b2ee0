"""Knows the rule `encoding`: files are UTF-8."""

from generator.checks import examples
from generator.checks.rule import Rule

RULE = Rule(
    code="encoding",
    level="error",
    why="In any other encoding an é turns into two wrong letters on somebody's machine.",
    passes=examples.entry("terms/cafe.yml", title="Café", definition="A place to meet."),
    fails={"terms/cafe.yml": "title: Café\ndefinition: A place to meet.\n".encode("latin-1")},
)
