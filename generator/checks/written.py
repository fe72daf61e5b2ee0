"""Knows a file as rules of writing see it: its path, its kind, and what it holds, before anything is made of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.problem import Keys
from generator.yamltext import Data, Document

BLANK = re.compile(r"TODO(?::\s*|\s+|$)")
"""How a value begins that nobody has filled in yet; `thennow new` leaves them."""


@dataclass(frozen=True)
class Written:
    """A file that could be read."""

    path: str
    """Below the content folder."""
    kind: str
    document: Document

    def texts(self) -> Iterator[tuple[Keys, str]]:
        """Every text in it, with its keys."""
        yield from _texts(self.document.data, ())


def _texts(data: Data, above: Keys) -> Iterator[tuple[Keys, str]]:
    if isinstance(data, str):
        yield above, data
    pairs = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in pairs:
        yield from _texts(value, (*above, key))
