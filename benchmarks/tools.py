"""Knows the tools that are compared: how each gets its sources, what it is called with, where its pages come out."""

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.install import EXECUTABLE
from benchmarks.peers import markdown
from benchmarks.plainyaml import written
from benchmarks.project import ROOT, write_project

HERE = Path(__file__).resolve().parent
Base = dict[str, dict[str, Any]]


@dataclass(frozen=True)
class Tool:
    """A tool and what differs between tools. Its sources lie in a folder of their own; its site comes out in `site`."""

    name: str
    needs: tuple[str, ...]
    """Names of what has to be installed."""
    prepare: Callable[[Path, Base], None]
    builds: tuple[tuple[str, tuple[str, ...]], ...]
    """Commands one after the other, each with the name that the sum up to it has in the tables."""
    serve: tuple[str, ...]
    """With `{port}`; without it the tool watches only, and the file that it writes is looked at."""
    edited: str = "content/professions/{profession}.md"
    before: str = r"Paradigm shift: "
    """What stands before the place of an edit."""
    check: tuple[str, ...] = ()
    """What checks the sources without building anything, if the tool can."""


def page_of(profession: str) -> str:
    """Where every tool publishes a profession."""
    return f"professions/{profession}/index.html"


def _thennow(folder: Path, base: Base) -> None:
    write_project(folder, {f"content/{path}.yml": written(data) for path, data in base.items()})


def _markdown(folder: Path, base: Base, link: markdown.Link, more: Callable[[markdown.Page], str], hub: str) -> None:
    for page in markdown.pages(base, link):
        path = folder / "content" / f"{page.path.removesuffix('index')}{hub if page.path.endswith('index') else ''}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(markdown.file(page, more(page)), encoding="utf-8")


def _found(page: markdown.Page) -> str:
    return f"found: {str(page.found).lower()}\n"


def _excluded(page: markdown.Page) -> str:
    return "" if page.found else "search:\n  exclude: true\n"


def _hugo(folder: Path, base: Base) -> None:
    shutil.copytree(HERE / "peers" / "hugo", folder, dirs_exist_ok=True)
    _markdown(folder, base, markdown.rooted, _found, "_index")


def _eleventy(folder: Path, base: Base) -> None:
    shutil.copytree(HERE / "peers" / "eleventy", folder, dirs_exist_ok=True)
    _markdown(folder, base, markdown.rooted, _found, "index")


def _zensical(folder: Path, base: Base) -> None:
    shutil.copytree(HERE / "peers" / "zensical", folder, dirs_exist_ok=True)
    _markdown(folder, base, markdown.relative, _excluded, "index")


def _mkdocs(folder: Path, base: Base) -> None:
    shutil.copytree(HERE / "peers" / "mkdocs", folder, dirs_exist_ok=True)
    shutil.copy(HERE / "peers" / "markdown.py", folder / "markdown_pages.py")
    (folder / "docs").mkdir(exist_ok=True)
    for path, data in base.items():
        (folder / "content" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "content" / f"{path}.yml").write_text(written(data), encoding="utf-8")


def thennow() -> str:
    """Our own command, of the environment that runs this."""
    beside = Path(sys.executable).parent / "thennow"
    return str(beside if beside.exists() else ROOT / ".venv" / "bin" / "thennow")


PAGEFIND = ("{pagefind}", "--site", "site", "--quiet")
SHIFT = {"edited": "content/shifts/{profession}/{pillar}.yml", "before": r'(?m)^paradigm-shift: "?'}
LOOPBACK = "127.0.0.1:{port}"
TOOLS = (
    Tool(
        "thennow",
        (),
        _thennow,
        (("thennow", ("{thennow}", "build")),),
        ("{thennow}", "serve", "-a", LOOPBACK),
        **SHIFT,
        check=("{thennow}", "check"),
    ),
    Tool(
        "Hugo",
        ("hugo", "pagefind"),
        _hugo,
        (("Hugo", ("{hugo}", "--destination", "site", "--quiet")), ("Hugo + Pagefind", PAGEFIND)),
        ("{hugo}", "server", "--bind", "127.0.0.1", "--port", "{port}"),
    ),
    Tool(
        "Eleventy",
        ("eleventy", "pagefind"),
        _eleventy,
        (("Eleventy", ("node", "{eleventy}")), ("Eleventy + Pagefind", PAGEFIND)),
        ("node", "{eleventy}", "--watch", "--incremental"),
    ),
    Tool(
        "Zensical",
        ("zensical",),
        _zensical,
        (("Zensical", ("{zensical}", "build")),),
        ("{zensical}", "serve", "-a", LOOPBACK),
    ),
    Tool(
        "MkDocs + gen-files",
        ("mkdocs",),
        _mkdocs,
        (("MkDocs + gen-files", ("{mkdocs}", "build", "--quiet")),),
        ("{mkdocs}", "serve", "--livereload", "-a", LOOPBACK),
        **SHIFT,
    ),
)


def filled(command: tuple[str, ...], port: int = 0) -> list[str]:
    """A command with the places of the executables in it."""
    places = {name: str(find() or "") for name, find in EXECUTABLE.items()} | {"thennow": thennow(), "port": str(port)}
    return [part.format(**places) for part in command]
