"""Knows the rule `negative-share`: a part of a whole is not less than nothing."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.drawn import pictures
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.kinds.pictures import Shares
from generator.knowledge import Knowledge


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield shares below zero."""
    for path, keys, shares in pictures(knowledge, Shares):
        for number, part in enumerate(shares.parts):
            if part.value < 0:
                yield Found(
                    path,
                    (*keys, "parts", number, "value"),
                    f"`{part.label}` is less than nothing",
                    "use `form: bars` for differences",
                )


RULE = Rule(
    code="negative-share",
    level="error",
    why="A divided bar cannot show a negative part; the others would be drawn too wide.",
    check=check,
    passes=examples.picture("form: shares\nbasis: data\nparts: [{label: Seen, value: 60}, {label: New, value: 40}]"),
    fails=examples.picture("form: shares\nbasis: data\nparts: [{label: Seen, value: 110}, {label: New, value: -10}]"),
)
