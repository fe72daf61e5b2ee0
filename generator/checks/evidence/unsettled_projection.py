"""Knows the rule `unsettled-projection`: a projection says what would settle it."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.knowledge import Knowledge

TOLD = Told("the row `{aspect}` is projected and does not say what would settle it", "add `settles` and `check-by`")


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield projected rows without `settles`."""
    for row in knowledge.rows():
        if row.status == "projected" and not row.settles:
            yield Found(row.path, row.keys, *TOLD.said(aspect=row.aspect.id))


RULE = Rule(
    code="unsettled-projection",
    level="advice",
    why="A claim about the future is worth keeping when somebody can later see whether it came true.",
    check=check,
    told=TOLD,
    passes=examples.row(status="projected", settles="The mean number of authors in 2030."),
    fails=examples.row(status="projected"),
)
