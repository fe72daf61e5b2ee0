"""Knows the rule `now-without-source`: a row that claims something is the case says how we know."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rows import rows
from generator.checks.rule import Rule, Told
from generator.kinds.shifts import Shift
from generator.knowledge import Known

TOLD = Told("the row `{aspect}` is {status} and has no source for `now`", "add a source, or call it `projected`")


def check(shift: Known[Shift]) -> Iterator[Found]:
    """Yield rows that are observed, emerging or contested and cite nothing for `now`."""
    for keys, row in rows(shift):
        if row.status != "projected" and not row.cited_for("now"):
            yield Found(shift.path, keys, *TOLD.said(aspect=row.aspect, status=row.status))


RULE = Rule(
    code="now-without-source",
    level="error",
    why=(
        "A sentence about today that nobody can check is an opinion. A projection may stand alone, if it says "
        "what would settle it."
    ),
    check_entry={"shifts": check},
    told=TOLD,
    passes=examples.row(sources="[wei-2023-kdd-talk]"),
    fails=examples.row(sources="[{id: wei-2023-kdd-talk, for: then}]"),
)
