"""Knows the rule `wrong-shape`: a list is a list, a text is a text."""

from generator.checks import examples
from generator.checks.blamed import Blamed
from generator.checks.rule import Rule
from generator.edits import Mend


def fix(blamed: Blamed) -> Mend | None:
    """Make a list of the one value that stands where a list belongs."""
    return blamed.listed() if blamed.problem.sentence.endswith("must be a list") else None


RULE = Rule(
    code="wrong-shape",
    level="error",
    why="A single value where a list belongs would be read letter by letter.",
    fix=fix,
    passes=examples.entry("terms/token.yml", title="Token", definition="A part of a word.", see="[emergence]"),
    fails=examples.entry("terms/token.yml", title="Token", definition="A part of a word.", see="emergence"),
)
