"""Knows what a day brought: the rows that came, went or changed, and how many entries of each kind.

Files are read as plain data and not as entries, since an old version may be written for an older form of its kind.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from generator.difference.edits import Edit, Piece, alike
from generator.kinds import KINDS
from generator.yamltext import Data, read

What = Literal["added", "changed", "removed", "reworded"]
ORDER: tuple[What, ...] = ("added", "changed", "removed", "reworded")
"""A row changes by another status or kind of change, or by what came after it; by other words alone it is reworded."""
ALIKE = 0.6
"""Two texts that share less are shown one after the other, not word by word."""
KEPT = 60
"""Rows of a day that came, changed or went, those in other words, and entries, that are told one by one; the others are
counted."""


@dataclass(frozen=True)
class RowChange:
    """A row that differs: a side that is the same has no pieces."""

    what: What
    profession: str
    pillar: str
    aspect: str
    then: tuple[Piece, ...] = ()
    now: tuple[Piece, ...] = ()
    since: tuple[str, ...] = ()
    """What is new of what happened after `now`."""
    status: tuple[str, str] = ("", "")
    """Before and after, where it is another one."""
    change: tuple[str, str] = ("", "")
    """Before and after, where it is another kind of change."""


@dataclass(frozen=True)
class Day:
    """What a day brought, as its last commit left it."""

    day: str
    at: str
    """When the last of it came, in UTC."""
    rows: tuple[RowChange, ...]
    counts: Mapping[str, Mapping[str, int]]
    """Kind (or `rows`) -> what -> how many."""
    came: Mapping[str, tuple[str, ...]]
    """Kind -> ids of new entries."""


Files = Iterable[tuple[str, bytes | None, bytes | None]]
"""Path below the content folder; the file before and after, None where it is not there."""


def day(on: str, at: str, files: Files) -> Day:
    """Say what changed files brought."""
    rows: list[_Row] = []
    counts: dict[str, Counter[str]] = {}
    came: dict[str, list[str]] = {}
    for path, before, after in files:
        kind, _, id = path.removesuffix(".yml").partition("/")
        if kind not in KINDS or not id:
            continue
        what: What = "added" if before is None else "removed" if after is None else "changed"
        counts.setdefault(kind, Counter())[what] += 1
        if kind == "shifts":
            rows += _rows(id, _read(before), _read(after))
        elif what == "added":
            came.setdefault(kind, []).append(id)
    counts["rows"] = Counter(one.what for one in rows)
    ranked = sorted(rows, key=_rank)
    weighty, worded = ([one for one in ranked if (one.what == "reworded") is worded] for worded in (False, True))
    told = tuple(map(_told, (*weighty[:KEPT], *worded[:KEPT])))
    kept = {kind: tuple(ids[:KEPT]) for kind, ids in came.items()}
    return Day(on, at, told, {kind: dict(count) for kind, count in counts.items() if count}, kept)


@dataclass(frozen=True)
class _Row:
    """A row of a shift in both versions, as plain data; empty where it is not there."""

    shift: str
    aspect: str
    before: Mapping[str, Data]
    after: Mapping[str, Data]

    @property
    def what(self) -> What:
        if self.before and self.after:
            return "changed" if _new_notes(self) or any(map(any, map(self.moved, ("status", "change")))) else "reworded"
        return "added" if self.after else "removed"

    def moved(self, key: str) -> tuple[str, str]:
        """A word before and after, where both versions are there and have another one."""
        words = str(self.before.get(key, "")), str(self.after.get(key, ""))
        return words if self.before and self.after and words[0] != words[1] else ("", "")


def _rows(shift: str, before: Mapping[str, Mapping[str, Data]], after: Mapping[str, Mapping[str, Data]]) -> list[_Row]:
    """The rows that say something else than before; those with other sources alone do not."""
    both = (_Row(shift, aspect, before.get(aspect, {}), after.get(aspect, {})) for aspect in {**after, **before})
    return [one for one in both if one.what != "reworded" or _says(one.before) != _says(one.after)]


def _read(raw: bytes | None) -> dict[str, Mapping[str, Data]]:
    """The rows of a shift by their aspect, whatever else is wrong with it."""
    document, _ = read(raw, "") if raw else (None, [])
    data = document.data if document and isinstance(document.data, dict) else {}
    listed = data.get("rows")
    rows = [row for row in listed if isinstance(row, dict)] if isinstance(listed, list) else []
    return {str(row["aspect"]): row for row in rows if "aspect" in row}


def _rank(row: _Row) -> tuple[int, bool]:
    """New rows first, then those that changed, those with news before others."""
    return ORDER.index(row.what), not _new_notes(row)


def _told(row: _Row) -> RowChange:
    profession, _, pillar = row.shift.partition("/")
    then, now = (_pieces(_text(row.before, side), _text(row.after, side)) for side in ("then", "now"))
    status, change = row.moved("status"), row.moved("change")
    return RowChange(row.what, profession, pillar, row.aspect, then, now, _new_notes(row), status, change)


def _says(row: Mapping[str, Data]) -> tuple[str, str]:
    return _text(row, "then"), _text(row, "now")


def _pieces(before: str, after: str) -> tuple[Piece, ...]:
    if before == after:
        return ()
    if not before or not after:
        return (Piece("same", before or after),)
    if alike(before, after) < ALIKE:
        return Piece("gone", before), Piece("new", f" {after}")
    return Edit("", before, after).pieces()


def _text(part: Mapping[str, Data], key: str) -> str:
    said = part.get(key)
    said = said.get("text") if isinstance(said, dict) else said
    return " ".join(said.split()) if isinstance(said, str) else ""


def _new_notes(row: _Row) -> tuple[str, ...]:
    """Later notes of days that the old version has none of: a note in other words is no news."""
    if not row.before:
        return ()
    known = {str(note.get("as-of")) for note in _notes(row.before)}
    return tuple(_text(note, "text") for note in _notes(row.after) if str(note.get("as-of")) not in known)


def _notes(row: Mapping[str, Data]) -> list[dict[str, Data]]:
    notes = row.get("since")
    return [note for note in notes if isinstance(note, dict)] if isinstance(notes, list) else []
