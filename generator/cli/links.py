"""Knows `thennow links`: whether the addresses outside still answer. It asks other hosts; nothing else here does."""

import sys
from datetime import date, timedelta
from pathlib import Path

import click

from generator import disk
from generator.cli.options import CONFIG, CONTENT

FORMATS = ("json", "markdown", "text")
"""The names of `report.outside.OUTSIDE`."""
MEMORY = (disk.CACHE / "links.json").as_posix()
FRESH_DAYS = 6
"""A good answer holds for less than a week: a weekly run asks everything."""


@click.command()
@CONFIG
@click.option("--content", type=CONTENT, default="content", show_default=True, help="Folder that holds the entries.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", help="How to tell it.")
@click.option("--memory", type=click.Path(path_type=Path), default=MEMORY, show_default=True,
              help="What is known from earlier runs.")  # fmt: skip
@click.option("--news", type=click.Path(path_type=Path), help="Write what no earlier run has told to this file.")
@click.option("--doi", default="https://doi.org/", show_default=True, help="Who resolves DOIs.")
@click.option("--pause", default=1.0, show_default=True, help="Seconds between two questions to a host.")
@click.option("--timeout", default=20.0, show_default=True, help="Seconds to wait for an answer.")
@click.option("--total", default=1800.0, show_default=True, help="Seconds for everything.")
def command(
    config_file: str,
    content: Path,
    form: str,
    memory: Path,
    news: Path | None,
    doi: str,
    pause: float,
    timeout: float,
    total: float,
) -> None:
    """Ask every address and DOI that sources name whether it still answers; politely, so it takes minutes.

    What an earlier run has told is remembered with its day, so that nobody is told twice. An exception in
    `content/exceptions.yml` with the code `dead-address` excuses a file.

    Example: thennow links --format markdown
    """
    from generator import outside, reading, web
    from generator.report.outside import OUTSIDE, outside_news

    base = reading.base(disk.read_content(content), content.as_posix())
    if base.knowledge is None:
        click.echo("The content has errors. Next: `thennow check`.", err=True)
        sys.exit(1)
    known = disk.read_json(memory)
    days = [(date.today() - timedelta(days=back)).isoformat() for back in range(FRESH_DAYS)]
    all = outside.addresses_of(base.knowledge, doi)
    manners = web.Manners(disk.setting(Path(config_file), "repo_url"), pause, timeout, total=total)
    answers = web.ask([one.address for one in outside.due(all, known, days)], manners)
    told, kept = outside.judged(all, answers, known, base.exceptions, days[0])
    disk.write_json(memory, {address: list(record) for address, record in kept.items()})
    click.echo(OUTSIDE[form](told))
    if news:
        news.write_text(outside_news(told), encoding="utf-8")
    wrong = bool(told.bad() or told.unneeded)
    click.echo("Next: mend the addresses, or write exceptions." if wrong else "Next: `thennow check`.", err=True)
    sys.exit(1 if wrong else 0)
