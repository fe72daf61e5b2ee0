"""Knows what several commands share: their options, and how MkDocs is called."""

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


def mkdocs(*arguments: str) -> int:
    """Run MkDocs in a process of its own; give its exit status."""
    import subprocess  # here and not above: a build with nothing to do needs none

    return subprocess.call([sys.executable, "-m", "mkdocs", *arguments])
