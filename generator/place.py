"""Knows a place in a text that an author can go to: path, line and column, counted from 1 in characters."""

from typing import NamedTuple


class Place(NamedTuple):
    """Sorts by path, then line, then column; prints as editors and compilers write it."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"
