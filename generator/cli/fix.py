"""Knows `thennow fix`: what is mechanical about a finding is mended in its file, and nothing else is touched."""

import gc
import sys
from collections.abc import Iterator, Mapping
from difflib import unified_diff
from pathlib import Path

import click

from generator import disk
from generator.cli.options import CONTENT, Chosen
from generator.text import counted


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--content", type=CONTENT, default="content", show_default=True, help="Folder that holds the entries.")
@click.option("--unsafe", is_flag=True, help="Also put the likely word in place of an unknown one.")
@click.option("--diff", is_flag=True, help="Show what would change and write nothing.")
@click.option("--check", is_flag=True, help="Write nothing, and exit 1 if something would change.")
def command(paths: tuple[Path, ...], content: Path, unsafe: bool, diff: bool, check: bool) -> None:
    """Mend what needs no thought: form of dates and addresses, order of keys, spacing. Comments stay.

    PATHS are files or folders of entries; without any, all are mended.

    Example: thennow fix --diff content/sources
    """
    from generator import fixing  # here and not above: see `check`
    from generator.cli import contents

    gc.disable()
    files = dict(disk.read_content(content))
    folder = content.as_posix()
    read = contents.read(files.items(), folder, contents.root_of(content))
    result = fixing.fixed(files, folder, read, unsafe=unsafe, chosen=Chosen(paths, content))
    if diff:
        click.echo("".join(_difference(files, result.files, content)), nl=False)
    if not (diff or check):
        disk.write_content(content, result.files)
    number = f"{counted(len(result.mended), 'finding')} in {counted(len(result.files), 'file')}"
    done = "would be mended" if diff or check else "mended"
    after = "Next: `thennow fix` to do it." if (diff or check) and result.files else "Next: `thennow check`."
    click.echo(f"{number} {done}. {after}", err=True)
    sys.exit(1 if check and result.files else 0)


def _difference(before: Mapping[str, bytes], after: Mapping[str, bytes], content: Path) -> Iterator[str]:
    for path, raw in after.items():
        name = f"{content.as_posix()}/{path}"
        old, new = (one.decode("utf-8", "replace").splitlines(keepends=True) for one in (before[path], raw))
        for line in unified_diff(old, new, f"a/{name}", f"b/{name}"):
            yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
