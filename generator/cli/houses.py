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

FOLDER = disk.CACHE / "house"
"""Beside `mkdocs.yml`: the files of the house. Safe to delete."""
NOTE = disk.CACHE / "house.json"
STAMP = disk.CACHE / "house.stamp"
VARIABLE = "THENNOW_HOUSE"


@dataclass
class Building:
    """A house that stands, or one that is being built."""

    root: Path
    process: subprocess.Popen[str] | None
    inputs: tuple[str, ...] = ()
    """What the house before this one was made of, as far as it is known."""
    stamp: str = ""
    """The stamp of that when this one was begun."""

    @property
    def folder(self) -> Path:
        """Where the files are."""
        return self.root / FOLDER

    def wait(self) -> "tuple[House | None, str]":
        """Give the house, or None and what MkDocs said."""
        said = ""
        if self.process:
            said = self.process.communicate()[0]
            if self.process.returncode:
                return None, said
        built = _noted(self.root)
        if built and self.process:
            stamps.write_stamp(self.root / STAMP, _with_files(self._stamp(_inputs(built)), self.root))
        return built, said

    def _stamp(self, inputs: tuple[str, ...]) -> str:
        """What was saved while MkDocs was at work may not be in the house: the stamp from before makes that known."""
        return self.stamp if inputs == self.inputs else stamps.stamp(inputs)

    def stop(self) -> None:
        """End what is still running."""
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.communicate()


def begin(config_file: Path) -> Building:
    """Start to build the house, unless the one that stands is up to date."""
    root = config_file.resolve().parent
    inputs = _inputs(built) if (built := _noted(root)) else ()
    stamp = stamps.stamp(inputs)
    stands = str(config_file.resolve()) in inputs and disk.bytes_of(root / STAMP) == _with_files(stamp, root).encode()
    return Building(root, None if stands else _started(config_file, root), inputs, stamp)


def _noted(root: Path) -> "House | None":
    """The house that stands, if there is one."""
    if (note := disk.bytes_of(root / NOTE)) is None:
        return None
    from generator import house  # here and not above: without a house MkDocs is started first

    return house.read(note.decode("utf-8"))


def _inputs(built: "House") -> tuple[str, ...]:
    ordinary = (str(path) for path in disk.other_files(Path(built.content)))
    return (*built.inputs, *ordinary)


def _with_files(stamp: str, root: Path) -> str:
    """Of what it is made of, and of itself: somebody may have cleared half of the cache."""
    return f"{stamp} {stamps.stamp([str(root / FOLDER)])}"


def _started(config_file: Path, root: Path) -> subprocess.Popen[str]:
    (root / NOTE).parent.mkdir(parents=True, exist_ok=True)
    (root / NOTE).unlink(missing_ok=True)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(config_file), "-d", str(root / FOLDER)]
    environment = {**os.environ, VARIABLE: str(root / NOTE), "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
