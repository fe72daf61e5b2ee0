"""The fast way is the same as the ordinary way: shells that are filled print what the theme prints."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from generator.shell import Shell, mark, shape
from tests.conftest import BASE, CONFIG, ROOT

ODD = "A & B <i>50 %</i> \"quoted\" 'single' {{ braces }} {% x %} &amp; &lt; 日本語 עברית ẞ!"


def test_a_shell_is_cut_and_filled() -> None:
    """Every mark takes its value, wherever and however often it stands."""
    shell = Shell.of(f"<title>{mark('title')}</title>{mark('body')}<i>{mark('title')}</i>")
    assert shell.fill({"title": "T", "body": "$1 \\g<0> {}"}) == "<title>T</title>$1 \\g<0> {}<i>T</i>"


def test_shapes() -> None:
    """Entries of a section share a shape; depth and the way to edit part them."""
    assert shape("sources/a/", edited=True) == shape("sources/b/", edited=True)
    assert shape("sources/a/", edited=True) != shape("professions/a/", edited=True)
    assert shape("sources/a/", edited=True) != shape("sources/a/", edited=False)
    assert shape("sources/", edited=False) == "sources/"
    assert shape("compare/a/b/", edited=False) != shape("compare/a/", edited=False)


def built(folder: Path, way: str) -> dict[str, bytes]:
    """Build a project one of the two ways and give the bytes of every file but the site map."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", way, "build", "--site-dir", f"{way}-site"]
    result = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "one by one" not in result.stderr
    site = folder / f"{way}-site"
    found = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    assert sitemap_of(found.pop("sitemap.xml"))
    return {name: data for name, data in found.items() if name != "sitemap.xml.gz"}


def sitemap_of(data: bytes) -> set[tuple[str, str]]:
    """The pages of a site map, with their days."""
    return set(re.findall(r"<loc>(.*?)</loc>\s*<lastmod>(.*?)</lastmod>", data.decode()))


def test_the_real_content_is_the_same_both_ways(tmp_path: Path) -> None:
    """Every file that MkDocs makes page by page has the same bytes as the one that is filled into a shell."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    ordinary, furnished = built(tmp_path, "mkdocs"), built(tmp_path, "generator.cli")
    assert sorted(ordinary) == sorted(furnished)
    assert [name for name in ordinary if ordinary[name] != furnished[name]] == []


def small_project(folder: Path) -> Path:
    """The small base with its configuration and a home page; gives the content folder."""
    content = Path(shutil.copytree(ROOT / "tests" / "base", folder / "content"))
    (content / "index.md").write_text(
        "# Home\n\n[[terms/emergence]] [[professions/ai-researcher|A & B]]\n", encoding="utf-8"
    )
    (folder / "mkdocs.yml").write_text(CONFIG.format(root=ROOT.as_posix()), encoding="utf-8")
    return content


def test_odd_titles_are_the_same_both_ways(tmp_path: Path) -> None:
    """Markup, quotes, braces and every script in titles and text print alike, however the shell was made."""
    content = small_project(tmp_path)
    quoted = "'" + ODD.replace("'", "''") + "'"
    profession = BASE["professions/ai-researcher.yml"].decode()
    profession = profession.replace("AI researcher", quoted)
    profession = profession.replace("Studies how machines learn.", quoted.replace("!", "."))
    (content / "professions" / "ai-researcher.yml").write_text(profession, encoding="utf-8")
    shift = BASE["shifts/ai-researcher/scaling-laws.yml"].decode()
    shift = shift.replace("Many individual or small-scale projects.", quoted.replace("!", "."))
    shift = shift.replace("[wei-2023-kdd-talk]", "[{id: wei-2023-kdd-talk, for: both}]")
    (content / "shifts/ai-researcher/scaling-laws.yml").write_text(shift, encoding="utf-8")
    ordinary, furnished = built(tmp_path, "mkdocs"), built(tmp_path, "generator.cli")
    assert "&lt;i&gt;50 %&lt;/i&gt;" in furnished["professions/ai-researcher/index.html"].decode()
    assert sorted(ordinary) == sorted(furnished)
    assert [name for name in ordinary if ordinary[name] != furnished[name]] == []


def test_a_theme_that_differs_within_a_shape_is_noticed(tmp_path: Path) -> None:
    """A template that prints something we do not mark makes the build fall back, and say so."""
    theme = tmp_path / "theme"
    theme.mkdir()
    (theme / "main.html").write_text(
        '{% extends "base.html" %}{% block content %}{{ page.content }}{{ page.url }}{% endblock %}', encoding="utf-8"
    )
    small_project(tmp_path)
    text = (
        (tmp_path / "mkdocs.yml")
        .read_text(encoding="utf-8")
        .replace(f"{ROOT.as_posix()}/templates/theme", theme.as_posix())
    )
    (tmp_path / "mkdocs.yml").write_text(text.replace("extra_css: [assets/thennow.css]\n", ""), encoding="utf-8")
    command = [sys.executable, "-m", "generator.cli", "build"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    result = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert "The theme's page differs within" in result.stderr
    assert "professions/*/" in result.stderr
    html = (tmp_path / "site" / "professions" / "ai-researcher" / "index.html").read_text(encoding="utf-8")
    assert "professions/ai-researcher/" in html
