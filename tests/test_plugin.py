"""The front door `plugin.py`: real MkDocs builds of a small project, good and spoilt."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator import disk
from generator.plugin.pages import table_of_contents
from generator.views.parts import Heading
from tests.conftest import BASE, thennow

SHIFT = "shifts/ai-researcher/scaling-laws.yml"


def build(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Build in strict mode."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", *arguments]
    return subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)


def test_a_good_build(project: Path) -> None:
    """Pages, home page with its row, links in ordinary pages, no YAML."""
    result = build(project)
    assert result.returncode == 0, result.stderr
    home = (project / "site" / "index.html").read_text(encoding="utf-8")
    assert "Teams of dozens of people work toward one goal." in home
    assert 'href="glossary/#emergence"' in home
    assert (project / "site" / "professions" / "ai-researcher" / "index.html").is_file()
    assert list((project / "site").rglob("*.yml")) == []


def test_an_error_stops_the_build_and_leaves_the_last_site(project: Path) -> None:
    """Exit 1, every finding once, no traceback, and the good site untouched."""
    assert build(project).returncode == 0
    before = {path: path.read_bytes() for path in (project / "site").rglob("*") if path.is_file()}
    shift = BASE[SHIFT].decode().replace("replaced", "replacd")
    (project / "content" / SHIFT).write_text(shift, encoding="utf-8")
    (project / "content" / "terms" / "token.yml").write_text("title: Token\n", encoding="utf-8")
    result = build(project)
    assert result.returncode == 1
    assert "content/shifts/ai-researcher/scaling-laws.yml:7:13: error: `change` cannot be `replacd`" in result.stderr
    assert "content/terms/token.yml:1:1: error: `definition` is missing" in result.stderr
    assert "2 errors" in result.stderr
    assert "Traceback" not in result.stderr
    assert before == {path: path.read_bytes() for path in (project / "site").rglob("*") if path.is_file()}


def test_a_warning_fails_only_the_strict_build(project: Path) -> None:
    """What check calls a warning is a warning for MkDocs."""
    shutil.copy(project / "content/sources/wei-2023-kdd-talk.yml", project / "content/sources/nobody-2020.yml")
    result = build(project)
    assert result.returncode == 1
    assert "nothing rests on `nobody-2020`" in result.stderr
    assert build(project, "--no-strict").returncode == 0


def test_a_link_to_nothing_in_an_ordinary_page_is_a_finding(project: Path) -> None:
    """It is found at its place; so are an anchor that is not there, and brackets that are no link, except in code."""
    (project / "content" / "index.md").write_text(
        "# Home\n\n[[terms/nothing]] [[pillars/scaling-laws#no]] [[Terms/Loss]] `[[no link]]`\n", encoding="utf-8"
    )
    for result in (build(project), thennow(project, "build")):
        assert result.returncode == 1
        assert "content/index.md:3:1: error: `[[terms/nothing]]` leads to no entry" in result.stderr
        assert "content/index.md:3:19: error: `#no` is not on the page it leads to" in result.stderr
        assert "content/index.md:3:47: error: `[[...]]` stands here and is no link" in result.stderr
        assert result.stderr.count("index.md:3:") == 3


def test_a_number_in_an_ordinary_page_is_one_of_the_row_it_leads_to(project: Path) -> None:
    """Rounded numbers and years may stand; the warning says where the link with another number begins."""
    shift = project / "content/shifts/ai-researcher/scaling-laws.yml"
    shift.write_text(shift.read_text(encoding="utf-8").replace("dozens of people", "55.3 people"), encoding="utf-8")
    link = "[[professions/ai-researcher#scaling-laws-team-size|%s]]"
    said = [link % words for words in ("about 55 people (2023–24)", "56 people")]
    (project / "content" / "index.md").write_text(f"# Home\n\n{said[0]}\n{said[1]}\n", encoding="utf-8")
    result = build(project, "--no-strict")
    assert result.returncode == 0
    assert "content/index.md:4:1: warning: the row it leads to does not say 56" in result.stderr
    assert result.stderr.count("does not say") == 1


def test_an_old_address_leads_to_the_new_one(project: Path) -> None:
    """A renamed entry keeps its old address, with the anchor carried along."""
    path = project / "content" / "professions" / "ai-researcher.yml"
    path.write_text(path.read_text(encoding="utf-8") + "aliases: [ml-researcher]\n", encoding="utf-8")
    assert build(project).returncode == 0
    html = (project / "site" / "professions" / "ml-researcher" / "index.html").read_text(encoding="utf-8")
    assert 'content="0; url=../../professions/ai-researcher/"' in html
    assert "location.hash" in html


def test_what_was_retired_is_explained_where_it_stood(project: Path) -> None:
    """One successor is a redirect, none a page of its own, and a row says so on the page that it was on."""
    records = (
        "retired:\n"
        "  - {was: professions/typist, on: 2026-11-22, reason: Merged., instead: [terms/emergence]}\n"
        "  - {was: sources/a-rumour, on: 2026-11-22, reason: Nobody could find it.}\n"
        "  - {was: 'professions/ai-researcher#scaling-laws-craft', on: 2026-11-22, reason: Dropped.}\n"
    )
    (project / "content" / "retired.yml").write_text(records, encoding="utf-8")
    assert build(project).returncode == 0
    pages = {name: (project / "site" / name / "index.html").read_text(encoding="utf-8") for name in (
        "professions/typist", "sources/a-rumour", "professions/ai-researcher",
    )}  # fmt: skip
    assert 'location.replace("../../glossary/#emergence")' in pages["professions/typist"]
    assert "Nobody could find it." in pages["sources/a-rumour"]
    assert 'id="scaling-laws-craft"' in pages["professions/ai-researcher"]


def test_odd_characters_reach_the_page_as_text(project: Path) -> None:
    """Markup, braces, percent signs and every script come out as they were typed."""
    odd = "50 % <b>of</b> {{ all }} {% x %} “日本語” עברית & 'more' \\ $1."
    shift = (
        BASE[SHIFT]
        .decode()
        .replace("Many individual or small-scale projects.", f'"{odd.replace(chr(92), chr(92) * 2)}"')
        .replace("[wei-2023-kdd-talk]", "[{id: wei-2023-kdd-talk, for: both}]")
    )
    (project / "content" / SHIFT).write_text(shift, encoding="utf-8")
    assert build(project).returncode == 0
    html = (project / "site" / "professions" / "ai-researcher" / "index.html").read_text(encoding="utf-8")
    assert "50 % &lt;b&gt;of&lt;/b&gt; {{ all }} {% x %} “日本語” עברית &amp; ‘more’ \\ $1." in html


def test_another_base_builds_without_touching_python(project: Path) -> None:
    """Other pillars, other professions: what cloud computing did to IT work."""
    for kind in ("pillars", "professions", "shifts", "aspects", "fields"):
        shutil.rmtree(project / "content" / kind)
    files = {
        "pillars/elasticity.yml": BASE["pillars/scaling-laws.yml"].decode().replace("Scaling laws", "Elasticity"),
        "professions/sysadmin.yml": "title: System administrator\nfield: operations\nsummary: Keeps servers running.\n",
        "fields/operations.yml": "title: Operations\norder: 1\nsummary: Work that keeps things running.\n",
        "aspects/provisioning.yml": "title: Provisioning\norder: 1\nquestion: How does one get a server?\n",
        "shifts/sysadmin/elasticity.yml": BASE[SHIFT].decode().replace("team-size", "provisioning"),
    }
    for name, text in files.items():
        (project / "content" / name).parent.mkdir(parents=True, exist_ok=True)
        (project / "content" / name).write_text(text, encoding="utf-8")
    config = (project / "mkdocs.yml").read_text(encoding="utf-8")
    (project / "mkdocs.yml").write_text(re.sub(r", featured: [\w#-]+", "", config), encoding="utf-8")
    result = build(project)
    assert result.returncode == 0, result.stderr
    html = (project / "site" / "professions" / "sysadmin" / "index.html").read_text(encoding="utf-8")
    assert 'id="elasticity-provisioning"' in html


def test_nothing_to_do_is_said_at_once(project: Path) -> None:
    """A second build of unchanged content does nothing; any change of an input or an output builds again."""
    assert "Nothing has changed" not in thennow(project, "build").stderr
    assert "Nothing has changed" in thennow(project, "build").stderr
    (project / "site" / "index.html").unlink()
    assert "Nothing has changed" not in thennow(project, "build").stderr
    assert (project / "site" / "index.html").is_file()
    (project / "content" / "terms" / "token.yml").write_text("title: Token\ndefinition: A word.\n", encoding="utf-8")
    assert "Nothing has changed" not in thennow(project, "build").stderr
    assert "Nothing has changed" in thennow(project, "build").stderr
    assert "Nothing has changed" not in thennow(project, "build", "--site-dir", "elsewhere").stderr
    assert "Nothing has changed" not in thennow(project, "build").stderr, "the last build was of another folder"


@pytest.mark.parametrize(
    ("line", "folder"),
    [("", "site"), ("site_dir: public\n", "public"), ("site_dir: 'out/web' # here\n", "out/web")],
)
def test_the_folder_of_the_site_is_the_configured_one(tmp_path: Path, line: str, folder: str) -> None:
    """Found as MkDocs finds it: beside the configuration, `site` unless it says otherwise."""
    config = tmp_path / "mkdocs.yml"
    config.write_text(f"site_name: X\n{line}docs_dir: content\n", encoding="utf-8")
    assert disk.configured(config, "site_dir", "site") == tmp_path / folder


def test_a_failed_build_is_no_good_build(project: Path) -> None:
    """After warnings in strict mode the next build looks again."""
    shutil.copy(project / "content/sources/wei-2023-kdd-talk.yml", project / "content/sources/nobody-2020.yml")
    for _ in range(2):
        result = thennow(project, "build")
        assert result.returncode == 1
        assert "nothing rests on `nobody-2020`" in result.stderr


def test_headings_nest_by_level() -> None:
    """The table of contents has the shape of the page."""
    toc = table_of_contents(
        (Heading(1, "a", "A"), Heading(2, "b", "B"), Heading(3, "c", "C"), Heading(2, "d", "D & E"))
    )
    (top,) = toc.items
    assert [child.id for child in top.children] == ["b", "d"]
    assert [child.id for child in top.children[0].children] == ["c"]
    assert top.children[1].title == "D &amp; E"
