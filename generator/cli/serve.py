"""Knows `thennow serve`: the site while somebody writes."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.options import CONFIG

if TYPE_CHECKING:
    from generator.problem import Problem


@click.command()
@CONFIG
@click.option("-a", "--address", default="127.0.0.1:8000", show_default=True, help="Host and port to listen on.")
def command(config_file: str, address: str) -> None:
    """Show the site while you write: a saved file shows at once, a mistake shows as a banner.

    Example: thennow serve --address 127.0.0.1:8080
    """
    from generator.cli import watching  # here and not above: other commands need none of it
    from generator.cli.preview import Preview

    host, _, port = address.rpartition(":")
    if not port.isdigit():
        raise click.UsageError(f"`{address}` is no address; write `127.0.0.1:8000`")
    preview = Preview(Path(config_file))
    if trouble := preview.begin():
        click.echo(f"{trouble}\nNext: mend this and run `thennow serve` again.", err=True)
        sys.exit(1)
    click.echo(f"Next: open http://{address}/ and save a file in `content/`. Stop with Ctrl+C.", err=True)
    try:
        watching.serve(preview, host or "127.0.0.1", int(port), _tell)
    except OSError as error:
        click.echo(f"Nothing can listen on {address}: {error.strerror}. Next: `--address 127.0.0.1:8001`.", err=True)
        sys.exit(1)


def _tell(problems: "tuple[Problem, ...]") -> None:
    from generator import report

    shown = [problem for problem in problems if problem.level != "advice"]
    click.echo(report.text(shown) if shown else "No findings.", err=True)
