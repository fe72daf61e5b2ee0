"""Knows the rule `uncontested-contest`: a contested row shows who contests it."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rows import rows
from generator.checks.rule import Rule, Told
from generator.kinds.shifts import Shift
from generator.knowledge import Known

TOLD = Told(
    "the row `{aspect}` is contested and every source supports it",
    "mark who disagrees with `stance: contests` or `nuances`, or change `status`",
)


def check(shift: Known[Shift]) -> Iterator[Found]:
    """Yield contested rows all of whose sources agree."""
    for keys, row in rows(shift):
        if row.status == "contested" and all(cited.stance == "supports" for cited in row.all_cited()):
            yield Found(shift.path, (*keys, "status"), *TOLD.said(aspect=row.aspect))


RULE = Rule(
    code="uncontested-contest",
    level="advice",
    why="`Contested` tells readers that evidence stands against evidence; they want to see both.",
    check_entry={"shifts": check},
    told=TOLD,
    passes=examples.row(
        status="contested", sources="[wei-2023-kdd-talk, {id: wei-2023-kdd-talk, for: then, stance: contests}]"
    ),
    fails=examples.row(status="contested", sources="[wei-2023-kdd-talk]"),
)
