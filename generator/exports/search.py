"""Knows the sections of the search index, as Material's search plugin would read them out of a page's body.

That plugin parses every page again with `html.parser`, which takes longer than making the page. Our bodies are
well-formed HTML of our own, so one regular expression is enough; a test holds both against each other.
"""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from html import escape, unescape
from typing import Any

from generator import addresses

TOKEN = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*?)(/?)>|([^<]+)")
HEADING = re.compile(r"h[1-6]")
ID = re.compile(r"\bid=\"([^\"]*)\"")
KEPT = frozenset(("p", "code", "pre", "li", "ol", "ul", "sub", "sup"))
NEVER = frozenset(("object", "script", "style"))
OTHER_NAMES = re.compile(r"<dd data-names>(.*?)</dd>", re.DOTALL)
VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr")
)

SEARCH_BOOST = {
    "glossary": (3.3, 3.3),
    "pillars": (3, 1.5),
    "professions": (1.3, 1.3),
    "aspects": (1.3, 1.3),
    "timeline": (1.3, 1.3),
    "sources": (0.07, 0.07),
}
"""How much a hit counts: the top of a page, and what stands below its headings.

Readers look for rows and words first; a source that shares a word with their question comes after. The figures were
found by trying: `tests/browser/test_searching.py` says how often people are shown what they look for.
"""
HUB_BOOST = 0.1
"""The top of a hub lists what has pages of its own; it would stand before each of them."""


@dataclass
class _Section:
    tag: str
    depth: float = 0
    id: str | None = None
    excluded: bool = False
    title: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class SearchSection:
    """A hit of the search: where it is, its heading and its text (with paragraphs, lists and code marked)."""

    location: str
    title: str
    text: str


def sections(body: str, address: str, page_title: str) -> list[SearchSection]:
    """Divide a body at its headings with ids."""
    reader = _Reader()
    for slash, tag, attributes, closed, text in TOKEN.findall(body):
        if text:
            reader.text(text)
        elif slash:
            reader.end(tag.lower())
        else:
            reader.start(tag.lower(), attributes)
            if closed:
                reader.end(tag.lower())
    return [
        SearchSection(
            address + (f"#{one.id}" if one.id else ""),
            ("".join(one.title) or page_title).strip(),
            "".join(one.text).strip(),
        )
        for one in reader.found
        if not one.excluded
    ]


def other_names(body: str) -> list[str]:
    """What else the subject of a page is called, as marked in its body: people search by any of its names."""
    marked = OTHER_NAMES.search(body)
    return unescape(marked[1]).split(", ") if marked else []


def index_entries(address: str, hits: Sequence[SearchSection], names: Sequence[str]) -> list[dict[str, Any]]:
    """What the search finds on a page, as Material's plugin writes it."""
    top, below = SEARCH_BOOST.get(address.split("/")[0], (1, 1))
    top = HUB_BOOST if address in addresses.HUBS.values() else top
    entries: list[dict[str, Any]] = [
        {"location": one.location, "title": one.title, "text": one.text, "boost": below if place else top}
        for place, one in enumerate(hits)
    ]
    if entries and names:
        entries[0]["tags"] = list(names)
    return entries


def search_index(config: object, pages: Iterable[tuple[str, Sequence[SearchSection], Sequence[str]]]) -> str:
    """The index as Material's plugin writes it."""
    docs = [entry for page in pages for entry in index_entries(*page)]
    return json.dumps({"config": config, "docs": docs}, separators=(",", ":"), default=list)


class _Reader:
    """Follows the rules of the plugin's parser, its quirks included (elements are told apart by tag alone)."""

    def __init__(self) -> None:
        self.found: list[_Section] = []
        self.current: _Section | None = None
        self.open: list[str] = []
        self.skip = set(NEVER)
        self.hidden = False

    def start(self, tag: str, attributes: str) -> None:
        if tag in VOID:
            return
        self.open.append(tag)
        if len(tag) == 2 and 'id="' in attributes and HEADING.fullmatch(tag):
            self._begin(tag, attributes)
        if self.current is None:
            self._preface()
        if "data-search-exclude" in attributes:
            self.skip.add(tag)
            self.hidden = True
            return
        if tag in NEVER:
            self.hidden = True
        if tag in KEPT and not self.hidden:
            self._target().append(f"<{tag}>")

    def _begin(self, tag: str, attributes: str) -> None:
        if tag != "h1" and not self.found:
            self._preface(len(self.open))
        match = ID.search(attributes)
        id = unescape(match[1]) if match and self.found else None
        self.current = _Section(tag, len(self.open), id, "data-search-exclude" in attributes)
        self.found.append(self.current)

    def _preface(self, depth: int = 0) -> None:
        self.current = _Section("hx", depth)
        self.found.append(self.current)

    def _target(self) -> list[str]:
        assert self.current is not None
        return self.current.title if self.current.tag in self.open else self.current.text

    def end(self, tag: str) -> None:
        if not self.open or self.open[-1] != tag:
            return
        assert self.current is not None
        if self.current.depth > len(self.open):
            self._leave()
        self.open.pop()
        if tag in self.skip:
            if tag not in NEVER:
                self.skip.remove(tag)
            self.hidden = not self.skip.isdisjoint(self.open)
            return
        if tag in KEPT and not self.hidden:
            self._close(self._target(), tag)

    def _leave(self) -> None:
        assert self.current is not None
        for section in reversed(self.found):
            if section.depth <= len(self.open):
                self.current.depth = float("inf")
                self.current = section
                return

    @staticmethod
    def _close(data: list[str], tag: str) -> None:
        """Close a kept element, or drop it if nothing stands in it."""
        opening = data.index(f"<{tag}>")
        if any(not part.isspace() for part in data[opening + 1 :]):
            data.append(f"</{tag}>")
        else:
            del data[opening:]

    def text(self, text: str) -> None:
        if self.hidden:
            return
        if self.current is None:
            self._preface()
            assert self.current is not None
        if "&" in text:
            text = unescape(text)
        blank = text.isspace()
        if "pre" not in self.open:
            text = " " if blank else text.replace("\n", " ")
        if self.current.tag in self.open:
            self.current.title.append(escape(text, quote=False))
        elif not blank:
            self.current.text.append(escape(text, quote=False))
        elif not self.current.text or not self.current.text[-1].isspace() or "pre" in self.open:
            self.current.text.append(text)
