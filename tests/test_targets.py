"""Where a site may be built: nothing that is not a page of it is ever lost, and no build takes another's leftovers."""

import shutil
from pathlib import Path

import pytest

from generator.disk.target import MARKS, Target, refusal
from tests.conftest import thennow


def snapshot(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, hidden ones and all."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("target", "said"),
    [
        (".", "holds the project itself"),
        ("..", "holds the project itself"),
        ("content", "lie in one another"),
        ("content/site", "lie in one another"),
        (".cache/thennow/house", "lie in one another"),
        ("photos", "holds `one.jpg` and is no site"),
        ("mkdocs.yml", "is a file"),
    ],
)
def test_a_folder_that_holds_other_things_is_refused(project: Path, target: str, said: str) -> None:
    """In one sentence and with exit code 2, before anything is touched."""
    (project / "photos").mkdir()
    (project / "photos" / "one.jpg").write_bytes(b"x")
    (project / ".cache" / "thennow" / "house").mkdir(parents=True)
    before = snapshot(project)
    result = thennow(project, "build", "-d", target)
    assert result.returncode == 2
    assert said in " ".join(result.stderr.split())
    assert "Traceback" not in result.stderr
    assert snapshot(project) == before


@pytest.mark.parametrize("there", [(), (".git", ".nojekyll"), (*MARKS, "old.html")])
def test_a_new_an_empty_or_a_former_site_is_taken(tmp_path: Path, there: tuple[str, ...]) -> None:
    """Hidden files make no folder somebody else's: a site may lie in a checkout of its own."""
    for name in there:
        (tmp_path / name).write_text("x", encoding="utf-8")
    assert refusal(tmp_path, tmp_path.parent / "project", ()) == ""
    assert refusal(tmp_path / "new", tmp_path.parent / "project", ()) == ""


def test_hidden_files_stay(project: Path) -> None:
    """What git and the host of a site keep in its folder is not swept away; a page that is gone is."""
    assert thennow(project, "build").returncode == 0
    site = project / "site"
    (site / ".git").write_text("gitdir: elsewhere\n", encoding="utf-8")
    (site / ".well-known").mkdir()
    (site / ".well-known" / "security.txt").write_text("x", encoding="utf-8")
    (site / "gone.html").write_text("x", encoding="utf-8")
    assert "1 removed" in thennow(project, "build").stderr
    assert (site / ".git").is_file()
    assert (site / ".well-known" / "security.txt").is_file()
    assert not (site / "gone.html").exists()


def test_a_build_that_was_broken_off_can_be_gone_on_with(project: Path) -> None:
    """Half a site has none of the marks of a site; that it is ours was noted before the first file."""
    assert thennow(project, "build").returncode == 0
    for mark in MARKS:
        (project / "site" / mark).unlink()
    assert thennow(project, "build").returncode == 0
    assert {*MARKS} <= {one.name for one in (project / "site").iterdir()}


def test_only_what_differs_is_written(tmp_path: Path) -> None:
    """A file keeps its time while its bytes are the same; a folder in the place of a file gives way."""
    target = Target(tmp_path)
    assert target.text("a/index.html", "one")
    before = target.stat("a/index.html")
    assert not target.text("a/index.html", "one")
    assert target.stat("a/index.html") == before
    (tmp_path / "b").mkdir()
    assert target.text("b", "two")
    assert target.sweep({"b"}) == 1
    assert snapshot(tmp_path) == {"b": b"two"}
    assert [one.name for one in tmp_path.iterdir()] == ["b"]


def test_each_configuration_has_its_own_site(project: Path) -> None:
    """Another `mkdocs.yml` in the same folder gets neither the other's shells nor its record."""
    config = (project / "mkdocs.yml").read_text(encoding="utf-8")
    (project / "staging.yml").write_text(config.replace("site_name: Small", "site_name: Staging"), encoding="utf-8")
    page = project / "site" / "glossary" / "index.html"
    for arguments, name in (((), "Small"), (("-f", "staging.yml"), "Staging"), ((), "Small")):
        result = thennow(project, "build", *arguments)
        assert result.returncode == 0, result.stderr
        assert "Nothing has changed" not in result.stderr
        assert f"{name}</title>" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize("lost", ["assets", "404.html", "."])
def test_a_cache_that_was_half_cleared_is_made_again(project: Path, lost: str) -> None:
    """Everything below the cache is safe to delete, part by part."""
    assert thennow(project, "build").returncode == 0
    before = snapshot(project / "site")
    gone = project / ".cache" / "thennow" / "house" / lost
    shutil.rmtree(gone) if gone.is_dir() else gone.unlink()
    term = project / "content" / "terms" / "emergence.yml"
    term.write_text(f"{term.read_text(encoding='utf-8')}# A comment.\n", encoding="utf-8")
    result = thennow(project, "build")
    assert result.returncode == 0, result.stderr
    assert snapshot(project / "site") == before


def test_a_new_ordinary_page_in_the_menu_reaches_every_page(project: Path, tmp_path: Path) -> None:
    """The menu that MkDocs makes of ordinary pages stands on pages that were made before: they are made again."""
    assert thennow(project, "build").returncode == 0
    (project / "content" / "news.md").write_text("# What is new\n", encoding="utf-8")
    assert thennow(project, "build").returncode == 0
    after = snapshot(project / "site")
    shutil.rmtree(project / ".cache")
    assert thennow(project, "build", "-d", str(tmp_path / "clean")).returncode == 0
    assert {name for name, raw in snapshot(tmp_path / "clean").items() if after.get(name) != raw} == set()


def test_a_featured_row_that_is_not_there_stops_the_build(project: Path) -> None:
    """As it stops `mkdocs build --strict`, in the same words."""
    config = (project / "mkdocs.yml").read_text(encoding="utf-8")
    (project / "mkdocs.yml").write_text(config.replace("#scaling-laws-team-size", "#nothing"), encoding="utf-8")
    result = thennow(project, "build")
    assert result.returncode == 1
    assert "mkdocs.yml: `featured: ai-researcher#nothing` names no row" in result.stderr
