"""Knows what a fix is given: a finding, the file it is in, and ways to write the file anew at that place."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.edits import Edit, Mend
from generator.problem import Keys, Problem
from generator.writing import places
from generator.yamltext import Document


@dataclass(frozen=True)
class Blamed:
    """A finding with its text."""

    problem: Problem
    text: str
    document: Document | None
    """None where the file could not be read."""
    kind: str
    quote: str = ""

    @property
    def keys(self) -> Keys:
        """The way to the value to blame, without steps that only the long form of a short one would have."""
        keys = self.problem.keys
        while self.document and keys and keys not in self.document.nodes:
            keys = keys[:-1]
        return keys

    @property
    def text_keys(self) -> Keys:
        """The way to the text to blame: a statement may be a text or hold one."""
        inside = self.document.data_at(self.keys) if self.document else None
        return (*self.keys, "text") if isinstance(inside, dict) and "text" in inside else self.keys

    @property
    def value(self) -> str:
        """The text to blame, or nothing where the value is no text."""
        said = self.document.data_at(self.text_keys) if self.document else None
        return said if isinstance(said, str) else ""

    @property
    def offset(self) -> int:
        """Where the finding points, counted from 0 in the text."""
        lines = self.text.split("\n")
        return sum(len(line) + 1 for line in lines[: self.problem.place.line - 1]) + self.problem.place.column - 1

    @property
    def meant(self) -> str:
        """The word that the hint takes for the right one."""
        found = re.search(r"did you mean `([^`]+)`\?", self.problem.hint)
        return found[1] if found else ""

    def edit(self, start: int, end: int, new: str) -> Mend:
        """Mend by a plain edit of a file that could not be read."""
        return Mend((Edit(start, end, new),))

    def write(self, text: str, *, safe: bool = True, keys: Keys | None = None) -> Mend | None:
        """Mend by another text in the place of the whole value."""
        keys = self.text_keys if keys is None else keys
        return self._mend(places.value(self.document, keys, text), [keys], safe) if self.document else None

    def replace(self, old: str, new: str, *, safe: bool = True) -> Mend | None:
        """Mend by other words inside the value."""
        return (
            self._mend(places.words(self.document, self.keys, old, new), [self.keys], safe) if self.document else None
        )

    def sub(self, sought: str, new: str, *, safe: bool = True) -> Mend | None:
        """Mend by other words in the place of what a pattern finds inside the value."""
        keys = self.text_keys
        return self._mend(places.pattern(self.document, keys, sought, new), [keys], safe) if self.document else None

    def remove(self, keys: Keys | None = None) -> Mend | None:
        """Mend by taking an item out of its list, or a key out of its mapping."""
        keys = self.keys if keys is None else keys
        changed = keys[:-1] if isinstance(keys[-1], int) else keys
        return self._mend(places.removed(self.document, keys), [changed], True) if self.document else None

    def rename(self, key: str, *, safe: bool = True) -> Mend | None:
        """Mend by another key."""
        changed = [self.keys, (*self.keys[:-1], key)]
        return self._mend(places.renamed(self.document, self.keys, key), changed, safe) if self.document else None

    def add(self, key: str, text: str, after: Keys | None = None) -> Mend | None:
        """Mend by another key with its text, behind the blamed one or a given one."""
        after = self.keys if after is None else after
        changed = [(*after[:-1], key)]
        return self._mend(places.added(self.document, after, key, text), changed, True) if self.document else None

    def listed(self) -> Mend | None:
        """Mend by making a list of the one value."""
        return self._mend(places.listed(self.document, self.keys), [self.keys], True) if self.document else None

    def sort(self, above: Keys, order: Sequence[str | int]) -> Mend | None:
        """Mend by another order of items or keys."""
        changed = [above] if order and isinstance(order[0], int) else []
        return self._mend(places.sorted_by(self.document, above, order), changed, True) if self.document else None

    def _mend(self, edits: tuple[Edit, ...], changes: list[Keys], safe: bool) -> Mend | None:
        return Mend(edits, tuple(changes), safe) if edits else None


def together(*mends: Mend | None) -> Mend | None:
    """All of several mends as one, or none of them."""
    whole = [mend for mend in mends if mend]
    if len(whole) < len(mends):
        return None
    edits = tuple(edit for mend in whole for edit in mend.edits)
    return Mend(edits, tuple(keys for mend in whole for keys in mend.changes), all(mend.safe for mend in whole))


def in_order(marks: Sequence[float] | Sequence[str]) -> list[int]:
    """The places of marks when they are sorted; equal ones keep their order."""
    return [place for _, place in sorted((mark, place) for place, mark in enumerate(marks))]
