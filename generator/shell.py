"""Knows a page's shell: the theme's page around a body, rendered once for each shape and filled in for the others.

The theme's template takes ten times as long as our body, and between two pages of a shape (same depth, same section)
it prints the same but for the values of `Marks`. So it is rendered once with marks in their place.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

MARKS = ("title", "description", "canonical", "edit", "body")
"""The values in which two pages of a shape differ."""
MARK = re.compile(r"TN0MARK0(title|description|canonical|edit|body)0")


def mark(name: str) -> str:
    """The stand-in for a value: letters and digits only, so that no filter of a template changes it."""
    return f"TN0MARK0{name}0"


def shape(address: str, hubs: frozenset[str]) -> str:
    """What two addresses must share to share a shell: depth and section; a hub stands in the navigation, alone."""
    if address in hubs:
        return address
    first, *rest = address.rstrip("/").split("/")
    return f"{first}/{'*/' * len(rest)}"


@dataclass(frozen=True)
class Shell:
    """A rendered page cut at its marks: text, name, text, name, ..., text."""

    pieces: tuple[str, ...]

    @classmethod
    def of(cls, html: str) -> "Shell":
        """Cut the page that a theme rendered with marks for values."""
        return cls(tuple(MARK.split(html)))

    def fill(self, values: Mapping[str, str]) -> str:
        """Put values, as the theme would print them, where the marks were."""
        pieces = list(self.pieces)
        pieces[1::2] = [values[name] for name in pieces[1::2]]
        return "".join(pieces)
