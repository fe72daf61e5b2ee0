"""Knows the rule `instead-to-nowhere`: who comes by an old address is led to something."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.blamed import Blamed
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.edits import Mend
from generator.kinds.retired import FILE
from generator.knowledge import Knowledge
from generator.permanence import standing
from generator.text import did_you_mean


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield places under `instead` where nothing stands."""
    there = standing(knowledge) if knowledge.retired else frozenset()
    for number, one in enumerate(knowledge.retired):
        for which, place in enumerate(one.instead):
            if place not in there:
                hint = did_you_mean(place, there) or "name what is there now, or leave it out"
                yield Found(FILE, ("retired", number, "instead", which), f"nothing stands at `{place}`", hint)


def fix(blamed: Blamed) -> Mend | None:
    """Lead to the place that was probably meant."""
    return blamed.write(blamed.meant, safe=False) if blamed.meant else None


RULE = Rule(
    code="instead-to-nowhere",
    level="error",
    why="A record of what is retired sends readers on; it must not send them to the next address that leads nowhere.",
    fix=fix,
    check=check,
    passes=examples.retired("terms/token", "professions/ai-researcher#scaling-laws-team-size"),
    fails=examples.retired("terms/token", "professions/ai-researcher#scaling-laws-team-sise"),
)
