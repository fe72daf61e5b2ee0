"""Knows the command line: `thennow COMMAND`, one module for each command, imported when it is asked for."""

from importlib import import_module
from pathlib import Path
from typing import Any

import click

SERVING = (
    "__main__",
    "answers",
    "changed",
    "contents",
    "furnishing",
    "houses",
    "listening",
    "options",
    "placing",
    "preview",
    "progress",
    "released",
    "shown",
    "watching",
)
"""Modules here that are no commands."""


class Commands(click.Group):
    """Finds a command in the module of its name, so that none pays for what only another one needs."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All modules of this room but those that serve them."""
        return sorted({path.stem for path in Path(__file__).parent.glob("*.py")} - {"__init__", *SERVING})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the module of a command; None for a name that nothing has."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command = import_module(f"{__name__}.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Say in a sentence which file or folder the system refused, whatever the command was doing."""
        try:
            return super().invoke(ctx)
        except OSError as error:
            if error.filename is None:
                raise
            raise click.ClickException(
                f"{error.filename}: {(error.strerror or 'is not to be had').lower()}."
            ) from error


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="thennow")
def main() -> None:
    """Then & Now: check the entries, build the site, watch it while you write.

    Example: thennow check
    """
