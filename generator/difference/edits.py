"""Knows how two versions of a thing differ, key by key, and inside a text word by word."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

What = Literal["added", "removed", "retired", "changed", "renamed"]
ALIKE = 0.5
"""Two items of a list are one item that changed if they share so much; below that, one went and another came."""
LONG, BESIDE = 300, 80
"""Characters of what two versions share that are shown whole, and that are left of more."""


@dataclass(frozen=True)
class Piece:
    """Some words of a text that stand in both versions, only in the old or only in the new one."""

    mark: Literal["same", "gone", "new"]
    text: str


@dataclass(frozen=True)
class Edit:
    """A value before and after; empty where there was or is none."""

    name: str
    before: str
    after: str

    def pieces(self) -> tuple[Piece, ...]:
        """Both versions in one text, with what is gone before what is new."""
        return tuple(_pieces(_tokens(self.before), _tokens(self.after)))


@dataclass(frozen=True)
class Change:
    """A row or an entry that differs."""

    what: What
    kind: str
    title: str
    address: str
    """Kind and id, as links in prose have them: `professions/nurse#scaling-laws-tooling`, `terms/token`."""
    path: str
    edits: tuple[Edit, ...] = ()
    was: str = ""
    """The address that a renamed thing had."""


Said = Mapping[str, str | Sequence[str]]
"""What a thing says, key by key: a text, or the items of a list."""


def edits(before: Said, after: Said) -> tuple[Edit, ...]:
    """Compare key by key, in the order of the new version; keys that only the old one has come last."""
    return tuple(edit for name in {**after, **before} for edit in _edits(name, before.get(name), after.get(name)))


def _edits(name: str, before: str | Sequence[str] | None, after: str | Sequence[str] | None) -> Iterator[Edit]:
    if isinstance(before, str) or isinstance(after, str):
        if before != after:
            yield Edit(name, _text(before), _text(after))
    else:
        yield from _items(name, before or (), after or ())


def _text(value: str | Sequence[str] | None) -> str:
    return value if isinstance(value, str) else "; ".join(value or ())


def _items(name: str, before: Sequence[str], after: Sequence[str]) -> Iterator[Edit]:
    """Pair items that are alike; the order alone is no change."""
    left = [item for item in before if item not in after]
    for item in (item for item in after if item not in before):
        old = max(left, key=lambda one: alike(one, item), default="")
        paired = old if alike(old, item) >= ALIKE else ""
        if paired:
            left.remove(paired)
        yield Edit(name, paired, item)
    yield from (Edit(name, item, "") for item in left)


def alike(one: str, other: str) -> float:
    """How much of two texts is the same: 1 for all, 0 for nothing."""
    return SequenceMatcher(None, _tokens(one), _tokens(other), autojunk=False).ratio() if one and other else 0.0


def _tokens(text: str) -> list[str]:
    """Words and marks, each with the white space before it."""
    return re.findall(r"\s*(?:[\w'’-]+|[^\w\s])|\s+$", text)


def _around(text: str) -> str:
    """What stands beside the words that differ: the middle of a long text is left out."""
    return f"{text[:BESIDE]} … {text[-BESIDE:]}" if len(text) > LONG else text


def _pieces(before: list[str], after: list[str]) -> Iterator[Piece]:
    for tag, *(a, b, c, d) in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Piece("same", _around("".join(after[c:d])))
            continue
        if a < b:
            yield Piece("gone", "".join(before[a:b]))
        if c < d:
            yield Piece("new", "".join(after[c:d]))
