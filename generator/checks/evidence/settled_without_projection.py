"""Knows the rule `settled-without-projection`: only a projection waits to be settled."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.knowledge import Knowledge


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield rows with `settles` or `check-by` that are not projected."""
    for row in knowledge.rows():
        if row.status not in ("projected", "contested") and (row.settles or row.check_by):
            key = "settles" if row.settles else "check-by"
            sentence = f"the row `{row.aspect.id}` is {row.status} and still has `{key}`"
            yield Found(row.path, (*row.keys, key), sentence, "delete it, or call the row `projected`")


RULE = Rule(
    code="settled-without-projection",
    level="warning",
    why="`settles` and `check-by` tell readers to wait for an answer; a row that has its answer must not.",
    check=check,
    passes=examples.row(status="projected", settles="The mean number of authors in 2030."),
    fails=examples.row(status="observed", settles="The mean number of authors in 2030."),
)
