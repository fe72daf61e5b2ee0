"""CONTRIBUTING is code: what it tells people to type is typed here, and what it says they will see is compared."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.test_difference import git
from tests.test_documents import text

SAID = text("CONTRIBUTING.md")
BIN = Path(sys.executable).parent
PLACEHOLDERS = {"<code>": "now-without-source"}
ELSEWHERE = {
    "make test": "runs this test",
    "make lock": "asks a registry",
    "make fix": "its two commands are those of `make test`",
    "make site": "test_plugin.py builds sites",
    "thennow links": "asks other hosts; test_links.py runs it on loopback",
}
"""Commands that are not run here, and why."""
SHELL = [
    line.partition("#")[0].strip()
    for block in re.findall(r"^```sh\n(.*?)^```", SAID, re.DOTALL | re.MULTILINE)
    for line in block.splitlines()
    if line.strip()
]
INLINE = re.findall(r"`((?:thennow|make) [^`\n]+)`", re.sub(r"^```.*?^```", "", SAID, flags=re.DOTALL | re.MULTILINE))
SESSIONS = re.findall(r"^```console\n(.*?)^```", SAID, re.DOTALL | re.MULTILINE)
COMMANDS = sorted({*SHELL, *INLINE} - set(ELSEWHERE))
STEPS = [step for session in SESSIONS for step in re.findall(r"^\$ (.+)\n((?:(?!\$ ).*\n)*)", session, re.MULTILINE)]


def typed(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Type a line in a folder, as somebody does who has activated `.venv`."""
    for placeholder, value in PLACEHOLDERS.items():
        line = line.replace(placeholder, value)
    environment = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}
    return subprocess.run(
        shlex.split(line), cwd=folder, env=environment, text=True, encoding="utf-8",
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
    )  # fmt: skip


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the content with its configuration, committed as `main`."""
    folder = tmp_path_factory.mktemp("project")
    shutil.copytree(ROOT / "content", folder / "content")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    (folder / "zotero.json").write_text('[{"id": "x", "title": "A title"}]', encoding="utf-8")
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "-m", "As it is")
    return folder


@pytest.mark.parametrize("line", COMMANDS)
def test_every_command_works(line: str, project: Path) -> None:
    """It ends well, with nothing of Python's on the screen; what `new` has begun is gone before anything else is typed."""
    if not line.startswith("thennow new"):
        git(project, "clean", "--quiet", "--force", "-d", "content")
    ran = typed(line, project)
    assert (ran.returncode, "Traceback" in ran.stdout) == (0, False), ran.stdout


def test_what_people_see_is_what_the_guide_shows(project: Path) -> None:
    """The session, step by step; before the second step the word is changed that the guide asks for. `…` is the rest of a line."""
    shift = project / "content" / "shifts" / "ai-researcher" / "scaling-laws.yml"
    git(project, "checkout", "--quiet", ".")
    before = shift.read_text(encoding="utf-8")
    (path, old, new) = re.findall(r"change a word in `([^`]+)`, say \"(\w+)\" to \"(\w+)\"", SAID)[0]
    assert (project / path) == shift
    for number, (line, shown) in enumerate(STEPS):
        if number == 1:
            shift.write_text(before.replace(old, new, 1), encoding="utf-8")
        pattern = re.escape(shown.rstrip("\n")).replace("…", ".*")
        assert re.fullmatch(pattern, typed(line, project).stdout.rstrip("\n")), line
    shift.write_text(before, encoding="utf-8")
    assert len(STEPS) == 2


def test_commands_that_are_not_run_are_still_there() -> None:
    """The list of exceptions shrinks with the guide."""
    assert set(ELSEWHERE) - {*SHELL, *INLINE} == set()


def test_the_way_in_comes_before_the_workshop() -> None:
    """Who has never used git reads the first pages only."""
    headings = re.findall(r"^## (.+)$", SAID, re.MULTILINE)
    assert headings[:3] == ["Two ways in", "A first change, step by step", "With a language model"]
