"""Knows the rule `settled-without-projection`: only a projection waits to be settled."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rows import rows
from generator.checks.rule import Rule, Told
from generator.kinds.shifts import Shift
from generator.knowledge import Known

TOLD = Told("the row `{aspect}` is {status} and still has `{key}`", "delete it, or call the row `projected`")


def check(shift: Known[Shift]) -> Iterator[Found]:
    """Yield rows with `settles` or `check-by` that are not projected."""
    for keys, row in rows(shift):
        if row.status not in ("projected", "contested") and (row.settles or row.check_by):
            key = "settles" if row.settles else "check-by"
            yield Found(shift.path, (*keys, key), *TOLD.said(aspect=row.aspect, status=row.status, key=key))


RULE = Rule(
    code="settled-without-projection",
    level="warning",
    why="`settles` and `check-by` tell readers to wait for an answer; a row that has its answer must not.",
    check_entry={"shifts": check},
    told=TOLD,
    passes=examples.row(status="projected", settles="The mean number of authors in 2030."),
    fails=examples.row(status="observed", settles="The mean number of authors in 2030."),
)
