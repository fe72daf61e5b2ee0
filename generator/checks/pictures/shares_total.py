"""Knows the rule `shares-total`: the parts of a whole make the whole."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.drawn import pictures
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.kinds.pictures import Shares
from generator.knowledge import Knowledge


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield pictures of shares whose parts do not add up to 100 per cent, give or take one."""
    for path, keys, shares in pictures(knowledge, Shares):
        total = sum(part.value for part in shares.parts)
        if shares.unit == "%" and abs(total - 100) > 1:
            yield Found(
                path, (*keys, "parts"), f"the parts of `{shares.id}` add up to {total:g} %", "look at the figures again"
            )


RULE = Rule(
    code="shares-total",
    level="error",
    why="Parts in per cent that do not add up to about 100 are mistyped, or a part is missing.",
    check=check,
    passes=examples.picture("form: shares\nbasis: data\nparts: [{label: Seen, value: 60}, {label: New, value: 40}]"),
    fails=examples.picture("form: shares\nbasis: data\nparts: [{label: Seen, value: 60}, {label: New, value: 30}]"),
)
