"""Knows `thennow check`: every finding of every entry, together."""

import gc
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from generator import disk
from generator.cli.options import CONTENT
from generator.problem import Problem

FORMATS = ("github", "json", "sarif", "text")
"""The names of `report.REPORTS`; that room is imported only when there is something to tell."""


@click.command()
@click.option("--content", type=CONTENT, default="content", show_default=True, help="Folder that holds the entries.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", help="How to tell findings.")
@click.option("--strict", is_flag=True, help="Exit 1 on warnings too.")
@click.option("--advice/--no-advice", default=True, help="Show advice beside errors and warnings.")
def command(content: Path, form: str, strict: bool, advice: bool) -> None:
    """Read and check every entry, and tell all findings of the run together.

    Example: thennow check --format github
    """
    from generator import build as steps  # here and not above: a build with nothing to do needs none of it
    from generator import report

    gc.disable()  # everything that is read is kept until the end
    result = steps.base(disk.read_content(content), content.as_posix(), disk.read_pages(content))
    problems = [problem for problem in result.problems if advice or problem.level != "advice"]
    if problems or form in ("json", "sarif"):
        click.echo(report.REPORTS[form](problems))
    wrong = [problem for problem in problems if problem.level == "error" or (strict and problem.level == "warning")]
    after = "Mend them and run `thennow check` again." if wrong else "Next: `thennow serve` to look at the site."
    click.echo(f"{report.summary(problems)}. {_mendable(problems)}{after}", err=True)
    sys.exit(1 if wrong else 0)


def _mendable(problems: Sequence[Problem]) -> str:
    number = sum(1 for problem in problems if problem.mending == "fix")
    return f"`thennow fix` mends {number} of them. " if number else ""
