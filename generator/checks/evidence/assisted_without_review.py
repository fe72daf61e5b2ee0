"""Knows the rule `assisted-without-review`: a person answers for what a language model has written."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.kinds import KINDS
from generator.kinds.entry import Entry
from generator.knowledge import Known

TOLD = Told(
    "nobody has reviewed what a language model helped to write",
    "have somebody hold it against its sources, and name them under `reviewed-by`",
)


def check(known: Known[Entry]) -> Iterator[Found]:
    """Yield entries that were written with a model's help and read by nobody."""
    made = known.entry.made
    if made and made.how == "assisted" and not made.reviewed_by:
        yield Found(known.path, ("made",), *TOLD.said())


MADE = "{how: assisted, with: a language model of November 2026%s, on: 2026-11-22}"
RULE = Rule(
    code="assisted-without-review",
    level="warning",
    why=(
        "Language models invent sources and figures that look right. Help is welcome; a person who has opened the "
        "sources says so with a name."
    ),
    check_entry=dict.fromkeys(KINDS, check),
    told=TOLD,
    passes=examples.shift_of(made=MADE % ", reviewed-by: A nurse"),
    fails=examples.shift_of(made=MADE % ""),
)
