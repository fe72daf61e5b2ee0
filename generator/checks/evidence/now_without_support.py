"""Knows the rule `now-without-support`: what is said of today is said by one of the sources that are cited for it."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rows import rows
from generator.checks.rule import Rule, Told
from generator.kinds.shifts import Shift
from generator.knowledge import Known

TOLD = Told(
    "every source for `now` in the row `{aspect}` points away from its sentence",
    "leave out the `stance` of the source whose finding the sentence tells: it is towards the sentence, not the story",
)


def check(shift: Known[Shift]) -> Iterator[Found]:
    """Yield rows whose sources for `now` all contest or nuance it; what is only expected needs none."""
    for keys, row in rows(shift):
        cited = row.cited_for("now")
        if row.status != "projected" and cited and all(one.stance != "supports" for one in cited):
            yield Found(shift.path, keys, *TOLD.said(aspect=row.aspect))


RULE = Rule(
    code="now-without-support",
    level="error",
    why=(
        "A stance says whether a source bears out the sentence beside it. A sentence that tells what a critical "
        "study found is supported by that study, whatever the study says of the tools."
    ),
    check_entry={"shifts": check},
    told=TOLD,
    passes=examples.row(sources="[wei-2023-kdd-talk, {id: wei-2023-kdd-talk, for: then, stance: contests}]"),
    fails=examples.row(sources="[{id: wei-2023-kdd-talk, stance: contests}]"),
)
