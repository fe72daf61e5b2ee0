"""The room `reading/`: what a run keeps gives the next run the same base, whatever became of files and of what was kept."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import disk, parallel
from generator.checks import RULES, examples
from generator.cli import contents
from generator.disk import keeping
from generator.reading import Base, concluded
from generator.reading import files as one_by_one
from generator.reading.all_files import read_all
from generator.reading.kept import Kept, from_text, text_of
from tests.conftest import BASE, ROOT, over_base

REAL = list(disk.read_content(ROOT / "content"))
MAKER = "this test"


def base(files: list[tuple[str, bytes]], kept: Kept, workers: int = 1) -> tuple[Base, Kept]:
    """The base that files give, and what is kept of them then."""
    read, kept = read_all(files, "content", kept, workers)
    return concluded(read, "content"), kept


def never(*_: object) -> None:
    """Stands for what must not be called."""
    raise AssertionError


def test_the_second_run_reads_no_yaml(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of files that are as they were nothing is parsed or checked again, and the base is the same."""
    cold, kept = base(REAL, {})
    lines = from_text(text_of(kept, MAKER), MAKER)
    monkeypatch.setattr(one_by_one, "read", never)
    monkeypatch.setattr(one_by_one.checks, "check_entry", never)
    assert (cold, lines) == base(REAL, lines)


def test_many_workers_give_what_one_gives(monkeypatch: pytest.MonkeyPatch) -> None:
    """The base does not depend on how the files were shared out; one that is wrong is among them."""
    monkeypatch.setattr(parallel, "LEAST", 2)
    files = over_base({"terms/token.yml": "title: Token\ndefinitoin: A part.\n", "terms/b.yml": "- x"})
    assert base(files, {}) == base(files, {}, workers=2)


def test_without_advice_nothing_else_is_missing() -> None:
    """A build asks for less than a check and gets the same of what it asks for."""
    files = over_base(examples.row(status="projected") | examples.source(URL="https://example.org/talk."))
    read, _ = read_all(files, "content", {})
    everything, less = concluded(read, "content"), concluded(read, "content", advice=False)
    assert [one.code for one in everything.problems] == ["unsettled-projection", "copied-mark"]
    assert everything.problems[1:] == less.problems
    assert everything.knowledge == less.knowledge


EXAMPLES = [files for rule in RULES for files in (rule.passes, rule.fails)]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(EXAMPLES), max_size=3), st.lists(st.sampled_from(EXAMPLES), max_size=3), st.data())
def test_edits_give_what_a_cold_run_gives(before: list, after: list, data: st.DataObject) -> None:  # type: ignore[type-arg]
    """Files are written anew, added and taken away at random; what was kept before changes nothing."""
    old, new = ({path: raw for files in some for path, raw in files.items()} for some in (before, after))
    _, kept = base(over_base(old), {})
    files = [one for one in over_base(new) if data.draw(st.integers(0, 9)) != 9]
    assert base(files, {}) == base(files, from_text(text_of(kept, MAKER), MAKER))


def damages(text: bytes) -> dict[str, bytes]:
    """What can become of a file."""
    first, _, rest = text.partition(b"\n")
    head = json.loads(first)
    return {
        "empty": b"",
        "cut": text[: len(text) // 2],
        "cut at a line": text[: text.rindex(b"\n")],
        "foreign": b"\x00\xff" * 50,
        "no mapping": b"[]\n" + rest,
        "another entry": text.replace(b"Many individual", b"Very individual"),
        "old": json.dumps({**head, "maker": "a version ago"}).encode() + b"\n" + rest,
        "odd finding": json.dumps({**head, "files": [[*one[:2], [[1]]] for one in head["files"]]}).encode()
        + b"\n"
        + rest,
        "odd files": json.dumps({**head, "files": {"a": 1}}).encode() + b"\n" + rest,
    }


@pytest.mark.parametrize("damage", sorted(damages(text_of(base(sorted(BASE.items()), {})[1], MAKER))))
def test_what_is_damaged_is_not_there(damage: str) -> None:
    """Nothing is taken from a file that is not whole, from another version, or made by something else."""
    text = text_of(base(sorted(BASE.items()), {})[1], MAKER)
    assert from_text(damages(text)[damage], MAKER) == {}


@settings(max_examples=100, deadline=None)
@given(st.integers(0), st.binary(min_size=1, max_size=3))
def test_any_other_bytes_are_not_there(place: int, other: bytes) -> None:
    """One changed byte is enough."""
    files = sorted(BASE.items())
    text = text_of(base(files, {})[1], MAKER)
    at = place % len(text)
    changed = text[:at] + other + text[at + len(other) :]
    kept = from_text(changed, MAKER)
    assert base(files, {})[0] == base(files, kept)[0]


def test_data_that_is_no_entry_is_read_again() -> None:
    """Somebody who forges a whole file still cannot make an entry that its model refuses."""
    files = over_base({"terms/token.yml": "title: Token\ndefinition: A part of a word.\n"})
    cold, kept = base(files, {})
    forged = {path: type(line)(line.digest, line.flaws, b'{"title": 1, "sea": []}') for path, line in kept.items()}
    assert (cold, kept) == base(files, forged)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with the small base and a configuration."""
    disk.write_content(tmp_path / "content", BASE)
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n")
    return tmp_path


def had(project: Path) -> Base:
    """The base as commands have it."""
    content = project / "content"
    return concluded(contents.read(disk.read_content(content), "content", contents.root_of(content)), "content")


def test_commands_keep_what_they_read(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One file beside `mkdocs.yml`; entries that are gone are dropped from it."""
    cold = had(project)
    (kept,) = (project / disk.CACHE).iterdir()
    assert kept == project / keeping.FILE
    disk.write_content(project / "content", {"terms/token.yml": b"title: Token\ndefinition: A part of a word.\n"})
    had(project)
    assert b"terms/token.yml" in kept.read_bytes()
    (project / "content/terms/token.yml").unlink()
    assert cold == had(project)
    assert b"terms/token.yml" not in kept.read_bytes()
    monkeypatch.setattr(one_by_one, "read", never)
    assert cold == had(project)


def test_without_a_configuration_nothing_is_kept(project: Path) -> None:
    """Whoever checks a folder somewhere finds no new file in it."""
    (project / "mkdocs.yml").unlink()
    had(project)
    assert sorted(path.name for path in project.iterdir()) == ["content"]


def blocked(project: Path) -> None:
    """The cache cannot be a folder."""
    (project / ".cache").write_text("")


def taken(project: Path) -> None:
    """Where the file should be is a folder."""
    (project / keeping.FILE / "x").mkdir(parents=True)


@pytest.mark.parametrize("trouble", [blocked, taken])
def test_a_cache_that_cannot_be_written_is_no_error(project: Path, trouble: Callable[[Path], None]) -> None:
    """Reading takes longer, that is all."""
    trouble(project)
    assert had(project) == had(project)


def test_another_version_of_the_code_reads_again(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a file gives depends on the code; other code keeps nothing of the old."""
    had(project)
    monkeypatch.setattr(keeping, "maker", lambda versions: f"other {versions}")
    monkeypatch.setattr(one_by_one, "read", never)
    with pytest.raises(AssertionError):
        had(project)
