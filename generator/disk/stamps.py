"""Knows whether anything has changed: the times and sizes of files, and of what the last good build was made."""

import hashlib
import json
import os
from collections.abc import Iterable
from pathlib import Path

from generator.disk import CACHE

BUILD_RECORD = CACHE / "build.json"
"""Beside `mkdocs.yml`: what the last good build was made of, and what it made. Safe to delete."""


def write_record(record: Path, roots: Iterable[Path], site: Path) -> None:
    """Note after a good build which files and folders it was made of, and the site that it made."""
    paths = sorted({str(path.resolve()) for path in roots})
    noted = {
        "roots": paths,
        "inputs": stamp(paths),
        "site": str(site.resolve()),
        "outputs": stamp([str(site.resolve())]),
    }
    record.parent.mkdir(parents=True, exist_ok=True)
    record.write_text(json.dumps(noted, indent=1), encoding="utf-8")


def is_current(record: Path, config: Path, site: Path) -> bool:
    """Whether the recorded build of this site still holds: every input and output has its time and size of then."""
    try:
        noted = json.loads(record.read_text(encoding="utf-8"))
        same_site = str(site.resolve()) == noted["site"] and str(config.resolve()) in noted["roots"]
        return bool(
            same_site and noted["inputs"] == stamp(noted["roots"]) and noted["outputs"] == stamp([noted["site"]])
        )
    except (OSError, ValueError, KeyError, TypeError):
        return False


def forget_record(record: Path) -> None:
    """After a build that failed, the next one has to look again."""
    record.unlink(missing_ok=True)


def write_stamp(file: Path, text: str) -> None:
    """Keep a stamp for the next run."""
    file.write_text(text, encoding="utf-8")


def stamp(roots: Iterable[str]) -> str:
    """One word for the times and sizes of all files at and below some paths."""
    digest = hashlib.blake2b(digest_size=16)
    for root in roots:
        digest.update("\n".join(_stat_lines(root)).encode())
    return digest.hexdigest()


def _stat_lines(root: str) -> list[str]:
    """Folder by folder, name, time and size of every file below a root (or of the root, if it is a file or missing).

    Neither recursion nor whole paths: this is most of what a build with nothing to do does.
    """
    found, folders = [], [root]
    try:
        while folders:
            folder, lines = folders.pop(), []
            with os.scandir(folder) as entries:
                for entry in entries:
                    if not entry.is_dir(follow_symlinks=False):
                        stat = entry.stat()
                        lines.append(f"{entry.name}\0{stat.st_mtime_ns}\0{stat.st_size}")
                    elif entry.name != "__pycache__":
                        folders.append(entry.path)
            found.append("\n".join([folder, *sorted(lines)]))
    except NotADirectoryError:
        stat = Path(root).stat()
        return [f"{root}\0{stat.st_mtime_ns}\0{stat.st_size}"]
    except FileNotFoundError:
        return [f"{root}\0missing"]
    return sorted(found)
