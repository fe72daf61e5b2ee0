"""Knows the rule `then-equals-now`: the two sides of a row differ."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rows import rows
from generator.checks.rule import Rule, Told
from generator.kinds.shifts import Shift
from generator.knowledge import Known

TOLD = Told("`then` and `now` of `{aspect}` say the same", "say what differs, or what held")


def check(shift: Known[Shift]) -> Iterator[Found]:
    """Yield rows whose two sides say the same."""
    for keys, row in rows(shift):
        if row.then.text.casefold().strip(" .") == row.now.text.casefold().strip(" ."):
            yield Found(shift.path, (*keys, "now"), *TOLD.said(aspect=row.aspect))


RULE = Rule(
    code="then-equals-now",
    level="error",
    why="A row that says the same twice compares nothing; if nothing changed, say what held and how one can tell.",
    check_entry={"shifts": check},
    told=TOLD,
    passes=examples.row(now="Teams of dozens of people work toward one goal."),
    fails=examples.row(now="Many individual or small-scale PROJECTS."),
)
