"""Knows how names hang from points on a line, on a wide screen and on a narrow one.

Places along the line are per cent of it, so that it fits every screen. A name hangs from its point on a thread, to the
right of it; whoever stands further right hangs higher, so that no thread runs through a name. Where the line is short
every name hangs below the next: a flight of stairs, and none is left out.
"""

from collections.abc import Sequence
from dataclasses import dataclass

LETTER, AIR = 6.4, 10
"""The width of a letter, and what stays free after a name, in pixels."""
WIDE, NARROW = 730, 440
"""Length of the line on the smallest screen that counts as wide, and on the smallest one that has it, in pixels; so on
paper."""
DEEPEST, STAIRS = 18, 24
"""Names that would hang deeper, on a wide and on a narrow screen, are left out: the list beside the line tells them."""


@dataclass(frozen=True)
class Depth:
    """How deep a name hangs, from 1, on a wide and on a narrow screen; 0 where it is left out."""

    wide: int
    narrow: int


def hung(points: Sequence[tuple[float, str]]) -> list[Depth]:
    """Hang names, given with their places from left to right."""
    wide, narrow = _depths(points, WIDE), _depths(points, NARROW)
    return [
        Depth(one if one <= DEEPEST else 0, other if other <= STAIRS else 0)
        for one, other in zip(wide, narrow, strict=True)
    ]


def deepest(many: Sequence[Depth]) -> Depth:
    """How deep a line is with all its names."""
    return Depth(max(one.wide for one in many), max(one.narrow for one in many))


def _depths(points: Sequence[tuple[float, str]], length: float) -> list[int]:
    found: list[tuple[float, int]] = []
    for at, name in reversed(points):
        end = at + 100 * (LETTER * len(name) + AIR) / length
        found.append((at, 1 + max((depth for place, depth in found if place <= end), default=0)))
    return [depth for _, depth in reversed(found)]
