"""Knows the rule `log-of-nothing`: a logarithmic axis begins above zero."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.drawn import pictures
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.kinds.pictures import Lines
from generator.knowledge import Knowledge
from generator.problem import Keys


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield points at or below zero on a logarithmic axis."""
    for path, keys, lines in pictures(knowledge, Lines):
        for place, axis in enumerate((lines.x, lines.y)):
            if axis.scale == "log":
                yield from _nothing(path, keys, lines, place)


def _nothing(path: str, keys: Keys, lines: Lines, place: int) -> Iterator[Found]:
    for number, line in enumerate(lines.series):
        for which, point in enumerate(line.points):
            if point[place] <= 0:
                where = (*keys, "series", number, "points", which, place)
                sentence = f"{point[place]:g} has no place on a logarithmic axis"
                yield Found(path, where, sentence, "leave the point out, or use `scale: linear`")


RULE = Rule(
    code="log-of-nothing",
    level="error",
    why="Zero has no logarithm; the point would be drawn nowhere.",
    check=check,
    passes=examples.lines(y="label: Teams, scale: log"),
    fails=examples.lines(y="label: Teams, scale: log", points="[1, 0], [2, 7]"),
)
