"""Knows which entries a change on the disk concerns: one that was saved, and all that a folder holds or held."""

from collections.abc import Collection, Iterable
from pathlib import Path

from generator import disk


def entries(changed: Iterable[Path], content: Path, known: Collection[str]) -> dict[str, bytes | None]:
    """What entries hold now (None for those that are gone), by their paths below the content folder.

    `changed` are paths that the system named, `known` the entries that were there before. A folder that was moved, made
    or removed is named alone, without what is in it; so the listing is held against what was known.
    """
    named = [path.relative_to(content) for path in changed if path.is_relative_to(content)]
    saved = {one.as_posix() for one in named if disk.is_entry(one)}
    others = [one for one in named if not disk.is_entry(one) and not (content / one).is_file()]
    paths = saved | (_listed(others, content, frozenset(known)) if others else set())
    return {path: disk.bytes_of(content / path) for path in sorted(paths)}


def _listed(folders: Iterable[Path], content: Path, known: frozenset[str]) -> set[str]:
    """Entries that came or went anywhere, and those in the folders: another folder may have taken the place of one."""
    there = {path.relative_to(content).as_posix() for path in disk.entry_files(content)}
    inside = {path for path in there & known if any(Path(path).is_relative_to(one) for one in folders)}
    return there ^ known | inside
