"""Knows the rule `dates-out-of-order`: time runs forward inside an entry."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.days import before
from generator.checks.found import Found
from generator.checks.rows import rows
from generator.checks.rule import Rule, Told
from generator.kinds.shifts import Shift
from generator.knowledge import Known

TOLD = Told("`then` ({then}) is not before `now` ({now})", "look at the years again")


def check(shift: Known[Shift]) -> Iterator[Found]:
    """Yield shifts and rows whose dates run backwards."""
    then, now = shift.entry.as_of.then, shift.entry.as_of.now
    if then >= now:
        yield Found(shift.path, ("as-of", "then"), *TOLD.said(then=then, now=now))
    for keys, row in rows(shift):
        for number, note in enumerate(row.since):
            if before(note.as_of, day := row.now.as_of or now):
                sentence = f"this note ({note.as_of}) is older than `now` ({day})"
                hint = "move it into `now`, or mend the date"
                yield Found(shift.path, (*keys, "since", number, "as-of"), sentence, hint)


RULE = Rule(
    code="dates-out-of-order",
    level="error",
    why="`then` is before `now`, and `since` comes after it; otherwise a date is mistyped.",
    check_entry={"shifts": check},
    told=TOLD,
    passes=examples.shift_of(as_of="{then: 2018, now: 2023-08}"),
    fails=examples.shift_of(as_of="{then: 2024, now: 2023-08}"),
)
