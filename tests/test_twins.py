"""Sources of the same author and year are told apart by letters, on every page, after every change."""

from collections import Counter

import pytest

from generator import reading
from generator.kinds.parts import changed
from generator.knowledge import Knowledge
from generator.origins import Origins, digests
from generator.twins import letters
from generator.views.parts import label_of
from tests.conftest import BASE, over_base

TALK = "sources/wei-2023-kdd-talk.yml"
BLOG = "sources/wei-2023-blog.yml"


def labels(knowledge: Knowledge) -> dict[str, str]:
    """How each source is named where it is cited."""
    return {id: label_of(known) for id, known in knowledge.sources.items()}


def base(files: dict[str, bytes]) -> Knowledge:
    """The small base with these files."""
    knowledge = reading.base(over_base(files)).knowledge
    assert knowledge is not None
    return knowledge


def test_letters_follow_the_order_of_ids(small: Knowledge) -> None:
    """One alone needs none; two have `a` and `b`, whatever the order in which they come; after `z` comes `aa`."""
    entry = small.sources["wei-2023-kdd-talk"].entry
    other = changed(entry, issued="2024")
    assert letters([("b", entry), ("c", other), ("a", entry)]) == {"a": "a", "b": "b"}
    assert [*letters((f"{at:02}", entry) for at in range(28)).values()][24:] == ["y", "z", "aa", "ab"]


def test_a_twin_gives_both_a_letter(small: Knowledge) -> None:
    """The one that was alone is named otherwise when a second comes."""
    assert labels(small) == {"wei-2023-kdd-talk": "Wei 2023"}
    assert labels(base({BLOG: BASE[TALK]})) == {"wei-2023-blog": "Wei 2023a", "wei-2023-kdd-talk": "Wei 2023b"}


@pytest.mark.parametrize("address", ["professions/ai-researcher/", "sources/wei-2023-kdd-talk/"])
def test_a_twin_makes_what_cites_the_other_anew(small: Knowledge, address: str) -> None:
    """A page says the letter: it is made of that too, though the file of its source is as it was."""
    files = {BLOG: BASE[TALK]}
    before = Origins(small, digests(BASE.items()), "basis")
    after = Origins(base(files), digests(over_base(files)), "basis")
    assert before.of(address) != after.of(address)


def test_no_two_sources_are_named_the_same(real: Knowledge) -> None:
    """In the whole content."""
    assert [label for label, count in Counter(labels(real).values()).items() if count > 1] == []
