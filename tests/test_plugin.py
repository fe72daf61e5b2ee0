"""The front door `plugin.py`: real MkDocs builds of a small project, good and spoilt, and a live preview."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import disk
from generator.cli.preview import Preview
from generator.plugin.pages import table_of_contents
from generator.views.parts import Heading
from tests.conftest import BASE, ROOT, thennow

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
    """`[[terms/nothing]]` in Markdown is found at its place, and so is an anchor that is not there."""
    (project / "content" / "index.md").write_text(
        "# Home\n\n[[terms/nothing]] [[pillars/scaling-laws#no]]\n", encoding="utf-8"
    )
    for result in (build(project), thennow(project, "build")):
        assert result.returncode == 1
        assert "content/index.md:3:1: error: `[[terms/nothing]]` leads to no entry" in result.stderr
        assert "content/index.md:3:19: error: `#no` is not on the page it leads to" in result.stderr


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
    assert "50 % &lt;b&gt;of&lt;/b&gt; {{ all }} {% x %} “日本語” עברית &amp; 'more' \\ $1." in html


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


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@pytest.fixture
def preview(project: Path) -> Iterator[str]:
    """A live preview on loopback, stopped at the end."""
    address = f"127.0.0.1:{free_port()}"
    command = [sys.executable, "-m", "generator.cli", "serve", "--address", address]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}
    with (project / "serve.log").open("w") as log:
        process = subprocess.Popen(
            command, cwd=project, env=environment, stdout=log, stderr=log, start_new_session=True
        )
        try:
            yield f"http://{address}/base/"
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait(timeout=20)


def until(address: str, sign: str, *, absent: bool = False, seconds: float = 30) -> str:
    """Fetch a page until it holds (or no longer holds) a sign."""
    end = time.monotonic() + seconds
    html = ""
    while time.monotonic() < end:
        try:
            html = urllib.request.urlopen(address, timeout=5).read().decode()
            if (sign in html) != absent:
                return html
        except OSError:
            pass
        time.sleep(0.2)
    raise AssertionError(f"{sign!r} never {'went' if absent else 'came'}: {html[:2000]}")


def test_serve_shows_changes_and_a_banner_for_mistakes(preview: str, project: Path) -> None:
    """A saved change is served; a mistake keeps the last good page and lists the finding; mending it recovers."""
    page, path = preview + "professions/ai-researcher/", project / "content" / SHIFT
    good = BASE[SHIFT].decode()
    assert "/.preview/" in until(page, "Many individual or small-scale projects.")
    path.write_text(good.replace("Many individual", "Countless individual"), encoding="utf-8")
    until(page, "Countless individual")
    path.write_text(good.replace("status: observed", "status: obsrved"), encoding="utf-8")
    html = until(page, "tn-banner")
    assert "scaling-laws.yml:8:13: error: `status` cannot be `obsrved`" in html
    assert "Countless individual" in html
    path.write_text(good, encoding="utf-8")
    assert "Many individual" in until(page, "tn-banner", absent=True)


def test_a_page_belongs_to_the_version_that_it_was_asked_of(project: Path) -> None:
    """What was begun before a change neither stays in the new version nor says that it is the new one."""
    preview, page, path = Preview(project / "mkdocs.yml"), "professions/ai-researcher/", project / "content" / SHIFT
    assert preview.begin() == ""
    before = preview.shown
    path.write_text(BASE[SHIFT].decode().replace("Many individual", "Countless individual"), encoding="utf-8")
    preview.follow([path])
    old, new = before.file(page), preview.file(page)
    assert old is not None
    assert new is not None
    assert (b"Many individual" in old, b"Countless individual" in old) == (True, False)
    assert (b"Many individual" in new, b"Countless individual" in new) == (False, True)
    assert b"/.preview/%d" % before.version in old
    assert b"/.preview/%d" % preview.version in new


def test_serve_follows_new_deleted_and_renamed_files(preview: str, project: Path) -> None:
    """A new entry has its page at once; a renamed one moves; a deleted one is gone."""
    path = project / "content" / "professions" / "nurse.yml"
    until(preview, "See ")
    path.write_text("title: Nurse\nfield: technology\nsummary: Cares for people.\n", encoding="utf-8")
    until(preview + "professions/nurse/", "Cares for people.")
    path.rename(path.with_name("midwife.yml"))
    until(preview + "professions/midwife/", "Cares for people.")
    (project / "content" / "professions" / "midwife.yml").unlink()
    until(preview + "professions/", "Nurse", absent=True)


def test_serve_follows_ordinary_pages_and_the_theme(preview: str, project: Path) -> None:
    """A changed Markdown page and a changed configuration make a new house."""
    until(preview, "See ")
    (project / "content" / "index.md").write_text("# Home\n\nLook at [[terms/emergence]].\n", encoding="utf-8")
    until(preview, "Look at ")
    config = (project / "mkdocs.yml").read_text(encoding="utf-8")
    (project / "mkdocs.yml").write_text(config.replace("site_name: Small", "site_name: Larger"), encoding="utf-8")
    until(preview, "<title>Larger</title>")


def test_serve_has_every_file_of_the_site(preview: str, project: Path) -> None:
    """What a build writes is served too; nothing outside is, and what is not there is said so."""
    until(preview, "See ")
    assert thennow(project, "build").returncode == 0
    site = project / "site"
    for path in sorted(site.rglob("*")):
        if path.is_file():
            with urllib.request.urlopen(preview + path.relative_to(site).as_posix(), timeout=20) as answer:
                assert answer.status == 200
    for address in ("nothing/at/all", "../mkdocs.yml", "%2e%2e/mkdocs.yml"):
        with pytest.raises(urllib.error.HTTPError, match="404"):
            urllib.request.urlopen(preview + address, timeout=20)
