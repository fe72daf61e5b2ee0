"""Knows the rule `shares-total`: the parts of a whole make the whole."""

from collections.abc import Iterator

from generator.checks.rule import Rule
from generator.kinds.pictures import Shares
from generator.knowledge import Knowledge
from generator.problem import Flaw


def check(knowledge: Knowledge) -> Iterator[Flaw]:
    """Yield pictures of shares whose parts do not add up to 100 per cent, give or take one."""
    for pillar in knowledge.pillars.values():
        for number, picture in enumerate(pillar.entry.pictures):
            if isinstance(picture, Shares) and picture.unit == "%":
                total = sum(part.value for part in picture.parts)
                if abs(total - 100) > 1:
                    sentence = f"the parts of `{picture.id}` add up to {total:g} %"
                    keys = ("pictures", number, "parts")
                    yield Flaw(pillar.path, keys, "shares-total", sentence, "look at the figures again")


RULE = Rule(
    code="shares-total",
    level="error",
    why="Parts in per cent that do not add up to about 100 are mistyped, or a part is missing.",
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
        "pillars/scaling-laws.yml": """\
title: Scaling laws
order: 1
summary: Models get predictably better.
how-it-works: [{title: Loss falls, text: It falls.}]
guide-questions: [What gets better?]
pictures:
  - id: tasks
    title: Tasks
    caption: By kind.
    basis: data
    form: shares
    parts: [{label: Smooth, value: 29}, {label: Flat, value: 22}]
    sources: [wei-2023-kdd-talk]
""",
    },
)
