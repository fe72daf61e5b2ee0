"""Knows git, as far as it is read: what a revision holds, and which commits changed a folder."""

import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator import disk

SAFE = ("-c", "core.fsmonitor=", "-c", "core.hooksPath=")
"""Settings of a repository that would run its own programs are off."""
ORDINARY = (b"100644", b"100755")
"""Files; not links, which lead out of the tree, nor other repositories."""


def output(folder: Path, *arguments: str, given: bytes = b"") -> bytes | None:
    """What git answers in a folder; None if it refuses or is not there."""
    try:
        ran = subprocess.run(
            ["git", *SAFE, "-C", str(folder), *arguments], input=given, capture_output=True, check=False
        )
    except OSError:
        return None
    return ran.stdout if ran.returncode == 0 else None


def commit(folder: Path, revision: str) -> str | None:
    """The full name of the commit that a revision means, in the repository that holds a folder."""
    found = output(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    return found.decode().strip() if found else None


def content_at(folder: Path, commit: str) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of every entry that a content folder had at a commit, in sorted order."""
    listed = output(folder, "ls-tree", "-r", "-z", commit) or b""
    named = sorted(_named(line) for line in listed.split(b"\0") if line.startswith(ORDINARY))
    wanted = [(path, blob) for path, blob in named if disk.is_entry(Path(path))]
    yield from zip((path for path, _ in wanted), _blobs(folder, [blob for _, blob in wanted]), strict=True)


def _blobs(folder: Path, names: Iterable[bytes]) -> Iterator[bytes]:
    """What is kept under some names, in their order; nothing for a name that stands for no file."""
    held = output(folder, "cat-file", "--batch", given=b"".join(name + b"\n" for name in names)) or b""
    start = 0
    while start < len(held):
        end = held.index(b"\n", start)
        about = held[start:end].rsplit(b" ", 1)[1]
        size = int(about) if about.isdigit() else -1
        yield held[end + 1 : end + 1 + size] if size >= 0 else b""
        start = end + size + 2


def _named(line: bytes) -> tuple[str, bytes]:
    about, _, path = line.partition(b"\t")
    return path.decode("utf-8", "replace"), about.split(b" ")[2]


@dataclass(frozen=True)
class Head:
    """The commit that is checked out, and where git notes that it is another one."""

    commit: str
    shallow: bool
    """Whether the history was cut off: then its oldest commit seems to bring everything."""
    log: Path


def head(folder: Path) -> Head | None:
    """What is checked out in the repository that holds a folder; None outside of git."""
    told = output(folder, "rev-parse", "HEAD", "--is-shallow-repository", "--git-path", "logs/HEAD")
    if told is None:
        return None
    commit, shallow, log = told.decode().splitlines()
    return Head(commit, shallow == "true", folder / log)


def commits(folder: Path, most: int) -> list[tuple[str, int]]:
    """The newest commits that changed a folder, newest first, each with its time in seconds; a merge is one."""
    told = output(folder, "log", "--first-parent", f"-{most}", "--format=%H %ct", "HEAD", "--", ".") or b""
    return [(commit, int(time)) for commit, _, time in (line.partition(" ") for line in told.decode().splitlines())]


@dataclass(frozen=True)
class FileChange:
    """A file that differs between two commits; None for a side on which it is not there."""

    path: str
    before: bytes | None
    after: bytes | None


def changes(folder: Path, old: str, new: str) -> list[FileChange]:
    """The entries below a folder that differ between two commits, in the order of their paths."""
    told = (output(folder, "diff-tree", "-r", "-z", "--no-renames", "--relative", old, new) or b"").split(b"\0")
    found = zip(told[::2], (path.decode("utf-8", "replace") for path in told[1::2]), strict=False)
    wanted = [(path, about.split(b" ")[2:4]) for about, path in found if disk.is_entry(Path(path))]
    there = [name for _, names in wanted for name in names if name.strip(b"0")]
    held = dict(zip(there, _blobs(folder, there), strict=True))
    return [FileChange(path, held.get(before), held.get(after)) for path, (before, after) in wanted]
