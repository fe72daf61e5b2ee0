"""Knows `thennow build`: the site, in strict mode, and nothing where nothing has changed."""

import sys
from pathlib import Path

import click

from generator import disk
from generator.cli.options import CONFIG, mkdocs


@click.command()
@CONFIG
@click.option("-d", "--site-dir", type=click.Path(file_okay=False), help="Where the site goes.")
def command(config_file: str, site_dir: str | None) -> None:
    """Build the site in strict mode; if nothing has changed since the last good build, say so at once.

    Example: thennow build --site-dir public
    """
    record = Path(config_file).parent / disk.BUILD_RECORD
    if disk.is_current(record, Path(site_dir) if site_dir else disk.configured_site(Path(config_file))):
        click.echo("Nothing has changed: the site is up to date. Next: `thennow serve`.", err=True)
        return
    where = ["--site-dir", str(Path(site_dir).resolve())] if site_dir else []
    status = mkdocs("build", "--strict", "-f", config_file, *where)
    after = (
        "Next: open `index.html` in the site folder, or `thennow serve`." if status == 0 else "Next: `thennow check`."
    )
    click.echo(after, err=True)
    sys.exit(1 if status else 0)
