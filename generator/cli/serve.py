"""Knows `thennow serve`: the site while somebody writes."""

import sys

import click

from generator.cli.options import CONFIG, mkdocs


@click.command()
@CONFIG
@click.option("-a", "--address", default="127.0.0.1:8000", show_default=True, help="Host and port to listen on.")
def command(config_file: str, address: str) -> None:
    """Show the site while you write: a saved file shows at once, a mistake shows as a banner.

    Example: thennow serve --address 127.0.0.1:8080
    """
    click.echo(f"Next: open http://{address}/ and save a file in `content/`. Stop with Ctrl+C.", err=True)
    # --livereload is given because click 8.2 to 8.3 turned the default of MkDocs' flag off.
    sys.exit(1 if mkdocs("serve", "--livereload", "-f", config_file, "-a", address) else 0)
