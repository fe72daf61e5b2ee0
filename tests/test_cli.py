"""The front door `cli/`: exit codes, formats, and what to do next."""

import json
import shutil
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from generator import report
from generator.build import DOWNLOADS
from generator.cli import main
from generator.cli.check import FORMATS
from generator.cli.export import EXPORTS
from tests.conftest import ROOT


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the small base."""
    return Path(shutil.copytree(ROOT / "tests" / "base", tmp_path / "content"))


def run(*arguments: str) -> Result:
    """Call the command."""
    return CliRunner().invoke(main, list(arguments))


def test_check_is_quiet_when_all_is_well(content: Path) -> None:
    """Exit 0, nothing on stdout, the next command on stderr."""
    result = run("check", "--content", str(content))
    assert (
        result.exit_code, result.stdout, result.stderr,
    ) == (0, "", "no findings. Next: `thennow serve` to look at the site.\n")  # fmt: skip


def test_check_tells_all_findings(content: Path) -> None:
    """Exit 1 and one line for each finding."""
    (content / "terms" / "token.yml").write_text("title: Token\ncolour: x\n", encoding="utf-8")
    result = run("check", "--content", str(content))
    assert result.exit_code == 1
    assert [f"{content}/terms/token.yml:1:1", f"{content}/terms/token.yml:2:1"] == [
        line.split(": error")[0] for line in result.stdout.splitlines() if ": error" in line
    ]
    assert result.stderr == "2 errors. Mend them and run `thennow check` again.\n"


def test_check_as_json(content: Path) -> None:
    """The list is there even when it is empty."""
    assert json.loads(run("check", "--content", str(content), "--format", "json").stdout) == []


def test_warnings_fail_only_when_asked(content: Path) -> None:
    """Exit 0 on warnings, 1 with --strict."""
    shutil.copy(content / "sources" / "wei-2023-kdd-talk.yml", content / "sources" / "nobody-2020.yml")
    assert run("check", "--content", str(content)).exit_code == 0
    assert run("check", "--content", str(content), "--strict").exit_code == 1


def test_wrong_use() -> None:
    """Exit 2 for what makes no sense."""
    assert run("check", "--content", "/nowhere/at/all").exit_code == 2
    assert run("chekc").exit_code == 2


def test_every_command_has_an_example() -> None:
    """Help ends the search for how to call it."""
    assert "Example:" in run("--help").stdout
    for name in main.list_commands(click.Context(main)):
        assert "Example:" in run(name, "--help").stdout


def test_the_formats_are_those_of_the_reports() -> None:
    """No report is forgotten at the door."""
    assert sorted(report.REPORTS) == list(FORMATS)
    assert sorted(DOWNLOADS) == list(EXPORTS)


def test_export_writes_a_file(content: Path, tmp_path: Path) -> None:
    """The named format, to a file or to stdout; nothing of a base with errors."""
    assert run("export", "sources.bib", "--content", str(content)).stdout.startswith("@misc{wei-2023-kdd-talk,")
    target = tmp_path / "rows.csv"
    assert run("export", "rows.csv", "--content", str(content), "-o", str(target)).exit_code == 0
    assert target.read_text(encoding="utf-8").startswith("profession,pillar,aspect,")
    (content / "terms" / "token.yml").write_text("title: Token\n", encoding="utf-8")
    assert run("export", "rows.csv", "--content", str(content)).exit_code == 1
