"""Knows `thennow prompt`: a brief to paste into any assistant. It asks nobody and sends nothing."""

import gc
import sys
from pathlib import Path

import click

from generator import disk
from generator.cli.options import CONTENT


@click.command()
@click.argument("profession")
@click.option("--pillar", help="Only this pillar; all of them without it.")
@click.option("--content", type=CONTENT, default="content", show_default=True, help="Folder that holds the entries.")
def command(profession: str, pillar: str | None, content: Path) -> None:
    """Print a brief for PROFESSION: questions, form, rules of evidence, finished entries, known sources.

    Paste it into any assistant, check every word of the answer, and say in the entry how it was made.

    Example: thennow prompt nurse --pillar scaling-laws
    """
    from generator import reading
    from generator.exports.brief import brief, to_learn_from
    from generator.text import did_you_mean

    gc.disable()
    knowledge = reading.base(disk.read_content(content), content.as_posix()).knowledge
    if knowledge is None:
        click.echo("The content has errors. Next: `thennow check`.", err=True)
        sys.exit(1)
    for kind, id in (("professions", profession), ("pillars", pillar)):
        if id and knowledge.find(kind, id) is None:
            hint = did_you_mean(id, knowledge.all(kind)) or f"add `content/{kind}/{id}.yml`"
            raise click.UsageError(f"nothing in {kind} is called `{id}`; {hint}")
    known = knowledge.professions[knowledge.aliases.get(("professions", profession), profession)]
    paths = to_learn_from(knowledge, known, pillar)
    click.echo(
        brief(knowledge, known, pillar, [(path, (content / path).read_text(encoding="utf-8")) for path in paths])
    )
    click.echo("Next: open each source that the answer names, then `thennow check`.", err=True)
