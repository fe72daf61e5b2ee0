"""Knows the rule `bars-without-unit`: a figure is a figure of something."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.drawn import pictures
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.kinds.pictures import Bars
from generator.knowledge import Knowledge


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield bars of data without a unit."""
    for path, keys, bars in pictures(knowledge, Bars):
        if bars.basis == "data" and not bars.unit:
            yield Found(path, keys, f"the bars of `{bars.id}` have no unit", "add `unit`: per cent, hours, people")


RULE = Rule(
    code="bars-without-unit",
    level="warning",
    why="Sixty of what? A picture is copied without the text around it.",
    check=check,
    passes=examples.picture(
        "form: bars\nbasis: data\nunit: hours\nparts: [{label: Then, value: 6}, {label: Now, value: 4}]"
    ),
    fails=examples.picture("form: bars\nbasis: data\nparts: [{label: Then, value: 6}, {label: Now, value: 4}]"),
)
