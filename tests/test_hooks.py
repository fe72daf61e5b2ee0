"""The hooks that other repositories can use (https://pre-commit.com) call commands that are there."""

import re
import tomllib
from typing import Any

import pytest
from click import Argument, Context

from generator import disk
from generator.cli import main
from generator.yamltext import read
from tests.conftest import ROOT

DOCUMENT, PROBLEMS = read((ROOT / ".pre-commit-hooks.yaml").read_bytes(), ".pre-commit-hooks.yaml")
HOOKS: list[dict[str, Any]] = DOCUMENT.data if DOCUMENT else []  # type: ignore[assignment]


def test_the_file_can_be_read() -> None:
    """Ids are there once."""
    assert PROBLEMS == []
    ids = [hook["id"] for hook in HOOKS]
    assert ids == ["thennow-check", "thennow-fix"]


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_a_hook_calls_a_command_of_ours(hook: dict[str, Any]) -> None:
    """The package that `language: python` installs brings the program, and the program has the command.

    All are checked, for what one file says may be wrong with another; only what changes is mended.
    """
    program, command, *options = hook["entry"].split()
    assert program in tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["scripts"]
    found = main.get_command(Context(main), command)
    assert found is not None
    assert set(options) <= {option for parameter in found.params for option in parameter.opts}
    takes_paths = any(isinstance(parameter, Argument) and parameter.nargs == -1 for parameter in found.params)
    assert takes_paths
    assert (hook["language"], hook["pass_filenames"]) == ("python", "true" if command == "fix" else "false")
    assert hook["id"] == f"{program}-{command}"


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_a_hook_looks_at_entries(hook: dict[str, Any]) -> None:
    """Every entry wakes it; code, pages and other YAML do not."""
    pattern = re.compile(hook["files"])
    entries = [path.relative_to(ROOT).as_posix() for path in disk.entry_files(ROOT / "content")]
    assert [path for path in entries if not pattern.search(path)] == []
    others = ("mkdocs.yml", "content/about.md", "generator/text.py", "tests/base/terms/emergence.yml")
    assert [path for path in others if pattern.search(path)] == []
