"""Knows the rule `unsettled-projection`: a projection says what would settle it."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rows import rows
from generator.checks.rule import Rule, Told
from generator.kinds.shifts import Shift
from generator.knowledge import Known

TOLD = Told("the row `{aspect}` is projected and does not say what would settle it", "add `settles` and `check-by`")


def check(shift: Known[Shift]) -> Iterator[Found]:
    """Yield projected rows without `settles`."""
    for keys, row in rows(shift):
        if row.status == "projected" and not row.settles:
            yield Found(shift.path, keys, *TOLD.said(aspect=row.aspect))


RULE = Rule(
    code="unsettled-projection",
    level="advice",
    why="A claim about the future is worth keeping when somebody can later see whether it came true.",
    check_entry={"shifts": check},
    told=TOLD,
    passes=examples.row(status="projected", settles="The mean number of authors in 2030."),
    fails=examples.row(status="projected"),
)
