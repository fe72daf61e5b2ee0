"""Knows the rule `retired-twice`: one record for each address."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.kinds.retired import FILE
from generator.knowledge import Knowledge


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield records of an address that has one already."""
    seen: set[str] = set()
    for number, one in enumerate(knowledge.retired):
        if one.was in seen:
            yield Found(FILE, ("retired", number, "was"), f"`{one.was}` has a record already", "keep one of them")
        seen.add(one.was)


RULE = Rule(
    code="retired-twice",
    level="error",
    why="Two records of one address would tell a reader two stories, or one of them to nobody.",
    check=check,
    passes=examples.retired("terms/token", "terms/emergence"),
    fails=examples.retired("terms/token", "terms/emergence", "terms/token"),
)
