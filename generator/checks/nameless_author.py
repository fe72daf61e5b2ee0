"""Knows the rule `nameless-author`: an author has a name."""

from collections.abc import Iterator

from generator.checks.rule import Rule
from generator.knowledge import Knowledge
from generator.problem import Flaw


def check(knowledge: Knowledge) -> Iterator[Flaw]:
    """Yield authors with neither `family` nor `literal`."""
    for source in knowledge.sources.values():
        for number, name in enumerate(source.entry.author):
            if not (name.family or name.literal):
                sentence = "this author has neither `family` nor `literal`"
                hint = "write `{family: Wei, given: Jason}` or `{literal: OECD}`"
                yield Flaw(source.path, ("author", number), "nameless-author", sentence, hint)


RULE = Rule(
    code="nameless-author",
    level="error",
    why=(
        "CSL names a person by `family` and `given`, an organisation by `literal`; with neither there is "
        "nobody to cite."
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
    sources: [wei-2023-kdd-talk]
reviewed: {on: 2026-11-22, how: abstract}
""",
        "sources/wei-2023-kdd-talk.yml": """\
type: speech
title: The large language model renaissance
author: [{given: Jason}]
issued: 2023-08-08
evidence: expert-talk
findings: [{statement: Teams grew.}]
checked: {on: 2026-11-22, how: abstract}
""",
    },
)
