"""The room `kinds/`: every kind has a guide, and an example that is right."""

from dataclasses import FrozenInstanceError

import pytest

from generator.decode import decode
from generator.kinds import KINDS, keys_of
from generator.kinds.entry import Kind
from generator.yamltext import read


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_the_example_of_a_kind_is_right(kind: Kind) -> None:
    """An author can copy the example and begin."""
    document, problems = read(kind.example.encode(), "example.yml")
    assert problems == []
    assert document is not None
    entry, faults = decode(document, kind)
    assert faults == []
    assert isinstance(entry, kind.model)


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_entries_cannot_be_changed(kind: Kind) -> None:
    """Authored entries are frozen."""
    document, _ = read(kind.example.encode(), "example.yml")
    assert document is not None
    entry, _ = decode(document, kind)
    with pytest.raises(FrozenInstanceError):
        entry.aliases = ("x",)  # type: ignore[union-attr,misc]


def test_known_keys_are_named_at_every_depth() -> None:
    """Hints can list the keys of nested parts, through lists and short forms."""
    assert keys_of(KINDS["shifts"], ("rows", 0, "then")) == ["as-of", "sources", "text"]
    assert keys_of(KINDS["shifts"], ("rows", 0, "sources", 1)) == ["at", "for", "id", "stance"]
    assert keys_of(KINDS["shifts"], ("nothing",)) == []
