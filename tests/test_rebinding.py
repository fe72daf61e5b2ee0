"""Binding again: one entry bound into a base that stands gives what binding all entries again gives."""

from collections.abc import Iterator
from dataclasses import fields

import pytest

from generator import disk
from generator.knowledge import Knowledge
from generator.living import Living
from tests.conftest import ROOT

FILES = dict(disk.read_content(ROOT / "content"))
PARTS = [field.name for field in fields(Knowledge)]


def edits(path: str) -> Iterator[bytes]:
    """Ways to write a file otherwise: a letter more, an id that it leads to exchanged, its last lines gone."""
    text = FILES[path].decode()
    for old, new in (
        ("title: ", "title: New "), ("statement: ", "statement: New "), ("status: observed", "status: contested"),
        ("order: ", "order: 9"), ("aspect: output-volume", "aspect: hiring"), ("- wei-2023-kdd-talk", "- eloundou-2024-gpts"),
        ("evaluation", "[[terms/emergence]]"), ("family: ", "family: New "),
    ):  # fmt: skip
        if old in text:
            yield text.replace(old, new, 1).encode()


def whole(read: Living) -> Knowledge | None:
    """The base as binding all entries gives it."""
    again = Living("content")
    again._read = dict(read._read)
    again._bind()
    return again.knowledge


def some() -> list[str]:
    """Three files of each kind."""
    kinds: dict[str, list[str]] = {}
    for path in sorted(FILES):
        kinds.setdefault(path.partition("/")[0], []).append(path)
    return [path for paths in kinds.values() for path in paths[:: max(1, len(paths) // 3)]]


@pytest.fixture(scope="module")
def living() -> Living:
    """The real content, followed."""
    one = Living("content")
    one.follow(FILES)  # type: ignore[arg-type]
    return one


@pytest.mark.parametrize("path", some())
def test_one_change_gives_what_all_would(path: str, living: Living) -> None:
    """After each change of an entry, and after the way back, every part of the base is as from all entries."""
    for raw in (*edits(path), FILES[path]):
        living.follow({path: raw})
        expected = whole(living)
        if expected is None:
            assert living.errors
        else:
            assert [part for part in PARTS if getattr(living.knowledge, part) != getattr(expected, part)] == []
            assert not living.errors


@pytest.mark.parametrize(
    ("old", "new"), [(b"status: observed", b"status: projected"), (b"aspect: team-size", b"aspect: craft")]
)
def test_findings_after_a_change_are_those_of_all_files(old: bytes, new: bytes, living: Living) -> None:
    """What stands bound is not bound again to be checked, and the findings are the same."""
    path = "shifts/ai-researcher/scaling-laws.yml"
    again = Living("content")
    for raw in (FILES[path].replace(old, new, 1), FILES[path]):
        living.follow({path: raw})
        again._read = dict(living._read)
        assert living.checked().problems == again.checked().problems
        assert living.knowledge is not None


def test_one_change_is_bound_alone(living: Living, monkeypatch: pytest.MonkeyPatch) -> None:
    """A saved entry does not have all others bound again; one with another name has."""
    asked = []
    monkeypatch.setattr(Living, "_bind", lambda self: asked.append(True))
    path = "shifts/ai-researcher/scaling-laws.yml"
    living.follow({path: FILES[path].replace(b"status: observed", b"status: contested", 1)})
    assert asked == []
    living.follow({path: FILES[path] + b"aliases: [old]\n"})
    assert asked == [True]
