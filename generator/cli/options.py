"""Knows what several commands share: their options, which files are meant, and how MkDocs is called."""

import sys
from pathlib import Path

import click

CONTENT = click.Path(exists=True, file_okay=False, path_type=Path)
CONFIG = click.option(
    "-f",
    "--config-file",
    type=click.Path(exists=True, dir_okay=False),
    default="mkdocs.yml",
    help="The MkDocs configuration.",
)


class Chosen:
    """Whether a file of the content stands among the given paths; without any, each does."""

    def __init__(self, paths: tuple[Path, ...], content: Path) -> None:
        self.paths, self.roots, self.content = paths, [path.resolve() for path in paths], content.resolve()

    def __call__(self, path: str) -> bool:
        file = self.content / path
        return not self.roots or any(root == file or root in file.parents for root in self.roots)

    def outside(self) -> list[Path]:
        """The paths that neither lie in the content nor hold it."""
        kin = [(path, {root, *root.parents}, root) for path, root in zip(self.paths, self.roots, strict=True)]
        return [path for path, above, root in kin if self.content not in above and root not in self.content.parents]


def mkdocs(*arguments: str) -> int:
    """Run MkDocs in a process of its own; give its exit status."""
    import subprocess  # here and not above: a build with nothing to do needs none

    return subprocess.call([sys.executable, "-m", "mkdocs", *arguments])
