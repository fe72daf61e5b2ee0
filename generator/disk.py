"""Knows the disk: reads the content in sorted order, and whether anything has changed since a build."""

import hashlib
import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

YAML_ENDINGS = {".yml", ".yaml"}
BUILD_RECORD = Path(".cache/thennow/build.json")
"""Beside `mkdocs.yml`: what the last good build was made of, and what it made. Safe to delete."""


def entry_files(content: Path) -> list[Path]:
    """List the YAML files below the content folder in the order of their paths; hidden ones are left out."""
    found = (path for path in content.rglob("*") if is_entry(path.relative_to(content)) and path.is_file())
    return sorted(found, key=lambda path: path.relative_to(content).as_posix())


def is_entry(path: Path) -> bool:
    """Whether a path below the content folder is that of a visible YAML file."""
    return path.suffix.lower() in YAML_ENDINGS and not any(part.startswith(".") for part in path.parts)


def read_content(content: Path) -> Iterator[tuple[str, bytes]]:
    """Yield path (below the content folder, with `/`) and bytes of every entry."""
    for path in entry_files(content):
        yield path.relative_to(content).as_posix(), path.read_bytes()


def write_content(content: Path, files: Mapping[str, bytes]) -> None:
    """Write entries by their path below the content folder, each whole or not at all."""
    for path, raw in files.items():
        target = content / path
        target.parent.mkdir(parents=True, exist_ok=True)
        beside = target.with_name(f".{target.name}.new")
        beside.write_bytes(raw)
        beside.replace(target)


def write_record(record: Path, roots: Iterable[Path], site: Path) -> None:
    """Note after a good build which files and folders it was made of, and the site that it made."""
    paths = sorted({str(path.resolve()) for path in roots})
    noted = {"roots": paths, "inputs": _stamp(paths), "site": str(site.resolve()), "outputs": _stamp([str(site)])}
    record.parent.mkdir(parents=True, exist_ok=True)
    record.write_text(json.dumps(noted, indent=1), encoding="utf-8")


def configured_site(config_file: Path) -> Path:
    """The folder that `mkdocs.yml` names for the site, found without reading it as YAML (that would cost more)."""
    found = re.search(r"^site_dir:\s*['\"]?([^'\"#\n]+)", config_file.read_text(encoding="utf-8"), re.MULTILINE)
    return config_file.parent / (found[1].strip() if found else "site")


def is_current(record: Path, site: Path) -> bool:
    """Whether the recorded build of this site still holds: every input and output has its time and size of then."""
    try:
        noted = json.loads(record.read_text(encoding="utf-8"))
        same_site = str(site.resolve()) == noted["site"]
        return bool(
            same_site and noted["inputs"] == _stamp(noted["roots"]) and noted["outputs"] == _stamp([noted["site"]])
        )
    except (OSError, ValueError, KeyError, TypeError):
        return False


def forget_record(record: Path) -> None:
    """After a build that failed, the next one has to look again."""
    record.unlink(missing_ok=True)


def _stamp(roots: Iterable[str]) -> str:
    digest = hashlib.blake2b(digest_size=16)
    for root in roots:
        for line in sorted(_stat_lines(root)):
            digest.update(line.encode())
    return digest.hexdigest()


def _stat_lines(root: str) -> Iterator[str]:
    """Path, time and size of every file below a root (or of the root, if it is a file or missing)."""
    try:
        with os.scandir(root) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    if entry.name != "__pycache__":
                        yield from _stat_lines(entry.path)
                else:
                    stat = entry.stat()
                    yield f"{entry.path}\0{stat.st_mtime_ns}\0{stat.st_size}\n"
    except NotADirectoryError:
        stat = Path(root).stat()
        yield f"{root}\0{stat.st_mtime_ns}\0{stat.st_size}\n"
    except FileNotFoundError:
        yield f"{root}\0missing\n"


def write_files(folder: Path, files: Iterable[tuple[str, str]]) -> None:
    """Write texts by name into a folder, which is made if need be; the same on every system."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files:
        (folder / name).write_bytes(text.encode())
