"""Knows `thennow build`: the site, in strict mode, and nothing where nothing has changed."""

import gc
import sys
from pathlib import Path

import click

from generator import disk
from generator.cli.options import CONFIG
from generator.disk import stamps
from generator.disk.target import claim, refusal


@click.command()
@CONFIG
@click.option("-d", "--site-dir", type=click.Path(file_okay=False), help="Where the site goes.")
def command(config_file: str, site_dir: str | None) -> None:
    """Build the site in strict mode; if nothing has changed since the last good build, say so at once.

    Example: thennow build --site-dir public
    """
    config = Path(config_file)
    record = config.parent / stamps.BUILD_RECORD
    target = Path(site_dir) if site_dir else disk.configured(config, "site_dir", "site")
    content = disk.configured(config, "docs_dir", "docs")
    if said := refusal(target, config.parent, (content, config.parent / disk.CACHE)):
        raise click.UsageError(f"{said}. Give a new or empty folder.")
    if stamps.is_current(record, config, target):
        click.echo("Nothing has changed: the site is up to date. Next: `thennow serve`.", err=True)
        return
    stamps.forget_record(record)
    claim(target, config.parent)
    gc.disable()  # a build makes a million small objects, keeps them all, and ends: collecting doubles its time
    from generator.cli import houses  # here and not above: a build with nothing to do needs none of it

    building = houses.begin(config)
    from generator.cli import furnishing  # while MkDocs begins

    good = furnishing.site(config, target, building)
    after = "Next: open `index.html` in the site folder, or `thennow serve`." if good else "Next: `thennow check`."
    click.echo(after, err=True)
    sys.exit(0 if good else 1)
