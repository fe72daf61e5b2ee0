"""Knows how the usual plugin makes pages from data: YAML read by `yaml.safe_load`, Markdown handed to MkDocs."""

import sys
from pathlib import Path

import mkdocs_gen_files
import yaml

HERE = Path(__file__ if "__file__" in globals() else "gen_pages.py").resolve().parent
sys.path.insert(0, str(HERE))
import markdown_pages  # noqa: E402  (a copy of ../markdown.py; Python-Markdown has the name)

CONTENT = HERE / "content"
base = {
    path.relative_to(CONTENT).with_suffix("").as_posix(): yaml.safe_load(path.read_text(encoding="utf-8"))
    for path in sorted(CONTENT.rglob("*.yml"))
}
for page in markdown_pages.pages(base, markdown_pages.relative):
    with mkdocs_gen_files.open(f"{page.path}.md", "w") as file:
        file.write(markdown_pages.file(page, "" if page.found else "search:\n  exclude: true\n"))
