"""Knows the rule `retired-and-alive`: what is retired is no longer there."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.kinds.retired import FILE
from generator.knowledge import Knowledge
from generator.permanence import standing


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield records of what still stands, or answers under another name."""
    there = standing(knowledge) if knowledge.retired else frozenset()
    for number, one in enumerate(knowledge.retired):
        kind, _, id = one.was.partition("/")
        if one.was in there:
            yield Found(FILE, ("retired", number, "was"), f"`{one.was}` is still there", "delete the record")
        elif (kind, id) in knowledge.aliases:
            now = f"{kind}/{knowledge.aliases[kind, id]}"
            hint = "delete the record, or the alias"
            yield Found(FILE, ("retired", number, "was"), f"`{one.was}` is an alias of `{now}`", hint)


RULE = Rule(
    code="retired-and-alive",
    level="error",
    why="An old address explains what became of an entry; while the entry stands there itself, nobody would see it.",
    check=check,
    passes=examples.retired("terms/token", "terms/emergence"),
    fails=examples.retired("terms/token", "terms/emergence") | examples.TOKEN,
)
