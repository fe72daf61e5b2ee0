"""Knows the rule `assisted-without-review`: a person answers for what a language model has written."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.knowledge import Knowledge


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield shifts that were written with a model's help and read by nobody."""
    for shift in knowledge.shifts:
        if shift.made and shift.made.how == "assisted" and not shift.made.reviewed_by:
            hint = "have somebody hold it against its sources, and name them under `reviewed-by`"
            yield Found(shift.path, ("made",), "nobody has reviewed what a language model helped to write", hint)


MADE = "{how: assisted, with: a language model of November 2026%s, on: 2026-11-22}"
RULE = Rule(
    code="assisted-without-review",
    level="warning",
    why=(
        "Language models invent sources and figures that look right. Help is welcome; a person who has opened the "
        "sources says so with a name."
    ),
    check=check,
    passes=examples.shift_of(made=MADE % ", reviewed-by: A nurse"),
    fails=examples.shift_of(made=MADE % ""),
)
