"""Knows the command line: `thennow check | explain | build | serve`."""

import gc
import subprocess
import sys
from pathlib import Path
from typing import TextIO

import click

from generator import disk

FORMATS = ("github", "json", "sarif", "text")
"""The names of `report.REPORTS`; that room is imported only when there is something to tell."""
EXPORTS = ("rows.csv", "sources.bib", "sources.csl.json")
"""The names of `build.DOWNLOADS`."""
CONTENT = click.Path(exists=True, file_okay=False, path_type=Path)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="thennow")
def main() -> None:
    """Then & Now: check the entries, build the site, watch it while you write.

    Example: thennow check
    """


@main.command()
@click.option("--content", type=CONTENT, default="content", show_default=True, help="Folder that holds the entries.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", help="How to tell findings.")
@click.option("--strict", is_flag=True, help="Exit 1 on warnings too.")
@click.option("--advice/--no-advice", default=True, help="Show advice beside errors and warnings.")
def check(content: Path, form: str, strict: bool, advice: bool) -> None:
    """Read and check every entry, and tell all findings of the run together.

    Example: thennow check --format github
    """
    from generator import build as steps  # here and not above: a build with nothing to do needs none of it
    from generator import report

    gc.disable()  # everything that is read is kept until the end
    result = steps.base(disk.read_content(content), content.as_posix())
    problems = [problem for problem in result.problems if advice or problem.level != "advice"]
    if problems or form in ("json", "sarif"):
        click.echo(report.REPORTS[form](problems))
    wrong = [problem for problem in problems if problem.level == "error" or (strict and problem.level == "warning")]
    after = "Mend them and run `thennow check` again." if wrong else "Next: `thennow serve` to look at the site."
    click.echo(f"{report.summary(problems)}. {after}", err=True)
    sys.exit(1 if wrong else 0)


@main.command()
@click.argument("name", type=click.Choice(EXPORTS))
@click.option("--content", type=CONTENT, default="content", show_default=True, help="Folder that holds the entries.")
@click.option("--site-url", default="/", show_default=True, help="The address of the site, for permanent links.")
@click.option("-o", "--output", type=click.File("w", encoding="utf-8"), default="-", help="Where to write it.")
def export(name: str, content: Path, site_url: str, output: TextIO) -> None:
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


@main.command()
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Say why a rule is there, with an example that passes and one that fails; without a code, list all rules.

    Example: thennow explain now-without-source
    """
    from generator.report import explanation  # here and not above: see `check`

    told = explanation.explanation(code) if code else explanation.listing()
    if told is None:
        hint = explanation.nearest_code(str(code)) or "leave it out to list all"
        raise click.UsageError(f"no rule is called `{code}`; {hint}")
    click.echo(told)
    after = "Next: `thennow check`." if code else "Next: `thennow explain CODE`, with one of these codes."
    click.echo(after, err=True)


def _mkdocs(*arguments: str) -> int:
    return subprocess.call([sys.executable, "-m", "mkdocs", *arguments])


CONFIG = click.option(
    "-f",
    "--config-file",
    type=click.Path(exists=True, dir_okay=False),
    default="mkdocs.yml",
    help="The MkDocs configuration.",
)


@main.command()
@CONFIG
@click.option("-d", "--site-dir", type=click.Path(file_okay=False), help="Where the site goes.")
def build(config_file: str, site_dir: str | None) -> None:
    """Build the site in strict mode; if nothing has changed since the last good build, say so at once.

    Example: thennow build --site-dir public
    """
    record = Path(config_file).parent / disk.BUILD_RECORD
    if disk.is_current(record, Path(site_dir) if site_dir else disk.configured_site(Path(config_file))):
        click.echo("Nothing has changed: the site is up to date. Next: `thennow serve`.", err=True)
        return
    where = ["--site-dir", str(Path(site_dir).resolve())] if site_dir else []
    status = _mkdocs("build", "--strict", "-f", config_file, *where)
    after = (
        "Next: open `index.html` in the site folder, or `thennow serve`." if status == 0 else "Next: `thennow check`."
    )
    click.echo(after, err=True)
    sys.exit(1 if status else 0)


@main.command()
@CONFIG
@click.option("-a", "--address", default="127.0.0.1:8000", show_default=True, help="Host and port to listen on.")
def serve(config_file: str, address: str) -> None:
    """Show the site while you write: a saved file shows at once, a mistake shows as a banner.

    Example: thennow serve --address 127.0.0.1:8080
    """
    click.echo(f"Next: open http://{address}/ and save a file in `content/`. Stop with Ctrl+C.", err=True)
    # --livereload is given because click 8.2 to 8.3 turned the default of MkDocs' flag off.
    sys.exit(1 if _mkdocs("serve", "--livereload", "-f", config_file, "-a", address) else 0)


if __name__ == "__main__":
    main()
