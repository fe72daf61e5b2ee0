"""Knows the rule `reviewed-before-now`: an entry is reviewed after what it describes."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.days import before
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.knowledge import Knowledge
from generator.problem import Keys

TOLD = Told("this is of {day} and the review of {reviewed}", "hold it against its sources again and mend `reviewed`")


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield shifts whose review is older than `now` or than one of their notes."""
    for shift in knowledge.shifts:
        later: list[tuple[Keys, str]] = [(("as-of", "now"), shift.as_of.now)]
        for row in shift.rows:
            later += [((*row.keys, "since", number, "as-of"), note.as_of) for number, note in enumerate(row.since)]
        for keys, day in later:
            if before(shift.reviewed.on, day):
                yield Found(shift.path, keys, *TOLD.said(day=day, reviewed=shift.reviewed.on))


RULE = Rule(
    code="reviewed-before-now",
    level="warning",
    why="`reviewed` tells readers that somebody held the whole entry against its sources; what is newer nobody held.",
    check=check,
    told=TOLD,
    passes=examples.shift_of(reviewed="{on: 2026-11-22, how: abstract}"),
    fails=examples.shift_of(reviewed="{on: 2022-11-22, how: abstract}"),
)
