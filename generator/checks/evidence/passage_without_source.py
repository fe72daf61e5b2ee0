"""Knows the rule `passage-without-source`: an explanation says where it comes from."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.knowledge import Knowledge


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield passages of pillars without sources."""
    for pillar in knowledge.pillars.values():
        for name in ("how-it-works", "implications", "contested"):
            for number, passage in enumerate(getattr(pillar.entry, name.replace("-", "_"))):
                if not passage.sources:
                    sentence = f"the passage `{passage.title}` has no source"
                    yield Found(pillar.path, (name, number), sentence, "add `sources`")


RULE = Rule(
    code="passage-without-source",
    level="warning",
    why="A pillar carries the rows of every profession; its explanations are cited like any other claim.",
    check=check,
    passes={"pillars/scaling-laws.yml": examples.PILLAR},
    fails={"pillars/scaling-laws.yml": examples.PILLAR.replace("    sources: [wei-2023-kdd-talk]\n", "")},
)
