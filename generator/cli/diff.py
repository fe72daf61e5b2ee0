"""Knows `thennow diff`: what a change means to readers, between two folders or two versions in git."""

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator import disk, git
from generator.cli.options import CONTENT

if TYPE_CHECKING:
    from generator.reading import Base

FORMATS = ("json", "markdown", "text")
"""The names of `report.changes.CHANGES`."""


@click.command()
@click.argument("old")
@click.argument("new", default=".")
@click.option("--content", type=CONTENT, default="content", show_default=True, help="The folder that git is asked for.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", help="How to tell it.")
def command(old: str, new: str, content: Path, form: str) -> None:
    """Show what a change means: rows added or changed, then and now, sources, ids and findings.

    OLD and NEW are each a folder (the project or its content) or whatever git calls a version: a branch, a tag, a
    commit. Without NEW, it is the files as they are.

    Example: thennow diff main
    """
    from generator.difference import difference
    from generator.report.changes import CHANGES

    gc.disable()
    before, after = base_at(old, content), base_at(new, content)
    found = difference(before.knowledge, after.knowledge, before.problems, after.problems)
    click.echo(CHANGES[form](found))
    click.echo("Next: `thennow check`." if found.appeared else "Next: open a pull request.", err=True)
    sys.exit(1 if found.unreadable else 0)


def base_at(name: str, content: Path) -> "Base":
    """Read and check a folder, or the content folder as it was in git."""
    from generator import reading

    folder = Path(name)
    if folder.is_dir():
        inside = folder / content.name
        return reading.base(disk.read_content(inside if inside.is_dir() else folder))
    commit = git.commit(content, name)
    if commit is None:
        raise click.UsageError(f"`{name}` is neither a folder nor a version that git knows here")
    return reading.base(git.content_at(content, commit))
