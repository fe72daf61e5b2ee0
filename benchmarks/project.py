"""Knows what a project has besides its entries: the configuration and templates of this repository, ordinary pages."""

import re
import shutil
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HOME = "# Then & Now\n\nMade-up content of many entries, to measure with: see [About](about.md).\n"
PAGE = "# {title}\n\nMade-up content, to measure with.\n\n## How to cite\n\nNot at all.\n"


def write_project(folder: Path, files: Mapping[str, str]) -> None:
    """Write entries (by path) and what stands around them; the templates are copied, so that the project is whole."""
    pages = {f"content/{path}": PAGE.format(title=_title(path)) for path in ordinary_pages()}
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    around = {**pages, "content/index.md": HOME, "mkdocs.yml": with_featured(config, files)}
    for path, text in {**files, **around}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8", newline="\n")
    shutil.copytree(ROOT / "templates", folder / "templates", dirs_exist_ok=True)


def ordinary_pages() -> list[str]:
    """The Markdown files that the navigation of this repository names and that are no entries of ours."""
    named = re.findall(r"^ +- (?:[^:\n]+: *)?(\S+\.md)$", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), re.M)
    return [path for path in named if (ROOT / "content" / path).is_file() and path != "index.md"]


def _title(path: str) -> str:
    return Path(path).stem.replace("-", " ").capitalize()


def with_featured(config: str, files: Mapping[str, str]) -> str:
    """Put a row that exists on the home page."""
    path = min(path for path in files if path.startswith("content/shifts/"))
    profession, pillar = path.removesuffix(".yml").split("/")[2:]
    aspect = re.findall(r"aspect: (\S+)", files[path])[0]
    return re.sub(r"(?m)^( +featured:).*$", rf"\1 {profession}#{pillar}-{aspect}", config)
