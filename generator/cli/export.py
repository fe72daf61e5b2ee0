"""Knows `thennow export`: the whole base in a format that other tools read, or the schemas that editors use."""

import gc
import sys
from pathlib import Path

import click

from generator import disk
from generator.cli.options import CONTENT

EXPORTS = ("rows.csv", "sources.bib", "sources.csl.json", "sources.csv")
"""The names of `build.DOWNLOADS`."""
FOLDERS = {"github": ".github", "schemas": "schemas"}
"""The names of `build.FOLDERS`, several files each, and where they go if nobody says."""


@click.command()
@click.argument("name", type=click.Choice((*EXPORTS, *FOLDERS)))
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), required=False)
@click.option("--content", type=CONTENT, default="content", show_default=True, help="Folder that holds the entries.")
@click.option("--site-url", default="/", show_default=True, help="The address of the site, for permanent links.")
@click.option("-o", "--output", type=click.Path(dir_okay=False), default="-", help="Where to write a single file.")
def command(name: str, folder: Path | None, content: Path, site_url: str, output: str) -> None:
    """Write the whole base in a format that other tools read.

    FOLDER is where several files go: the schemas for editors, or what `.github/` holds (forms for issues, code owners).

    Example: thennow export sources.bib -o sources.bib
    """
    from generator import build, reading
    from generator.views.parts import Site

    if folder and name not in FOLDERS:
        raise click.UsageError(f"{name} is one file: write `-o {folder / name}`.")
    if name in FOLDERS and output != "-":
        raise click.UsageError(f"{name} is several files: write `thennow export {name} FOLDER`.")
    gc.disable()
    knowledge = reading.base(disk.read_content(content), content.as_posix()).knowledge
    if knowledge is None:
        click.echo("The content has errors. Next: `thennow check`.", err=True)
        sys.exit(1)
    site = Site(knowledge, url=site_url, organisation=_organisation(content.resolve().parent / "mkdocs.yml"))
    if name in FOLDERS:
        disk.write_files(folder or Path(FOLDERS[name]), build.FOLDERS[name](site))
        click.echo("Next: `git diff` to see what is new.", err=True)
        return
    with click.open_file(output, "w", encoding="utf-8") as file:
        file.write(build.DOWNLOADS[name](site))
    click.echo("Next: open the file, or `thennow build` to publish it.", err=True)


def _organisation(config_file: Path) -> str:
    """Whose repository `mkdocs.yml` names: the first word of the path of its address."""
    address = disk.setting(config_file, "repo_url") if config_file.is_file() else ""
    return (address.split("/")[3:4] or ["your-organisation"])[0]
