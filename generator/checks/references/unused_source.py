"""Knows the rule `unused-source`: every source carries something."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.knowledge import Knowledge

TOLD = Told("nothing rests on `{id}`", "cite it or delete the file")


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield sources that no entry cites."""
    for source in knowledge.sources.values():
        if not knowledge.mentions_of("sources", source.id):
            yield Found(source.path, (), *TOLD.said(id=source.id))


RULE = Rule(
    code="unused-source",
    level="warning",
    why="A source that nothing rests on is a promise nobody keeps; it also grows stale unseen.",
    check=check,
    told=TOLD,
    passes=examples.OTHER_SOURCE | examples.row(sources="[wei-2023-kdd-talk, other-talk]"),
    fails=examples.OTHER_SOURCE,
)
