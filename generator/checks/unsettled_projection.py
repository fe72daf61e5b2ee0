"""Knows the rule `unsettled-projection`: a projection says what would settle it."""

from collections.abc import Iterator

from generator.checks.rule import Rule
from generator.knowledge import Knowledge
from generator.problem import Flaw


def check(knowledge: Knowledge) -> Iterator[Flaw]:
    """Yield projected rows without `settles`."""
    for row in knowledge.rows():
        if row.status == "projected" and not row.settles:
            sentence = f"the row `{row.aspect.id}` is projected and does not say what would settle it"
            hint = "add `settles` and `check-by`"
            yield Flaw(row.path, row.keys, "unsettled-projection", sentence, hint, "advice")


RULE = Rule(
    code="unsettled-projection",
    level="advice",
    why="A claim about the future is worth keeping when somebody can later see whether it came true.",
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
    status: projected
    settles: The mean number of authors in 2030.
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
    now: Teams of dozens of people work toward one goal.
    change: replaced
    status: projected
    sources: [wei-2023-kdd-talk]
reviewed: {on: 2026-11-22, how: abstract}
"""
    },
)
