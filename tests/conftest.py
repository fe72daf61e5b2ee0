"""Shares the small complete base with all tests, and a way to lay other files over it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

import pytest

from generator import build, disk, reading
from generator.knowledge import Knowledge
from generator.render import Renderer
from generator.views.parts import Site

ROOT = Path(__file__).parent.parent
BASE = dict(disk.read_content(ROOT / "tests" / "base"))


def over_base(files: Mapping[str, str | bytes]) -> list[tuple[str, bytes]]:
    """The files of the small base, with `files` added or put in the place of others."""
    changed = {path: text.encode() if isinstance(text, str) else text for path, text in files.items()}
    return sorted({**BASE, **changed}.items())


def findings(files: Mapping[str, str | bytes], released: Collection[str] = ()) -> list[str]:
    """All findings of a run over the small base with `files` laid over it, as printed."""
    return [str(problem) for problem in reading.base(over_base(files), released=released).problems]


@pytest.fixture(scope="session")
def small() -> Knowledge:
    """The small base, resolved."""
    knowledge = reading.base(BASE.items()).knowledge
    assert knowledge is not None
    return knowledge


@pytest.fixture(scope="session")
def real() -> Knowledge:
    """The real content, resolved."""
    knowledge = reading.base(disk.read_content(ROOT / "content")).knowledge
    assert knowledge is not None
    return knowledge


@pytest.fixture(scope="session")
def renderer() -> Renderer:
    """The real templates."""
    return Renderer(ROOT / "templates" / "pages")


@pytest.fixture(scope="session")
def real_site(real: Knowledge) -> Site:
    """The real content with the addresses of the published site."""
    return Site(real, url="https://then-and-now.example.org/", edit_base="https://example.org/edit/")


@pytest.fixture(scope="session")
def real_pages(real_site: Site, renderer: Renderer) -> Sequence[build.Made]:
    """Every page of the real content, without its shell; made once for all tests that look at them."""
    return tuple(build.pages(real_site, renderer, workers=1))


def mkdocs(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Call MkDocs as a person would."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", *arguments]
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real content, built in strict mode."""
    folder = tmp_path_factory.mktemp("site")
    result = mkdocs("build", "--strict", "-d", str(folder))
    assert result.returncode == 0, result.stderr
    assert "WARNING" not in result.stderr
    return folder


CONFIG = """\
site_name: Small
site_url: https://small.example.org/base/
repo_url: https://example.org/repo
edit_uri: edit/main/content/
docs_dir: content
theme: {{name: material, custom_dir: {root}/templates/theme, font: false, palette: [{{scheme: default}}]}}
extra_css: [assets/thennow.css]
plugins:
  - thennow: {{templates: {root}/templates/pages, featured: ai-researcher#scaling-laws-team-size}}
markdown_extensions: [toc]
"""
"""A small site; `root` is where templates are."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of its own with the small base and an ordinary page."""
    shutil.copytree(ROOT / "tests" / "base", tmp_path / "content")
    (tmp_path / "content" / "index.md").write_text("# Home\n\nSee [[terms/emergence]].\n", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(CONFIG.format(root=ROOT.as_posix()), encoding="utf-8")
    return tmp_path


def thennow(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Call our own command."""
    command = [sys.executable, "-m", "generator.cli", *arguments]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)
