"""Knows the rule `data-without-values`: data shows its numbers."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.drawn import pictures
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.kinds.pictures import Lines
from generator.knowledge import Knowledge


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield pictures of data whose axis hides its values."""
    for path, keys, lines in pictures(knowledge, Lines):
        for name, axis in (("x", lines.x), ("y", lines.y)):
            if lines.basis == "data" and axis.values == "hidden":
                yield Found(
                    path,
                    (*keys, name, "values"),
                    f"`{lines.id}` shows data and hides its values",
                    "show them, or call it an `illustration`",
                )


RULE = Rule(
    code="data-without-values",
    level="warning",
    why="An axis without numbers says `like this`, not `this much`; data says how much.",
    check=check,
    passes=examples.lines(basis="illustration", x="label: Year, values: hidden", y="label: Teams, values: hidden"),
    fails=examples.lines(basis="data", y="label: Teams, values: hidden"),
)
