"""Knows what changed lately: read from git once for each commit that is checked out, then from the cache."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any

from generator import disk, git
from generator.difference.days import Day, RowChange, day
from generator.difference.edits import Piece
from generator.disk import stamps

FORMAT = 2
"""Changes with what stands in the cache."""
CACHE = "days.json"
COMMITS = 500
"""How far back one looks."""
DAYS = 14
"""How many days with changes are told."""


def days(content: Path, cache: Path) -> tuple[Day, ...] | None:
    """What each of the last days brought to a content folder, newest first; None where no history is to be had.

    The oldest commit brings everything, so it is told only as what later days are held against.
    """
    here = git.head(content)
    if here is None:
        return None
    known, head = disk.bytes_of(cache / CACHE), f"{here.commit}{' shallow' if here.shallow else ''}"
    held = _held(known, head) if known else None
    if held is None:
        held = tuple(_read(content))
        stamps.write_stamp(cache / CACHE, json.dumps({"format": FORMAT, "head": head, "days": [*map(asdict, held)]}))
    return held if held or not here.shallow else None


def noted(content: Path) -> Iterator[Path]:
    """The file that is another one once another commit is checked out; none outside of git."""
    here = git.head(content)
    yield from [here.log] if here else []


def _read(content: Path) -> Iterator[Day]:
    commits = git.commits(content, COMMITS)
    by_day = [(on, list(group)) for on, group in groupby(commits, lambda one: _time(one[1])[:10])]
    for (on, (last, *_)), (_, (before, *_)) in pairwise(by_day[: DAYS + 1]):
        found = git.changes(content, before[0], last[0])
        yield day(on, _time(last[1]), ((one.path, one.before, one.after) for one in found))


def _time(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _held(raw: bytes, head: str) -> tuple[Day, ...] | None:
    try:
        kept = json.loads(raw)
        if (kept["format"], kept["head"]) != (FORMAT, head):
            return None
        return tuple(map(_day, kept["days"]))
    except (ValueError, KeyError, TypeError):
        return None


def _day(kept: dict[str, Any]) -> Day:
    came: Mapping[str, list[str]] = kept["came"]
    return Day(
        kept["day"],
        kept["at"],
        tuple(map(_row, kept["rows"])),
        kept["counts"],
        {kind: tuple(ids) for kind, ids in came.items()},
    )


def _row(kept: dict[str, Any]) -> RowChange:
    sides = {side: tuple(Piece(**piece) for piece in kept[side]) for side in ("then", "now")}
    return RowChange(**{**kept, **sides, **{key: tuple(kept[key]) for key in ("since", "status", "change")}})
