"""Knows the rule `unused-source`: every source carries something."""

from collections.abc import Iterator

from generator.checks.rule import Rule
from generator.knowledge import Knowledge
from generator.problem import Flaw


def check(knowledge: Knowledge) -> Iterator[Flaw]:
    """Yield sources that no entry cites."""
    for source in knowledge.sources.values():
        if not knowledge.mentions_of("sources", source.id):
            sentence = f"nothing rests on `{source.id}`"
            yield Flaw(source.path, (), "unused-source", sentence, "cite it or delete the file", "warning")


RULE = Rule(
    code="unused-source",
    level="warning",
    why="A source that nothing rests on is a promise nobody keeps; it also grows stale unseen.",
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
    sources: [wei-2023-kdd-talk]
reviewed: {on: 2026-11-22, how: abstract}
""",
        "sources/nobody-2020-nothing.yml": """\
type: report
title: Nothing
author: [{literal: Nobody}]
issued: 2020
URL: https://example.org/nothing
evidence: opinion
findings: [{statement: Nothing was found.}]
checked: {on: 2026-11-22, how: abstract}
""",
    },
)
