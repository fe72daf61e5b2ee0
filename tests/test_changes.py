"""What changed lately: read from git, told on a page and in a feed, the same for the same commit."""

import json
import os
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import pytest

from generator import disk, git, lately, reading
from generator.difference.days import KEPT, Day, RowChange, day
from generator.difference.edits import Piece
from generator.exports.feed import feed
from generator.knowledge import Knowledge
from generator.render import Renderer
from generator.views.changes import LISTED, REWORDED, changes_page
from generator.views.parts import Site
from tests.conftest import BASE, thennow
from tests.test_shell import built, small_project

SHIFT = "shifts/ai-researcher/scaling-laws.yml"
SECOND = """\
  - aspect: cycle-time
    then: Weeks.
    now: Days.
    change: shrank
    status: emerging
    sources: [wei-2023-kdd-talk, wei-2024-again]
reviewed:"""
SOURCE = BASE["sources/wei-2023-kdd-talk.yml"].decode().replace("renaissance", "return")


def commit(folder: Path, at: str) -> None:
    """Commit everything in a folder at a time of our choice."""
    who = {f"GIT_{one}_{what}": "nobody@example.org" for one in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    environment = {**os.environ, **who, "GIT_AUTHOR_DATE": at, "GIT_COMMITTER_DATE": at}
    for arguments in (["add", "."], ["-c", "commit.gpgsign=false", "commit", "--quiet", "-m", "x"]):
        subprocess.run(["git", "-C", str(folder), *arguments], check=True, capture_output=True, env=environment)


def write(folder: Path, path: str, text: str) -> None:
    """Write an entry."""
    (folder / "content" / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / "content" / path).write_text(text, encoding="utf-8")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A project of its own that began on 1 March and changed on 2 and 4 March."""
    small_project(tmp_path)
    subprocess.run(["git", "init", "--quiet", str(tmp_path)], check=True)
    (tmp_path / ".gitignore").write_text(".cache/\n*-site/\nsite/\n", encoding="utf-8")
    commit(tmp_path, "2026-03-01T09:00:00Z")
    shift = BASE[SHIFT].decode()
    write(tmp_path, SHIFT, shift.replace("dozens", "hundreds"))
    commit(tmp_path, "2026-03-02T09:00:00Z")
    write(tmp_path, SHIFT, shift.replace("reviewed:", SECOND))
    write(tmp_path, "aspects/cycle-time.yml", "title: Cycle time\norder: 2\nquestion: How long does it take?\n")
    write(tmp_path, "sources/wei-2024-again.yml", SOURCE)
    commit(tmp_path, "2026-03-04T09:00:00Z")
    (tmp_path / "README").write_text("Not content.\n", encoding="utf-8")
    commit(tmp_path, "2026-03-05T09:00:00Z")
    return tmp_path


def told(folder: Path) -> tuple[Day, ...] | None:
    """What changed lately in a project."""
    return lately.days(folder / "content", disk.cache_folder(folder, "lately"))


def test_days_are_read_from_the_history(repository: Path) -> None:
    """Each day is held against the end of the day before; the first one is only what the second is held against."""
    words = (
        Piece("same", "Teams of"),
        Piece("gone", " hundreds"),
        Piece("new", " dozens"),
        Piece("same", " of people work toward one goal."),
    )
    back = tuple(replace(one, mark={"gone": "new", "new": "gone"}.get(one.mark, "same")) for one in words)  # type: ignore[arg-type]
    before = (back[0], back[2], back[1], back[3])
    at = ("ai-researcher", "scaling-laws")
    added = RowChange("added", *at, "cycle-time", (Piece("same", "Weeks."),), (Piece("same", "Days."),))
    assert told(repository) == (
        Day(
            "2026-03-04",
            "2026-03-04T09:00:00Z",
            (added, RowChange("reworded", *at, "team-size", (), words)),
            {"aspects": {"added": 1}, "shifts": {"changed": 1}, "sources": {"added": 1}, "rows": {"added": 1, "reworded": 1}},
            {"aspects": ("cycle-time",), "sources": ("wei-2024-again",)},
        ),
        Day(
            "2026-03-02",
            "2026-03-02T09:00:00Z",
            (RowChange("reworded", *at, "team-size", (), (before[0], Piece("gone", " dozens"), Piece("new", " hundreds"), before[3])),),
            {"shifts": {"changed": 1}, "rows": {"reworded": 1}},
            {},
        ),
    )  # fmt: skip


def test_a_commit_is_read_once(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second time all comes from the cache, word for word; another commit is read again; a spoilt cache too."""
    first = told(repository)
    with monkeypatch.context() as patched:
        patched.setattr(git, "changes", lambda *_: pytest.fail("git was asked again"))
        assert told(repository) == first
    (repository / ".cache/thennow/lately/days.json").write_text('{"format": 1}', encoding="utf-8")
    assert told(repository) == first
    write(repository, "terms/token.yml", "title: Token\ndefinition: A part of a word.\n")
    assert told(repository) == first, "what is not committed is no history yet"
    commit(repository, "2026-03-06T09:00:00Z")
    assert [one.day for one in told(repository) or ()] == ["2026-03-06", "2026-03-04", "2026-03-02"]


def test_without_a_history(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A folder outside of git has none, nor has a clone without its past; one with a past has what is there."""
    bare = tmp_path_factory.mktemp("bare")
    shutil.copytree(repository / "content", bare / "content")
    assert told(bare) is None
    for depth, days in ((1, None), (3, ["2026-03-04"])):
        clone = tmp_path_factory.mktemp(f"clone{depth}") / "clone"
        origin = repository.as_uri()
        subprocess.run(
            ["git", "clone", "--quiet", f"--depth={depth}", origin, str(clone)], check=True, capture_output=True
        )
        found = told(clone)
        assert (found and [one.day for one in found]) == days


def test_what_counts_as_a_change() -> None:
    """Status, kind of change and later notes do; words alone reword; sources alone and a note in other words do nothing."""
    old = (
        "rows:\n"
        "  - {aspect: a, then: One., now: Two., change: grew, status: emerging, since: [{as-of: 2024, text: Three.}]}\n"
    )

    def of(new: str) -> tuple[RowChange, ...]:
        return day("2026-03-04", "", [("shifts/p/q.yml", old.encode(), new.encode())]).rows

    row = RowChange("changed", "p", "q", "a")
    assert of(old.replace("One.", "{text: One., sources: [x]}")) == ()
    assert of(old.replace("Three.", "Four.")) == ()
    assert of(old.replace("emerging", "observed")) == (replace(row, status=("emerging", "observed")),)
    assert of(old.replace("grew", "open")) == (replace(row, change=("grew", "open")),)
    assert of(old.replace("Three.}", "Three.}, {as-of: 2025, text: Four.}")) == (replace(row, since=("Four.",)),)
    rewritten = old.replace("One.", "Quite another sentence about it.")
    words = (Piece("gone", "One."), Piece("new", " Quite another sentence about it."))
    assert of(rewritten) == (replace(row, what="reworded", then=words),)
    assert of(rewritten.replace("grew", "open")) == (replace(row, then=words, change=("grew", "open")),)
    assert of("rows: [\n") == (RowChange("removed", "p", "q", "a", (Piece("same", "One."),), (Piece("same", "Two."),)),)


def test_what_weighs_more_comes_first_and_pushes_nothing_out() -> None:
    """Rows that came, then those that changed (with news first), then those that went; other words come last, and are kept too."""
    rows = [f"  - {{aspect: {name}, then: One., now: Two., change: grew, status: emerging}}\n" for name in "abcd"]
    many = [f"  - {{aspect: w{number}, then: One., now: Two., change: grew}}\n" for number in range(70)]
    old = "rows:\n" + "".join([*rows, *many])
    new = old.replace(rows[0], "").replace(rows[1], rows[1].replace("emerging", "observed"))
    new = new.replace(rows[2], rows[2].replace("emerging", "emerging, since: [{as-of: 2025, text: Three.}]"))
    new = new.replace("then: One., now: Two., change: grew}", "then: One., now: Three., change: grew}")
    found = day(
        "2026-03-04",
        "",
        [("shifts/p/q.yml", old.encode(), f"{new}  - {{aspect: e, then: One., now: Two.}}\n".encode())],
    )
    expected = [("added", "e"), ("changed", "c"), ("changed", "b"), ("removed", "a")]
    assert [(one.what, one.aspect) for one in found.rows] == [
        *expected,
        *(("reworded", f"w{at}") for at in range(KEPT)),
    ]
    assert found.counts["rows"] == {"added": 1, "changed": 2, "removed": 1, "reworded": 70}


@pytest.fixture
def site_then(repository: Path) -> Site:
    """The site of the repository, with its history."""
    knowledge = reading.base(disk.read_content(repository / "content")).knowledge
    assert knowledge is not None
    return Site(
        knowledge, url="https://e.org/", edit_base="https://g.org/o/r/edit/main/content/", days=told(repository)
    )


def test_the_page_tells_day_by_day(site_then: Site, renderer: Renderer) -> None:
    """Rows with their words, what is gone and what is new; sources; the feed; the way to every change."""
    view = changes_page(site_then)
    assert [(one.date, one.said) for one in view.days] == [
        ("4 March 2026", "1 row added, 1 reworded; 1 aspect added; 1 source added"),
        ("2 March 2026", "1 row reworded"),
    ]
    body = renderer.render(view).body
    assert '<a href="../professions/ai-researcher/#scaling-laws-cycle-time">AI researcher: Cycle time</a>' in body
    folded = "".join(re.findall(r"<details.*?</details>", body, re.DOTALL))
    assert re.findall(r"<summary>(.*?)</summary>", folded) == ["Wording only: 1 row"] * 2
    assert (
        'Teams of <del><span class="tn-unseen">removed: </span>hundreds</del> '
        '<ins><span class="tn-unseen">added: </span>dozens</ins> of people' in folded
    )
    assert "Cycle time" not in folded
    assert '<a href="../sources/wei-2024-again/"' in body
    assert 'href="../changes/feed.xml"' in body
    assert 'href="https://g.org/o/r/commits/main/content"' in body


def test_old_and_new_words_stand_apart(small: Knowledge, renderer: Renderer) -> None:
    """At the start of a text too, where no word has a space before it; a mark stays at its word."""
    pieces = (
        Piece("gone", "In"),
        Piece("new", "By"),
        Piece("same", " a test"),
        Piece("new", ","),
        Piece("same", " half."),
    )
    row = RowChange("reworded", "ai-researcher", "scaling-laws", "team-size", pieces)
    days = (Day("2026-03-04", "2026-03-04T09:00:00Z", (row,), {"rows": {"reworded": 1}}, {}),)
    body = renderer.render(changes_page(Site(small, days=days))).body
    shown = re.sub(r'<span class="tn-unseen">.*?</span>', "", body)
    assert "<del>In</del> <ins>By</ins> a test<ins>,</ins> half." in shown


def test_a_change_is_told_before_its_words(small: Knowledge, renderer: Renderer) -> None:
    """Status, kind of change and what came after stand open; the words of the sides can be unfolded."""
    words = (Piece("gone", "One."), Piece("new", " Two."))
    row = RowChange(
        "changed",
        "ai-researcher",
        "scaling-laws",
        "team-size",
        words,
        (),
        ("Later.",),
        ("emerging", "observed"),
        ("grew", "open"),
    )
    days = (Day("2026-03-04", "2026-03-04T09:00:00Z", (row,), {"rows": {"changed": 1}}, {}),)
    body = renderer.render(changes_page(Site(small, days=days))).body
    told, _, folded = body.partition("<details")
    assert re.findall(r'<p class="tn-changes__since"><b>(.*?)</b> (.*?)</p>', told) == [
        ("Status", "Emerging, now observed"),
        ("Change", "Grew, now still open"),
        ("Since", "Later."),
    ]
    assert "<del>" in folded
    assert "<del>" not in told


def test_a_row_that_is_no_more_is_told_without_a_link(small: Knowledge) -> None:
    """What went is named by what is known of it."""
    gone = RowChange("removed", "ai-researcher", "scaling-laws", "old-aspect", (Piece("same", "One."),))
    days = (Day("2026-03-04", "2026-03-04T09:00:00Z", (gone,), {"rows": {"removed": 1}}, {}),)
    (row,) = changes_page(Site(small, days=days)).days[0].rows
    assert (row.link.href, row.link.text, row.pillar) == ("", "AI researcher: Old aspect", "Scaling laws")


def test_the_page_does_not_grow_without_bound(small: Knowledge) -> None:
    """Of a day with much to tell, the first are shown and the others counted."""
    row = RowChange("changed", "ai-researcher", "scaling-laws", "team-size")
    many = (*[row] * 60, *[replace(row, what="reworded")] * 60)
    counts = {"rows": {"changed": 400, "reworded": 300}}
    days = (Day("2026-03-04", "2026-03-04T09:00:00Z", many, counts, {"sources": ("wei-2023-kdd-talk",)}),)
    (shown,) = changes_page(Site(small, days=days)).days
    assert (len(shown.rows), shown.more_rows) == (LISTED, f"{400 - LISTED} more")
    assert (shown.reworded_count, len(shown.reworded), shown.more_reworded) == (
        "300 rows",
        REWORDED,
        f"{300 - REWORDED} more",
    )


@pytest.mark.parametrize(("days", "said"), [(None, "built without the history"), ((), "Nothing has changed")])
def test_the_page_says_why_it_is_empty(
    small: Knowledge, renderer: Renderer, days: tuple[Day, ...] | None, said: str
) -> None:
    """No history and no change are two things; the feed is there all the same."""
    one = Site(small, url="https://e.org/", days=days)
    assert said in renderer.render(changes_page(one)).body
    assert ET.fromstring(feed(one)).findtext("{*}updated") == "2026-11-22T00:00:00Z"


def test_the_feed_has_an_entry_for_each_day(site_then: Site) -> None:
    """Atom with what it asks for: ids that stay, times, titles, an author, and links that are whole."""
    root = ET.fromstring(feed(site_then))
    assert root.tag == "{http://www.w3.org/2005/Atom}feed"
    assert root.findtext("{*}id") == "https://e.org/changes/"
    assert root.findtext("{*}updated") == "2026-03-04T09:00:00Z"
    assert root.findtext("{*}author/{*}name") == "The Then & Now contributors"
    assert [one.get("href") for one in root.findall("{*}link")] == [
        "https://e.org/changes/feed.xml",
        "https://e.org/changes/",
    ]
    assert [
        [entry.findtext(f"{{*}}{tag}") for tag in ("id", "updated", "title")] for entry in root.findall("{*}entry")
    ] == [
        [
            "https://e.org/changes/#on-2026-03-04",
            "2026-03-04T09:00:00Z",
            "4 March 2026: 1 row added, 1 reworded; 1 aspect added; 1 source added",
        ],
        ["https://e.org/changes/#on-2026-03-02", "2026-03-02T09:00:00Z", "2 March 2026: 1 row reworded"],
    ]
    content = root.findtext("{*}entry/{*}content") or ""
    assert '<a href="https://e.org/professions/ai-researcher/#scaling-laws-cycle-time">' in content
    assert re.findall(r"<li>In other words only: .*?</li>", content) == ["<li>In other words only: 1 row</li>"]
    assert "dozens" not in content
    assert set(re.findall(r'href="(?!https://e\.org/)', content)) == set()


def test_both_ways_of_building_tell_the_same(repository: Path) -> None:
    """MkDocs alone and `thennow build` give the same bytes, with the history in them."""
    ordinary, furnished = built(repository, "mkdocs"), built(repository, "generator.cli")
    assert "4 March 2026" in furnished["changes/index.html"].decode()
    assert [name for name in ordinary if ordinary[name] != furnished.get(name)] == []
    assert b'type="application/atom+xml" href="changes/feed.xml"' in furnished["index.html"]


def test_a_commit_makes_a_built_site_old(repository: Path) -> None:
    """What was built before it was committed is built again, since the page tells what was committed."""
    write(repository, "terms/token.yml", "title: Token\ndefinition: A part of a word.\n")
    assert thennow(repository, "build").returncode == 0
    assert "Nothing has changed" in thennow(repository, "build").stderr
    commit(repository, "2026-03-06T09:00:00Z")
    assert "Nothing has changed" not in thennow(repository, "build").stderr
    assert "6 March 2026" in (repository / "site" / "changes" / "index.html").read_text(encoding="utf-8")
    assert json.loads((repository / ".cache/thennow/lately/days.json").read_text())["days"][0]["day"] == "2026-03-06"
