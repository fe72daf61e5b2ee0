"""Knows the rule `dates-out-of-order`: time runs forward inside an entry."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.days import before
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.knowledge import Knowledge

TOLD = Told("`then` ({then}) is not before `now` ({now})", "look at the years again")


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield shifts and rows whose dates run backwards."""
    for shift in knowledge.shifts:
        if shift.as_of.then >= shift.as_of.now:
            said = TOLD.said(then=shift.as_of.then, now=shift.as_of.now)
            yield Found(shift.path, ("as-of", "then"), *said)
    for row in knowledge.rows():
        for number, note in enumerate(row.since):
            if before(note.as_of, row.now.as_of):
                sentence = f"this note ({note.as_of}) is older than `now` ({row.now.as_of})"
                yield Found(
                    row.path, (*row.keys, "since", number, "as-of"), sentence, "move it into `now`, or mend the date"
                )


RULE = Rule(
    code="dates-out-of-order",
    level="error",
    why="`then` is before `now`, and `since` comes after it; otherwise a date is mistyped.",
    check=check,
    told=TOLD,
    passes=examples.shift_of(as_of="{then: 2018, now: 2023-08}"),
    fails=examples.shift_of(as_of="{then: 2024, now: 2023-08}"),
)
