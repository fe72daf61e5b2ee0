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
        self.roots, self.content = {path: path.resolve() for path in paths}, content.resolve()

    def __call__(self, path: str) -> bool:
        return not self.roots or any((self.content / path).is_relative_to(root) for root in self.roots.values())

    def outside(self) -> list[Path]:
        """The paths that neither lie in the content nor hold it."""
        apart = (one for one, root in self.roots.items() if not root.is_relative_to(self.content))
        return [one for one in apart if not self.content.is_relative_to(self.roots[one])]


def mkdocs(*arguments: str) -> int:
    """Run MkDocs in a process of its own; give its exit status."""
    import subprocess  # here and not above: a build with nothing to do needs none

    return subprocess.call([sys.executable, "-m", "mkdocs", *arguments])
