"""Knows the rule `settled-without-projection`: only a projection waits to be settled."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.knowledge import Knowledge

TOLD = Told("the row `{aspect}` is {status} and still has `{key}`", "delete it, or call the row `projected`")


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield rows with `settles` or `check-by` that are not projected."""
    for row in knowledge.rows():
        if row.status not in ("projected", "contested") and (row.settles or row.check_by):
            key = "settles" if row.settles else "check-by"
            yield Found(row.path, (*row.keys, key), *TOLD.said(aspect=row.aspect.id, status=row.status, key=key))


RULE = Rule(
    code="settled-without-projection",
    level="warning",
    why="`settles` and `check-by` tell readers to wait for an answer; a row that has its answer must not.",
    check=check,
    told=TOLD,
    passes=examples.row(status="projected", settles="The mean number of authors in 2030."),
    fails=examples.row(status="observed", settles="The mean number of authors in 2030."),
)
