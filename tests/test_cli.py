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


def test_check_tells_of_some_files_only(content: Path) -> None:
    """All is read, and what the named files and folders have is told; what is wrong elsewhere is counted."""
    for name in ("token", "word"):
        (content / "terms" / f"{name}.yml").write_text(f"title: {name}\ncolour: x\n", encoding="utf-8")
    result = run("check", str(content / "terms" / "token.yml"), "--content", str(content))
    assert result.exit_code == 1
    assert {line.split(":")[0] for line in result.stdout.splitlines() if ": error" in line} == {
        f"{content}/terms/token.yml"
    }
    assert result.stderr == "2 errors. 2 findings in other files. Mend them and run `thennow check` again.\n"
    fine = run("check", str(content / "sources"), "--content", str(content))
    assert (fine.exit_code, fine.stdout) == (0, "")
    assert fine.stderr.startswith("no findings. 4 findings in other files. ")
    assert len(run("check", str(content / "terms"), "--content", str(content)).stdout.splitlines()) > 4


def test_check_says_which_paths_are_no_entries(content: Path, tmp_path: Path) -> None:
    """Of a file outside nothing is known; what holds the content is no mistake."""
    outside = tmp_path / "README.md"
    outside.write_text("# Read me\n", encoding="utf-8")
    result = run("check", str(outside), str(tmp_path), str(content / "terms"), "--content", str(content))
    assert f"{outside} is outside `{content}/`: no rule is asked of it." in result.stderr
    assert result.stderr.count("is outside") == 1


def test_check_as_json(content: Path) -> None:
    """The list is there even when it is empty."""
    assert json.loads(run("check", "--content", str(content), "--format", "json").stdout) == []


def test_warnings_fail_only_when_asked(content: Path) -> None:
    """Exit 0 on warnings, and a word on what they stop; 1 with --strict."""
    shutil.copy(content / "sources" / "wei-2023-kdd-talk.yml", content / "sources" / "nobody-2020.yml")
    lax = run("check", "--content", str(content))
    assert lax.exit_code == 0
    assert "A strict build stops at warnings. Next: `thennow serve`" in lax.stderr
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
    assert target.read_text(encoding="utf-8").startswith("profession,field,onet_soc,")
    (content / "terms" / "token.yml").write_text("title: Token\n", encoding="utf-8")
    assert run("export", "rows.csv", "--content", str(content)).exit_code == 1


def test_what_the_system_refuses_is_said_in_a_sentence(content: Path, tmp_path: Path) -> None:
    """A file that cannot be read or written is named, without a traceback."""
    result = run("export", "rows.csv", "--content", str(content), "-o", str(tmp_path / "no" / "rows.csv"))
    assert result.exit_code == 1
    assert "no such file or directory" in result.stderr
    (content / "terms" / "loop.yml").symlink_to("loop.yml")
    result = run("check", "--content", str(content))
    assert result.exit_code == 1
    assert "loop.yml" in result.stderr
    assert isinstance(result.exception, SystemExit)


def test_several_files_go_into_a_folder(content: Path, tmp_path: Path) -> None:
    """What `.github/` holds is written with the folders it needs; a single file is not its name."""
    result = run("export", "github", str(tmp_path / "new"), "--content", str(content))
    assert result.exit_code == 0
    assert (tmp_path / "new" / "ISSUE_TEMPLATE" / "new-profession.yml").is_file()
    assert run("export", "schemas", "--content", str(content), "-o", "x.json").exit_code == 2


def test_fix_mends_and_says_what_is_next(content: Path) -> None:
    """The file is written, its comments stay; a second run has nothing to do."""
    entry = content / "terms" / "token.yml"
    entry.write_text("# kept\ntitle: Token.  # kept too\ndefinition: A part of  a word.\n", encoding="utf-8")
    first = run("fix", "--content", str(content))
    assert (first.exit_code, first.stderr) == (0, "2 findings in 1 file mended. Next: `thennow check`.\n")
    expected = "# kept\ntitle: Token  # kept too\ndefinition: A part of a word.\n"
    assert expected == entry.read_text(encoding="utf-8")
    assert run("fix", "--content", str(content)).stderr == "0 findings in 0 files mended. Next: `thennow check`.\n"


def test_fix_can_show_and_ask_first(content: Path) -> None:
    """`--diff` shows a patch, `--check` exits 1; neither writes, and paths choose what is looked at."""
    entry = content / "terms" / "token.yml"
    entry.write_text("title: Token.\ndefinition: A part of a word.\n", encoding="utf-8")
    shown = run("fix", "--content", str(content), "--diff")
    assert shown.stdout.splitlines()[2:] == [
        "@@ -1,2 +1,2 @@",
        "-title: Token.",
        "+title: Token",
        " definition: A part of a word.",
    ]
    assert shown.exit_code == 0
    assert run("fix", "--content", str(content), "--check").exit_code == 1
    assert run("fix", "--content", str(content), "--check", str(content / "sources")).exit_code == 0
    assert entry.read_text(encoding="utf-8").startswith("title: Token.\n")


def test_fix_takes_likely_words_only_when_asked(content: Path) -> None:
    """What is only likely waits for `--unsafe`; the report says so at the end of the line."""
    entry = content / "terms" / "token.yml"
    entry.write_text("title: Token\ndefinition: A part of a word.\nsee: [emergense]\n", encoding="utf-8")
    assert run("check", "--content", str(content)).stdout.splitlines()[0].endswith("[unknown-reference] (fix --unsafe)")
    run("fix", "--content", str(content))
    assert "emergense" in entry.read_text(encoding="utf-8")
    run("fix", "--content", str(content), "--unsafe")
    assert "see: [emergence]" in entry.read_text(encoding="utf-8")
