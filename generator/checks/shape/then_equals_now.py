"""Knows the rule `then-equals-now`: the two sides of a row differ."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.knowledge import Knowledge

TOLD = Told("`then` and `now` of `{aspect}` say the same", "say what differs, or what held")


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield rows whose two sides say the same."""
    for row in knowledge.rows():
        if row.then.text.casefold().strip(" .") == row.now.text.casefold().strip(" ."):
            yield Found(row.path, (*row.keys, "now"), *TOLD.said(aspect=row.aspect.id))


RULE = Rule(
    code="then-equals-now",
    level="error",
    why="A row that says the same twice compares nothing; if nothing changed, say what held and how one can tell.",
    check=check,
    told=TOLD,
    passes=examples.row(now="Teams of dozens of people work toward one goal."),
    fails=examples.row(now="Many individual or small-scale PROJECTS."),
)
