"""Knows the rule `now-without-source`: a row that claims something is the case says how we know."""

from collections.abc import Iterator

from generator.checks.rule import Rule
from generator.knowledge import Knowledge
from generator.problem import Flaw


def check(knowledge: Knowledge) -> Iterator[Flaw]:
    """Yield rows that are observed, emerging or contested and cite nothing for `now`."""
    for row in knowledge.rows():
        supported = row.now.cited or any(cited.supports_side in ("now", "both") for cited in row.cited)
        if row.status != "projected" and not supported:
            sentence = f"the row `{row.aspect.id}` is {row.status} and has no source for `now`"
            yield Flaw(row.path, row.keys, "now-without-source", sentence, "add a source, or call it `projected`")


RULE = Rule(
    code="now-without-source",
    level="error",
    why=(
        "A sentence about today that nobody can check is an opinion. A projection may stand alone, if it says "
        "what would settle it."
    ),
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
    now: Teams of dozens of people work toward one goal.
    change: replaced
    status: observed
    sources: [{id: wei-2023-kdd-talk, for: then}]
reviewed: {on: 2026-11-22, how: abstract}
"""
    },
)
