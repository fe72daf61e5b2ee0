"""Knows how the house is had: as it was noted while nothing of it has changed; else from MkDocs, in its own process."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator import disk
from generator.disk import stamps

if TYPE_CHECKING:  # MkDocs is started before anything else is imported: it takes longest
    from generator.house import House

FOLDER = Path(".cache/thennow/house")
"""Beside `mkdocs.yml`: the files of the house. Safe to delete."""
NOTE = Path(".cache/thennow/house.json")
STAMP = Path(".cache/thennow/house.stamp")
VARIABLE = "THENNOW_HOUSE"


@dataclass
class Building:
    """A house that stands, or one that is being built."""

    root: Path
    process: subprocess.Popen[str] | None

    @property
    def folder(self) -> Path:
        """Where the files are."""
        return self.root / FOLDER

    def wait(self) -> "tuple[House | None, str]":
        """Give the house, or None and what MkDocs said."""
        from generator import house

        said = ""
        if self.process:
            said = self.process.communicate()[0]
            if self.process.returncode:
                return None, said
        built = house.read((self.root / NOTE).read_text(encoding="utf-8"))
        if built and self.process:
            stamps.write_stamp(self.root / STAMP, _stamp(built, self.root))
        return built, said

    def stop(self) -> None:
        """End what is still running."""
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.communicate()


def begin(config_file: Path) -> Building:
    """Start to build the house, unless the one that stands is up to date."""
    root = config_file.resolve().parent
    return Building(root, None if _stands(config_file.resolve(), root) else _started(config_file, root))


def _stands(config_file: Path, root: Path) -> bool:
    if not (root / STAMP).is_file():
        return False
    from generator import house

    try:
        built = house.read((root / NOTE).read_text(encoding="utf-8"))
        if built is None or str(config_file) not in built.inputs:
            return False
        return (root / STAMP).read_text(encoding="utf-8") == _stamp(built, root)
    except OSError:
        return False


def _stamp(built: "House", root: Path) -> str:
    """Of what it is made of, and of itself: somebody may have cleared half of the cache."""
    ordinary = [str(path) for path in disk.other_files(Path(built.content))]
    return stamps.stamp([*built.inputs, *ordinary, str(root / FOLDER)])


def _started(config_file: Path, root: Path) -> subprocess.Popen[str]:
    (root / NOTE).parent.mkdir(parents=True, exist_ok=True)
    (root / NOTE).unlink(missing_ok=True)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(config_file), "-d", str(root / FOLDER)]
    environment = {**os.environ, VARIABLE: str(root / NOTE), "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
