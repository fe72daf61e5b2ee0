"""Knows the rule `pillar-without-shifts`: a pillar moves some work."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.knowledge import Knowledge


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield pillars under which no profession has an entry."""
    for pillar in knowledge.pillars.values():
        if not knowledge.shifts_under(pillar.id):
            sentence = f"no profession has an entry under `{pillar.id}`"
            yield Found(pillar.path, (), sentence, f"write `content/shifts/<profession>/{pillar.id}.yml`")


RULE = Rule(
    code="pillar-without-shifts",
    level="warning",
    why="A pillar explains what moves work; without one profession that moved it is theory.",
    check=check,
    passes=examples.EMERGENCE
    | examples.moved(
        "shifts/ai-researcher/emergence.yml", examples.row(then="One task at a time.", now="Many tasks at once.")
    ),
    fails=examples.EMERGENCE,
)
