"""Knows the rule `unknown-word`: a choice is one of the choices."""

from generator.checks import examples
from generator.checks.blamed import Blamed
from generator.checks.rule import Rule
from generator.edits import Mend
from generator.text import plain_word


def fix(blamed: Blamed) -> Mend | None:
    """Write the word as the model does; a likely one only if asked."""
    if not blamed.meant:
        return None
    return blamed.write(blamed.meant, safe=plain_word(blamed.value) == plain_word(blamed.meant))


RULE = Rule(
    code="unknown-word",
    level="error",
    why="Status, change and stance are counted, coloured and filtered; that works with agreed words only.",
    fix=fix,
    passes=examples.row(status="emerging"),
    fails=examples.row(status="emergent"),
)
