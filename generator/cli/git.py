"""Knows git, as far as commands read it: what a revision holds, and which release came last."""

import subprocess
from collections.abc import Iterator
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
    held = output(folder, "cat-file", "--batch", given=b"".join(blob + b"\n" for _, blob in wanted)) or b""
    start = 0
    for path, _ in wanted:
        end = held.index(b"\n", start)
        size = int(held[start:end].rsplit(b" ", 1)[1])
        yield path, held[end + 1 : end + 1 + size]
        start = end + size + 2


def _named(line: bytes) -> tuple[str, bytes]:
    about, _, path = line.partition(b"\t")
    return path.decode("utf-8", "replace"), about.split(b" ")[2]
