"""Knows the rule `order-taken`: a place in the order is one entry's."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.knowledge import Knowledge


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield pillars, fields, aspects, directions and questions of one group with the same `order`."""
    for kind in ("pillars", "fields", "aspects", "directions", "questions"):
        taken: dict[tuple[str, float], str] = {}
        for known in knowledge.all(kind).values():
            place = (getattr(known.entry, "group", ""), getattr(known.entry, "order", 0.0))
            first = taken.setdefault(place, known.id)
            if first != known.id:
                yield Found(
                    known.path, ("order",), f"`{first}` has the place {place[1]:g} already", "choose another number"
                )


RULE = Rule(
    code="order-taken",
    level="warning",
    why="Of two entries with the same number the title decides, and nobody meant that.",
    check=check,
    passes=examples.entry("fields/technology.yml", title="Technology", order="1", summary="Work with machines."),
    fails=examples.entry(
        "questions/trust.yml",
        title="Can it be trusted?",
        group="Asked at the talk",
        order="1",
        answer="Not yet.",
        as_of="2023-08-08",
    ),
)
