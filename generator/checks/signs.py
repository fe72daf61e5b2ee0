"""Knows what must stand in a text for a rule to find anything, and at a glance what stands in those of an entry.

Most entries hold nothing that most rules look for. One look at all their texts together costs less than to ask each
rule about each text.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from operator import eq

_WORDS = b"abcdefghijklmnopqrstuvwxyz0123456789_"
_FOLDED = bytes(sign if sign in _WORDS else 32 for sign in bytes(range(256)).lower())
"""Small letters and figures for the 256 bytes; what is no part of a word of ASCII is a space."""


@dataclass(frozen=True)
class Signs:
    """A rule with these finds nothing in a text that has none of the marks, none of the words and no word twice."""

    marks: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    """In small letters. Of one with letters beyond ASCII its longest piece without them is looked for."""
    doubled: bool = False
    """A word that follows itself."""


class Glance:
    """What of certain signs stands in any of some texts; it may see more than there is, and misses nothing."""

    def __init__(self, signs: Iterable[Signs]) -> None:
        all_of = tuple(signs)
        self._marks = tuple({mark for one in all_of for mark in one.marks})
        self._words = {one.words: _pieces(one.words) for one in all_of}
        self._any = frozenset().union(*self._words.values())

    def at(self, texts: list[str]) -> "Seen":
        """Look at texts."""
        text = "\n".join(texts)
        words = text.encode().translate(_FOLDED).split()
        marks = frozenset([mark for mark in self._marks if mark in text])
        doubled = any(map(eq, words, islice(words, 1, None)))
        return Seen(marks, self._any.intersection(words), doubled, self._words)


def _pieces(words: Iterable[str]) -> frozenset[bytes]:
    return frozenset(max(word.encode().translate(_FOLDED).split(), key=len) for word in words)


@dataclass(frozen=True)
class Seen:
    """What a glance has seen."""

    marks: frozenset[str]
    words: frozenset[bytes]
    doubled: bool
    pieces: dict[frozenset[str], frozenset[bytes]]

    def has(self, signs: Signs) -> bool:
        """Whether any of these signs was seen."""
        if signs.doubled and self.doubled:
            return True
        return not (self.marks.isdisjoint(signs.marks) and self.words.isdisjoint(self.pieces[signs.words]))
