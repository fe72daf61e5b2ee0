"""Knows the rule `long-side`: a side of a row fits into one look."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.checks.texts import Said

LONGEST = 60
"""Words."""
TOLD = Told("`{key}` has {words} words", "make it two rows, or move what came later into `since`", {"longest": LONGEST})


def check(said: Said) -> Iterator[Found]:
    """Yield sides of rows that are paragraphs."""
    if said.text.count(" ") >= LONGEST and said.kind == "shifts" and said.key in ("then", "now"):
        number = len(said.plain.split())
        if number > LONGEST:
            yield said.found(*TOLD.said(key=said.key, words=number))


RULE = Rule(
    code="long-side",
    level="advice",
    why="Then and now are read side by side; past sixty words a reader can no longer hold both in mind.",
    check_text=check,
    told=TOLD,
    passes=examples.row(now="Teams of dozens of people work toward one goal."),
    fails=examples.row(now="Teams of dozens of people work toward one goal. " * 7),
)
