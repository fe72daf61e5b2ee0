"""Knows which files of the last build still stand: what each was made from, as a digest, and what was noted of it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.exports.search import Unit
from generator.furnish import Noted

FORMAT = 1
"""Changes with what stands in the file."""


@dataclass(frozen=True)
class Standing:
    """A file that the last build wrote: from what, what was noted of it, and its time and size on the disk."""

    origin: str
    noted: Noted | None
    stat: tuple[int, int]


def written(standing: Mapping[str, Standing]) -> str:
    """What stands, as JSON."""
    files = {file: [one.origin, one.stat, _flat(one.noted)] for file, one in standing.items()}
    return json.dumps({"format": FORMAT, "files": files}, ensure_ascii=False, separators=(",", ":"))


def _flat(noted: Noted | None) -> list[Any] | None:
    found = [[one.key, one.words, one.shown, one.name] for one in noted.found] if noted else []
    return [noted.updated, found] if noted else None


def read(text: str) -> dict[str, Standing]:
    """What stood, from its JSON; nothing for anything that is not exactly that."""
    try:
        data = json.loads(text)
        return {} if data["format"] != FORMAT else {file: _standing(file, *one) for file, one in data["files"].items()}
    except (ValueError, KeyError, TypeError, AttributeError):
        return {}


def _standing(file: str, origin: str, stat: tuple[int, int], noted: list[Any] | None) -> Standing:
    time, size = stat
    if noted is None:
        return Standing(origin, None, (time, size))
    updated, found = noted
    units = tuple(Unit(key, words, shown, (name[0], name[1], name[2])) for key, words, shown, name in found)
    return Standing(origin, Noted(file.removesuffix("index.html"), updated, units), (time, size))
