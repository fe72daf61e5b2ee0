"""Knows the folder of a site: which may be one, that only what differs is written, and only what is gone removed."""

from collections.abc import Iterable, Set
from pathlib import Path

from generator.disk import CACHE, files_below, read_json, write_json

MARKS = {"404.html", "sitemap.xml"}
"""What stands at the top of every site that MkDocs has made."""
TARGETS = CACHE / "targets.json"
"""Beside `mkdocs.yml`: folders into which a site was built, or begun to be. Safe to delete."""


def refusal(folder: Path, root: Path, apart: Iterable[Path]) -> str:
    """Why a site must not be built into a folder, in a sentence; empty where it may.

    What is no page of the site is removed from its folder. So that must not hold the project (which lies in `root`),
    nor lie in or hold what the site is made of (`apart`), nor hold the files of somebody else.
    """
    folder, root = folder.resolve(), root.resolve()
    if root.is_relative_to(folder):
        return f"`{folder}` holds the project itself; a build would remove that"
    for one in (each.resolve() for each in apart):
        if folder.is_relative_to(one) or one.is_relative_to(folder):
            return f"`{folder}` and `{one}`, of which the site is made, lie in one another"
    if folder.exists() and not folder.is_dir():
        return f"`{folder}` is a file"
    others = sorted(one.name for one in folder.iterdir() if not _is_hidden(one.name)) if folder.is_dir() else []
    if others and not {*others} >= MARKS and str(folder) not in _targets(root):
        return f"`{folder}` holds `{others[0]}` and is no site; a build would remove that"
    return ""


def claim(folder: Path, root: Path) -> None:
    """Note that a site is built into a folder, so that one that was broken off can be gone on with."""
    known, own = _targets(root), str(folder.resolve())
    if own not in known:
        write_json(root / TARGETS, {"targets": [*known, own]})


def _targets(root: Path) -> list[str]:
    return read_json(root / TARGETS).get("targets", [])


def _is_hidden(address: str) -> bool:
    return address.startswith(".") or "/." in address


class Target:
    """The folder of a site: only what differs is written, only what is gone is removed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()

    def text(self, address: str, text: str) -> bool:
        """Write a text unless it is there already; whether it was written."""
        return self.data(address, text.encode("utf-8"))

    def data(self, address: str, data: bytes) -> bool:
        """Write a file unless it is there already; whether it was written."""
        path = self.folder / address
        try:
            with path.open("rb") as file:
                if file.read() == data:
                    return False
        except FileNotFoundError:
            path.parent.mkdir(parents=True, exist_ok=True)
        except IsADirectoryError:
            import shutil  # here and not above: a build with nothing to do needs none

            shutil.rmtree(path)
        with path.open("wb") as file:
            file.write(data)
        return True

    def stat(self, address: str) -> tuple[int, int] | None:
        """Time (in nanoseconds) and size of a file; None where there is none."""
        try:
            found = (self.folder / address).stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_size

    def copy(self, folder: Path, address: str) -> bool:
        """Copy a file that lies at the same address below another folder, unless it is there already."""
        return self.data(address, (folder / address).read_bytes())

    def sweep(self, kept: Set[str]) -> int:
        """Remove every file whose address is not kept, and folders that are empty then; how many files went.

        Hidden files stay, as with MkDocs: where the site lies in a checkout of git, they are what it lives on.
        """
        gone = [one for one in files_below(self.folder) if one not in kept and not _is_hidden(one)]
        for address in gone:
            path = self.folder / address
            path.unlink()
            while (path := path.parent) != self.folder and not any(path.iterdir()):
                path.rmdir()
        return len(gone)
