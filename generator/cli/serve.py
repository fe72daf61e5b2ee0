"""Knows `thennow serve`: the site while somebody writes."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.options import CONFIG

if TYPE_CHECKING:
    from generator.cli.listening import Server
    from generator.cli.preview import Preview
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

    preview = Preview(Path(config_file))
    with _listening(preview, address) as server:
        if trouble := preview.begin():
            click.echo(f"{trouble}\nNext: mend this and run `thennow serve` again.", err=True)
            sys.exit(1)
        click.echo(f"Next: open {server.url} and save a file in `content/`. Stop with Ctrl+C.", err=True)
        watching.follow(preview, _tell)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            return


def _listening(preview: "Preview", address: str) -> "Server":
    """Listen before anything is read: who has to choose another address learns it at once."""
    from generator.cli.listening import Server, host_and_port

    try:
        return Server(preview, *host_and_port(address))
    except (ValueError, OSError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        click.echo(f"Nothing can listen on `{address}`: {reason}. Next: `--address 127.0.0.1:8001`.", err=True)
        sys.exit(2)


def _tell(problems: "tuple[Problem, ...]") -> None:
    from generator import report

    shown = [problem for problem in problems if problem.level != "advice"]
    click.echo(report.text(shown) if shown else "No findings.", err=True)
