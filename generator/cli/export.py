"""Knows `thennow export`: the whole base in a format that other tools read."""

import gc
import sys
from pathlib import Path
from typing import TextIO

import click

from generator import disk
from generator.cli.options import CONTENT

EXPORTS = ("rows.csv", "sources.bib", "sources.csl.json")
"""The names of `build.DOWNLOADS`."""


@click.command()
@click.argument("name", type=click.Choice(EXPORTS))
@click.option("--content", type=CONTENT, default="content", show_default=True, help="Folder that holds the entries.")
@click.option("--site-url", default="/", show_default=True, help="The address of the site, for permanent links.")
@click.option("-o", "--output", type=click.File("w", encoding="utf-8"), default="-", help="Where to write it.")
def command(name: str, content: Path, site_url: str, output: TextIO) -> None:
    """Write the whole base in a format that other tools read.

    Example: thennow export sources.bib -o sources.bib
    """
    from generator import build as steps
    from generator.views.parts import Site

    gc.disable()
    knowledge = steps.base(disk.read_content(content), content.as_posix()).knowledge
    if knowledge is None:
        click.echo("The content has errors. Next: `thennow check`.", err=True)
        sys.exit(1)
    output.write(steps.DOWNLOADS[name](Site(knowledge, url=site_url)))
    click.echo("Next: open the file, or `thennow build` to publish it.", err=True)
