"""Knows the disk: reads the content in sorted order."""

from collections.abc import Iterator
from pathlib import Path

YAML_ENDINGS = {".yml", ".yaml"}


def entry_files(content: Path) -> list[Path]:
    """List the YAML files below the content folder in the order of their paths; hidden ones are left out."""
    found = (path for path in content.rglob("*") if path.suffix.lower() in YAML_ENDINGS and path.is_file())
    visible = (path for path in found if not any(part.startswith(".") for part in path.relative_to(content).parts))
    return sorted(visible, key=lambda path: path.relative_to(content).as_posix())


def read_content(content: Path) -> Iterator[tuple[str, bytes]]:
    """Yield path (below the content folder, with `/`) and bytes of every entry."""
    for path in entry_files(content):
        yield path.relative_to(content).as_posix(), path.read_bytes()
