"""The room `addresses.py`: one owner of the URL scheme."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import addresses
from generator.knowledge import Knowledge
from generator.text import EntryLink


@pytest.mark.parametrize(
    ("target", "source", "expected"),
    [
        ("professions/nurse/", "", "professions/nurse/"),
        ("professions/nurse/#a", "professions/nurse/", "#a"),
        ("professions/nurse/", "professions/nurse/", "./"),
        ("", "professions/nurse/", "../../"),
        ("professions/", "professions/nurse/", "../../professions/"),
        ("professions/lawyer/#b", "professions/nurse/", "../../professions/lawyer/#b"),
        ("glossary/#token", "sources/x/", "../../glossary/#token"),
    ],
)
def test_relative(target: str, source: str, expected: str) -> None:
    """Links work on any host and in any folder."""
    assert expected == addresses.relative(target, source)


PAGES = st.lists(st.text("ab", min_size=1, max_size=2), max_size=3).map(
    lambda parts: "".join(f"{part}/" for part in parts)
)


@given(PAGES, PAGES)
def test_a_relative_address_leads_there(target: str, source: str) -> None:
    """What a browser makes of the link is the target."""
    from urllib.parse import urljoin

    assert f"https://host/{target}" == urljoin(f"https://host/{source}", addresses.relative(target, source))


def test_entries_without_pages_are_anchors_of_their_hub() -> None:
    """Terms, events, questions and directions share a page."""
    assert addresses.entry("terms", "token") == "glossary/#token"
    assert addresses.entry("events", "2018-bert") == "timeline/#2018-bert"
    assert addresses.entry("shifts", "nurse/scaling-laws") == "professions/nurse/#scaling-laws"


def test_links_in_ordinary_pages_wait_for_the_entries(small: Knowledge) -> None:
    """A link passes through Markdown unbound; bound, it leads from its page to the entry and has its title."""
    assert addresses.unbound(EntryLink("pillars", "scaling-laws", "x", None)) == ("tn:pillars/scaling-laws#x",) * 2
    html = (
        '<a href="tn:pillars/scaling-laws#x">tn:pillars/scaling-laws#x</a> <a href="tn:events/2018-bert">A &amp; B</a>'
    )
    bound = '<a href="../../pillars/scaling-laws/#x">Scaling laws</a> <a href="../../timeline/#2018-bert">A &amp; B</a>'
    assert addresses.bound(html, small, "notes/talk/") == bound
