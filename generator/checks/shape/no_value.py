"""Knows the rule `no-value`: a key has a value."""

from generator.checks import examples
from generator.checks.blamed import Blamed
from generator.checks.rule import Rule
from generator.edits import Mend
from generator.kinds import READ, required_in


def fix(blamed: Blamed) -> Mend | None:
    """Take out a key that may be left out."""
    required = required_in(READ[blamed.kind], blamed.keys[:-1])
    return blamed.remove() if isinstance(blamed.keys[-1], str) and blamed.keys[-1] not in required else None


RULE = Rule(
    code="no-value",
    level="error",
    why="A key without a value is a question left open; leave the key out or answer it.",
    fix=fix,
    passes=examples.TOKEN,
    fails=examples.entry("terms/token.yml", title="Token", definition="A part of a word.", also_called=""),
)
