"""Knows the rule `points-out-of-order`: a line runs from left to right."""

from collections.abc import Iterator
from itertools import pairwise

from generator.checks import examples
from generator.checks.blamed import Blamed, in_order
from generator.checks.drawn import pictures
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.edits import Mend
from generator.kinds.pictures import Lines
from generator.knowledge import Knowledge


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield points that stand left of the one before."""
    for path, keys, lines in pictures(knowledge, Lines):
        for number, line in enumerate(lines.series):
            for place, (one, following) in enumerate(pairwise(line.points), 1):
                if following[0] <= one[0]:
                    sentence = f"the point {following[0]:g} comes after {one[0]:g}"
                    yield Found(
                        path,
                        (*keys, "series", number, "points", place),
                        sentence,
                        "sort the points by their first number",
                    )


def fix(blamed: Blamed) -> Mend | None:
    """Sort the points, if no two stand at the same place."""
    points = blamed.document.data_at(blamed.keys[:-1]) if blamed.document else None
    if not isinstance(points, list):
        return None
    places = [float(str(point[0])) for point in points if isinstance(point, list)]
    if len(set(places)) < len(points):
        return None
    return blamed.sort(blamed.keys[:-1], in_order(places))


RULE = Rule(
    code="points-out-of-order",
    level="error",
    why="A line that turns back looks like a measurement that was taken twice.",
    fix=fix,
    check=check,
    passes=examples.lines(points="[1, 5], [2, 7]"),
    fails=examples.lines(points="[2, 5], [1, 7]"),
)
