"""Knows the rule `then-equals-now`: the two sides of a row differ."""

from collections.abc import Iterator

from generator.checks.rule import Rule
from generator.knowledge import Knowledge
from generator.problem import Flaw


def check(knowledge: Knowledge) -> Iterator[Flaw]:
    """Yield rows whose two sides say the same."""
    for row in knowledge.rows():
        if row.then.text.casefold().strip(" .") == row.now.text.casefold().strip(" ."):
            sentence = f"`then` and `now` of `{row.aspect.id}` say the same"
            yield Flaw(row.path, (*row.keys, "now"), "then-equals-now", sentence, "say what differs, or what held")


RULE = Rule(
    code="then-equals-now",
    level="error",
    why="A row that says the same twice compares nothing; if nothing changed, say what held and how one can tell.",
    check=check,
    passes={
        "shifts/ai-researcher/scaling-laws.yml": """\
paradigm-shift: Training the best models requires scaling compute and data.
as-of: {then: 2018, now: 2023-08}
rows:
  - aspect: team-size
    then: Many individual or small-scale projects.
    now: Teams of dozens of people work toward one goal.
    change: replaced
    status: observed
    sources: [wei-2023-kdd-talk]
reviewed: {on: 2026-11-22, how: abstract}
"""
    },
    fails={
        "shifts/ai-researcher/scaling-laws.yml": """\
paradigm-shift: Training the best models requires scaling compute and data.
as-of: {then: 2018, now: 2023-08}
rows:
  - aspect: team-size
    then: Many individual or small-scale projects.
    now: many individual or small-scale projects
    change: replaced
    status: observed
    sources: [wei-2023-kdd-talk]
reviewed: {on: 2026-11-22, how: abstract}
"""
    },
)
