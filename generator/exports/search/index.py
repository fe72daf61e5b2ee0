"""Knows all units of a site and where each word stands, page by page, and which files an edit changes.

No file holds a number that counts units or pages, but for one in the first file; so an edit changes the files of words
that it added, took away or made count otherwise, and no others.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.exports.search.files import (
    BEGINNINGS,
    ENDINGS,
    FOLDER,
    LIST_BYTES,
    LISTS,
    SPELLING_BYTES,
    START,
    divided,
    file_name,
    is_known,
    line,
    list_size,
    start,
)
from generator.exports.search.units import Unit

Changes = dict[str, str | None]
"""Address of a file -> its text, or None if it is gone."""


class Index:
    """What the search knows. Pages come and go with `replace` and `remove`; `changes` tells what is to be written."""

    def __init__(self) -> None:
        self._pages: dict[str, tuple[Unit, ...]] = {}
        self._lists: defaultdict[str, list[str]] = defaultdict(list)
        self._sizes: dict[str, int] = {}
        self._known: dict[str, int] = {}
        self._shown: dict[str, list[str]] = {}
        self._touched_words: set[str] = set()
        self._touched_keys: set[str] = set()
        self._parts: dict[str, list[str]] = {}
        self._written: dict[str, str] = {}

    def replace(self, page: str, units: Sequence[Unit]) -> None:
        """Put the units of a page in the place of those that it had."""
        old = self._pages.pop(page, ())
        if units:
            self._pages[page] = tuple(units)
        same = set(old).intersection(units)
        for unit in old:
            if unit not in same:
                self._forget(unit)
        for unit in units:
            if unit not in same:
                self._learn(unit)

    def remove(self, page: str) -> None:
        """Forget a page."""
        self.replace(page, ())

    def _learn(self, unit: Unit) -> None:
        self._touched_keys.add(unit.key)
        self._shown.setdefault(unit.key, []).append(unit.shown)
        for place, words in _places(unit):
            self._touched_words.update(words)
            for word in words:
                self._lists[word].append(place)

    def _forget(self, unit: Unit) -> None:
        self._touched_keys.add(unit.key)
        self._shown[unit.key].remove(unit.shown)
        for place, words in _places(unit):
            self._touched_words.update(words)
            for word in words:
                self._lists[word].remove(place)

    def changes(self) -> Changes:
        """Files that are new or other since the last call, and None for each that is gone; the first call gives all."""
        self._settle()
        found: Changes = {}
        parts = self._divided()
        for name in self._parts.keys() - parts.keys():
            found[name] = None
        for name, words in parts.items():
            if self._parts.get(name) != words or (_is_list(name) and not self._touched_words.isdisjoint(words)):
                found[name] = "\n".join(self._lines(words)) if _is_list(name) else " ".join(words)
        for key in self._touched_keys:
            found[f"{FOLDER}{key}.json"] = f"[{','.join(sorted(self._shown[key]))}]" if self._shown[key] else None
        every = (unit for page in sorted(self._pages) for unit in self._pages[page])
        found[START] = start(every, parts)
        self._parts, self._touched_words, self._touched_keys = parts, set(), set()
        return self._differing(found)

    def _settle(self) -> None:
        """Sort the lists that were touched, and keep how long they will be."""
        for word in self._touched_words:
            places = self._lists[word]
            places.sort()
            self._known.pop(word, None)
            if not places:
                del self._lists[word]
                self._sizes.pop(word, None)
                continue
            self._sizes[word] = list_size(word, places)
            if is_known(word, places):
                self._known[word] = len(word) + 1

    def _divided(self) -> dict[str, list[str]]:
        """Name of a file -> its words; words to correct by stand there twice, by their beginning and by their end."""
        families = {
            LISTS: divided(self._sizes, LIST_BYTES),
            BEGINNINGS: divided(self._known, SPELLING_BYTES),
            ENDINGS: divided({word[::-1]: size for word, size in self._known.items()}, SPELLING_BYTES),
        }
        return {file_name(kind, prefix): words for kind, parts in families.items() for prefix, words in parts.items()}

    def _lines(self, words: Sequence[str]) -> list[str]:
        return [line(word, self._lists[word]) for word in words]

    def _differing(self, found: Changes) -> Changes:
        differing = {name: text for name, text in found.items() if text != self._written.get(name)}
        for name, text in differing.items():
            if text is None:
                del self._written[name]
            else:
                self._written[name] = text
        return differing


def _places(unit: Unit) -> Iterator[tuple[str, list[str]]]:
    """What the list of a word says of the unit, and the words of which it says so."""
    for level in unit.words.split(",") if unit.words else ():
        yield level[0] + unit.key, level[2:].split(" ")


def _is_list(name: str) -> bool:
    return name.startswith(f"{FOLDER}{LISTS}-")
