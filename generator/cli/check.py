"""Knows `thennow check`: every finding of every entry, together."""

import gc
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from generator import disk, git
from generator.cli.options import CONTENT, Chosen
from generator.cli.released import last_release, released
from generator.problem import Problem
from generator.text import counted

FORMATS = ("github", "json", "sarif", "text")
"""The names of `report.REPORTS`; that room is imported only when there is something to tell."""


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--content", type=CONTENT, default="content", show_default=True, help="Folder that holds the entries.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", help="How to tell findings.")
@click.option("--strict", is_flag=True, help="Exit 1 on warnings too.")
@click.option("--advice/--no-advice", default=True, help="Show advice beside errors and warnings.")
@click.option("--since", metavar="VERSION", help="Name what was published then and leads to nothing now.")
def command(paths: tuple[Path, ...], content: Path, form: str, strict: bool, advice: bool, since: str | None) -> None:
    """Read and check every entry, and tell all findings of the run together.

    PATHS are files or folders of entries; without any, the findings of all are told.
    Addresses are held against the last release (the newest tag like v1.2.3), if there is one.

    Example: thennow check --format github
    """
    from generator import reading, report  # here and not above: other commands need none of it
    from generator.cli import contents

    gc.disable()  # everything that is read is kept until the end
    published = _published(content, since)
    folder = content.as_posix()
    read = contents.read(disk.read_content(content), folder, contents.root_of(content))
    result = reading.concluded(read, folder, disk.read_pages(content), published)
    told = [problem for problem in result.problems if advice or problem.level != "advice"]
    chosen = Chosen(paths, content)
    problems = [problem for problem in told if chosen(problem.place.path.removeprefix(f"{folder}/"))]
    if problems or form in ("json", "sarif"):
        click.echo(report.REPORTS[form](problems))
    wrong = [problem for problem in problems if problem.level == "error" or (strict and problem.level == "warning")]
    for path in chosen.outside():
        click.echo(f"{path} is outside `{folder}/`: no rule is asked of it.", err=True)
    said = f"{_elsewhere(len(told) - len(problems))}{_mendable(problems)}{_after(problems, bool(wrong))}"
    click.echo(f"{report.summary(problems)}. {said}", err=True)
    sys.exit(1 if wrong else 0)


def _after(problems: Sequence[Problem], failed: bool) -> str:
    if failed:
        return "Mend them and run `thennow check` again."
    stops = any(problem.level == "warning" for problem in problems)
    return f"{'A strict build stops at warnings. ' if stops else ''}Next: `thennow serve` to look at the site."


def _elsewhere(number: int) -> str:
    return f"{counted(number, 'finding')} in other files. " if number else ""


def _mendable(problems: Sequence[Problem]) -> str:
    number = sum(1 for problem in problems if problem.mending == "fix")
    return f"`thennow fix` mends {number} of them. " if number else ""


def _published(content: Path, since: str | None) -> frozenset[str]:
    """The addresses that a version had; without a name, those of the last release, or none."""
    commit = git.commit(content, since) if since else last_release(content)
    if since and commit is None:
        raise click.UsageError(f"git knows no version `{since}` here")
    return released(content, commit) if commit else frozenset()
