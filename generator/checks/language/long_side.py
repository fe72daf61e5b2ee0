"""Knows the rule `long-side`: a side of a row fits into one look."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.checks.texts import Said

LONGEST = 60
"""Words."""


def check(said: Said) -> Iterator[Found]:
    """Yield sides of rows that are paragraphs."""
    if said.kind == "shifts" and said.key in ("then", "now"):
        number = len(said.plain.split())
        if number > LONGEST:
            hint = "make it two rows, or move what came later into `since`"
            yield said.found(f"`{said.key}` has {number} words", hint)


RULE = Rule(
    code="long-side",
    level="advice",
    why="Then and now are read side by side; past sixty words a reader can no longer hold both in mind.",
    check_text=check,
    passes=examples.row(now="Teams of dozens of people work toward one goal."),
    fails=examples.row(now="Teams of dozens of people work toward one goal. " * 7),
)
