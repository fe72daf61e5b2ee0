"""Knows the rule `unknown-key`: a key is one that somebody reads."""

from generator.checks import examples
from generator.checks.blamed import Blamed
from generator.checks.rule import Rule
from generator.edits import Mend
from generator.text import plain_word


def fix(blamed: Blamed) -> Mend | None:
    """Write the key as the model does; a likely one only if asked."""
    key, same = str(blamed.keys[-1]), blamed.meant
    if not same or (*blamed.keys[:-1], same) in (blamed.document.nodes if blamed.document else {}):
        return None
    return blamed.rename(same, safe=plain_word(key) == plain_word(same))


RULE = Rule(
    code="unknown-key",
    level="error",
    why="A misspelt key would be ignored, and with it what the author wrote.",
    fix=fix,
    passes=examples.TOKEN,
    fails=examples.entry("terms/token.yml", title="Token", definition="A part of a word.", also_caled="[Word piece]"),
)
