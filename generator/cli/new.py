"""Knows `thennow new`: entries that begin with what is known already and ask for the rest."""

import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from generator import disk
from generator.cli.options import CONTENT
from generator.text import did_you_mean

if TYPE_CHECKING:
    from generator.drafts.occupations import Occupation
FEW = 12
"""So many ids can be told in a line."""
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
WHERE = click.option("--content", type=CONTENT, default="content", show_default=True, help="Folder of the entries.")


@click.group()
def command() -> None:
    """Begin a profession, a shift or a source; nothing that is there is ever overwritten.

    Example: thennow new source 10.48550/arXiv.2001.08361
    """


@command.command()
@click.argument("title")
@click.option("--field", help="The field that it belongs to: the name of a file in content/fields.")
@click.option("--id", "id", help="The name of its file, where the title does not give one.")
@click.option("--onet", type=FILE, help="O*NET's table Occupation Data, to fill in code and title.")
@click.option("--code", help="The O*NET-SOC code to look up, where the title is another one.")
@WHERE
def profession(
    title: str, field: str | None, id: str | None, onet: Path | None, code: str | None, content: Path
) -> None:
    """Begin a profession. With O*NET's table its code is filled in, and TITLE can be a code.

    Example: thennow new profession "Court interpreter" --field law-and-policy --onet "Occupation Data.txt"
    """
    from generator.drafts.profession import profession_draft, twin
    from generator.drafts.shelf import shelved
    from generator.kinds.parts import ID_LENGTH
    from generator.text import slug

    found = _occupation(code or title, onet) if onet else None
    title = found.title if found and title == found.code else title
    shelf = shelved(disk.read_content(content))
    id = id or slug(title)
    if not id or slug(id) != id or len(id) > ID_LENGTH:
        raise click.UsageError(
            f"`{id or title}` gives no id of small letters from a to z, digits and hyphens, {ID_LENGTH} at most; "
            "name one with --id"
        )
    if there := twin(title, shelf):
        _stop(f"`{title}` is there already: {content.as_posix()}/professions/{there}.yml.", f"new shift {there} PILLAR")
    if field not in shelf.of("fields"):
        hint = _hint(field or "", shelf.of("fields"), f"{content.as_posix()}/fields")
        raise click.UsageError(f"no field is called `{field}`; {hint}" if field else f"say its --field: {hint}")
    pillar = next((id for id, _ in shelf.in_order("pillars")), "PILLAR")
    _write(content, f"professions/{id}.yml", profession_draft(title, str(field), found))
    _next(f"fill in what begins with TODO, then `thennow new shift {id} {pillar}`")


def _occupation(wanted: str, onet: Path) -> "Occupation":
    from generator.drafts import occupations

    table = occupations.occupations(disk.read_any(onet))
    if not table:
        raise click.UsageError(f"{onet} has no columns `O*NET-SOC Code` and `Title`")
    if found := occupations.occupation(wanted, table):
        return found
    near = "".join(f"\n  {one.code}  {one.title}" for one in occupations.nearest(wanted, table))
    raise click.UsageError(f"{onet} has no `{wanted}`." + (f" Choose one with --code:{near}" if near else ""))


@command.command()
@click.argument("profession")
@click.argument("pillar")
@WHERE
def shift(profession: str, pillar: str, content: Path) -> None:
    """Begin a shift: a profession under a pillar, with the questions that it answers.

    Example: thennow new shift nurse scaling-laws
    """
    from generator.drafts.shelf import shelved
    from generator.drafts.shift import shift_draft

    shelf = shelved(disk.read_content(content))
    ids: list[str] = []
    for kind, one, wanted in (("professions", "profession", profession), ("pillars", "pillar", pillar)):
        if (id := shelf.find(kind, wanted)) is None:
            hint = _hint(wanted, shelf.of(kind), f"{content.as_posix()}/{kind}")
            raise click.UsageError(f"no {one} is called `{wanted}`; {hint}")
        ids.append(id)
    path = f"shifts/{'/'.join(ids)}.yml"
    if "/".join(ids) in shelf.of("shifts"):
        _stop(f"It is there already: {content.as_posix()}/{path}.", "serve")
    _write(content, path, shift_draft(ids[0], ids[1], shelf, date.today().isoformat()))
    _next("fill in what begins with TODO, then `thennow check`")


@command.command()
@click.argument("given", nargs=-1)
@WHERE
def source(given: tuple[str, ...], content: Path) -> None:
    """Begin sources from a DOI, an arXiv id, an address, BibTeX or CSL-JSON: as text, as files, or on standard input.

    Nobody is asked over the network: what the text does not say is left blank.

    Example: thennow new source zotero.json
    """
    from generator.drafts.shelf import shelved
    from generator.drafts.sources import begun

    result = begun(_texts(given), shelved(disk.read_content(content)), date.today().isoformat())
    for id, text in result.drafts.items():
        _write(content, f"sources/{id}.yml", text)
    for id, how in result.twins:
        click.echo(f"there already: {content.as_posix()}/sources/{id}.yml (same {how})", err=True)
    for trouble in result.trouble:
        click.echo(f"not read: {trouble}", err=True)
    _next("fill in what begins with TODO, then `thennow check`" if result.drafts else "`thennow check`")
    sys.exit(1 if result.trouble else 0)


def _texts(given: tuple[str, ...]) -> list[str]:
    """What was given: files are read, `-` or nothing at all is standard input."""
    return [_standard_input() if one == "-" else _file_or_text(one) for one in given or ("-",)]


def _standard_input() -> str:
    return disk.any_text(sys.stdin.buffer.read())


def _file_or_text(one: str) -> str:
    is_file = len(one) < 1000 and "\n" not in one and Path(one).is_file()
    return disk.read_any(Path(one)) if is_file else one


def _hint(wanted: str, ids: Iterable[str], folder: str) -> str:
    """The id that was probably meant; all of them where they are few."""
    ids = sorted(ids)
    return did_you_mean(wanted, ids) or (f"choose {', '.join(ids)}" if len(ids) <= FEW else f"see {folder}")


def _write(content: Path, path: str, text: str) -> None:
    if not disk.write_new(content / path, text):
        _stop(f"{content.as_posix()}/{path} is there already.", "check")
    click.echo(f"{content.as_posix()}/{path}")


def _next(after: str) -> None:
    click.echo(f"Next: {after}.", err=True)


def _stop(why: str, after: str) -> NoReturn:
    click.echo(f"{why} Nothing was written. Next: `thennow {after}`.", err=True)
    sys.exit(1)
