"""Knows which addresses a release had: read from git once for each commit, then from the cache."""

from pathlib import Path

from generator import disk, git

CACHE = disk.CACHE / "released.json"
"""Beside the content folder: commit -> its addresses. Safe to delete."""


def last_release(content: Path) -> str | None:
    """The commit of the newest tag (`v1.2.3`) that the present version comes after; None outside of git."""
    if not any((folder / ".git").exists() for folder in content.resolve().parents):
        return None
    wanted = ("--merged=HEAD", "--sort=-version:refname", "--count=1", "--format=%(objectname) %(*objectname)")
    told = git.output(content, "for-each-ref", *wanted, "refs/tags/v[0-9]*")
    return told.decode().split()[-1] if told and told.strip() else None


def released(content: Path, commit: str) -> frozenset[str]:
    """The addresses that the content had at a commit."""
    cache = content.resolve().parent / CACHE
    known = disk.read_json(cache)
    if commit not in known:
        known = {commit: sorted(_standing(content, commit))}
        disk.write_json(cache, known)
    return frozenset(known[commit])


def _standing(content: Path, commit: str) -> frozenset[str]:
    from generator import permanence, reading

    knowledge = reading.base(git.content_at(content, commit)).knowledge
    return permanence.standing(knowledge) if knowledge else frozenset()
