"""Knows when a list is too long for one page: its groups then have pages of their own, to which the list leads."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator import addresses
from generator.views.parts import Link

T = TypeVar("T")
FEW = 12
"""A group that is not longer stays where it is."""
SAMPLE = 5
"""How many of a group are named where it leads to a page of its own."""


@dataclass(frozen=True)
class Sheet(Generic[T]):
    """A page of a group that is too long to stand in its list, or a part of such a group."""

    address: str
    title: str
    members: tuple[T, ...]


def sheets(address: str, title: str, members: Sequence[T], most: int) -> tuple[Sheet[T], ...]:
    """As many pages as a group needs, about equally long: the first at `address`, the others at `2/`, `3/` below it."""
    count = -(-len(members) // most)
    size = -(-len(members) // count) if count else 0
    return tuple(
        Sheet(f"{address}{at}/" if at > 1 else address, f"{title}, part {at}" if count > 1 else title,
              tuple(members[(at - 1) * size : at * size]))
        for at in range(1, count + 1)
    )  # fmt: skip


def is_split(all: Collection[object], group: Collection[object], most: int) -> bool:
    """Whether a group has pages of its own: its list would be too long for one page, and it is not short itself."""
    return len(all) > most and len(group) > FEW


def ways(found: Sequence[Sheet[T]], many: str, name: Callable[[T], str], page: str) -> tuple[Link, ...]:
    """Lead from a page to the sheets of a group: `All 120 surveys`, or each part by its first and last member."""
    if len(found) == 1:
        return (Link(addresses.relative(found[0].address, page), f"All {many}"),)
    return tuple(
        Link(addresses.relative(one.address, page), f"{name(one.members[0])} to {name(one.members[-1])}")
        for one in found
    )
