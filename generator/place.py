"""Knows a place in a text that an author can go to: path, line and column, counted from 1 in characters."""

import re
from typing import NamedTuple

WIDEST = 100
"""Characters of an excerpt."""


class Place(NamedTuple):
    """Sorts by path, then line, then column; prints as editors and compilers write it."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"

    @classmethod
    def at(cls, path: str, text: str, start: int) -> "Place":
        """The place of a character, counted from 0."""
        return cls(path, text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start))

    def after(self, text: str, words: str) -> "Place":
        """Find where words first stand at or below this place, however the text wraps them; itself if nowhere."""
        lines = text.splitlines(keepends=True)
        start = sum(map(len, lines[: self.line - 1])) + self.column - 1
        found = re.compile(r"\s+".join(map(re.escape, words.split()))).search(text, start) if words.split() else None
        if found is None:
            return self
        return Place.at(self.path, text, found.start())


def excerpt(text: str, place: Place) -> str:
    """Give the line of a place, cut to what stands around it and without control characters, and a caret below."""
    lines = text.splitlines()
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    column = min(place.column - 1, len(line))
    first = max(0, min(column - WIDEST // 2, len(line) - WIDEST))
    cut = "".join(sign if sign.isprintable() or sign == "	" else "�" for sign in line[first : first + WIDEST])
    shown = ("…" if first else "") + cut + ("…" if first + WIDEST < len(line) else "")
    below = (" " if first else "") + "".join("\t" if sign == "\t" else " " for sign in cut[: column - first])
    return f"{shown}\n{below}^" if line.strip() else ""
