"""Knows the rule `illustration-with-values`: an illustration shows no made-up numbers."""

import re
from collections.abc import Iterator

from generator.checks import examples
from generator.checks.drawn import pictures
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.kinds.pictures import Lines
from generator.knowledge import Knowledge

WORKED_OUT = re.compile(r"\d")
"""A caption with a figure says how the values were worked out."""


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield illustrations whose vertical axis shows values that the caption does not explain."""
    for path, keys, lines in pictures(knowledge, Lines):
        if lines.basis == "illustration" and lines.y.values == "shown" and not WORKED_OUT.search(lines.caption):
            yield Found(
                path,
                (*keys, "y"),
                f"`{lines.id}` is an illustration and shows values",
                "add `values: hidden`, or give the data",
            )


RULE = Rule(
    code="illustration-with-values",
    level="warning",
    why="Numbers on an axis are taken for measurements, unless the caption says how they were worked out.",
    check=check,
    passes=examples.lines(basis="illustration", y="label: Teams, values: hidden"),
    fails=examples.lines(basis="illustration"),
)
