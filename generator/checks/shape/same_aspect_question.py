"""Knows the rule `same-aspect-question`: two aspects ask two questions."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.knowledge import Knowledge


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield aspects whose question or title another aspect has."""
    taken: dict[str, str] = {}
    for aspect in knowledge.aspects.values():
        for key in ("title", "question"):
            said = getattr(aspect.entry, key)
            first = taken.setdefault(f"{key} {said.casefold()}", aspect.id)
            if first != aspect.id:
                yield Found(
                    aspect.path,
                    (key,),
                    f"the {key} is that of `{first}`",
                    "say how this aspect differs, or use that one",
                )


RULE = Rule(
    code="same-aspect-question",
    level="warning",
    why="Rows are compared by aspect; two aspects that ask the same split the answers.",
    check=check,
    passes=examples.entry(
        "aspects/team-size.yml", title="Team size", order="1", question="How many people work together?"
    ),
    fails=examples.entry("aspects/size.yml", title="Size", order="2", question="How many people work together?")
    | examples.shift_of({}, {"aspect": "size", "then": "One by hand.", "now": "Many by machine."}),
)
