"""Knows where what was read is kept between runs: one file that may be missing or not allowed."""

import sys
from hashlib import blake2b
from pathlib import Path

from generator.disk import CACHE, bytes_of

FILE = CACHE / "content.jsonl"
"""Safe to delete."""


def maker(versions: str) -> str:
    """One word for all that decides what a file gives: this code, to the letter, and the given versions."""
    package = Path(__file__).parent.parent
    digest = blake2b(f"{sys.version} {versions}".encode(), digest_size=16)
    for path in sorted(package.rglob("*.py")):
        digest.update(f"\0{path.relative_to(package).as_posix()}\0".encode() + path.read_bytes())
    return digest.hexdigest()


def kept(root: Path) -> bytes:
    """What the last run kept; nothing if it could not."""
    return bytes_of(root / FILE) or b""


def keep(root: Path, text: bytes) -> None:
    """Keep it for the next run, whole or not at all; a folder that cannot be written to keeps nothing."""
    path = root / FILE
    beside = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(text)
        beside.replace(path)
    except OSError:
        return
