"""The room `text.py`: words, dates, and Markdown that cannot carry raw HTML."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text import (
    EntryLink,
    block,
    counted,
    inline,
    links_in,
    listed,
    nearest,
    plain,
    shortened,
    slug,
    spoken_date,
    with_article,
)  # fmt: skip


def nowhere(link: EntryLink) -> tuple[str, str]:
    """A target for tests."""
    return f"../{link.kind}/{link.id}/", link.id.title()


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Emergence in physics", "emergence-in-physics"),
        ("Café & Co. (1972)", "cafe-co-1972"),
        ("  --  ", ""),
        ("日本", ""),
    ],
)
def test_slugs(title: str, expected: str) -> None:
    """Titles become ids."""
    assert expected == slug(title)


@pytest.mark.parametrize(
    ("partial", "expected"), [("2018", "2018"), ("2023-08", "August 2023"), ("2023-08-08", "8 August 2023")]
)
def test_dates_are_spoken(partial: str, expected: str) -> None:
    """A date is as exact in prose as it was written."""
    assert expected == spoken_date(partial)


def test_words() -> None:
    """Lists, counts and articles read as prose."""
    assert (listed([]), listed(["a"]), listed("ab"), listed("abc")) == ("", "a", "a and b", "a, b and c")
    assert (counted(1, "row"), counted(3, "row"), counted(2, "piece", "pieces")) == ("1 row", "3 rows", "2 pieces")
    assert (with_article("aspect"), with_article("term")) == ("an aspect", "a term")
    assert nearest("replacd", ["replaced", "grew"]) == "replaced"
    assert nearest("url", ["URL", "DOI"]) == "URL"
    assert nearest("xyz", ["replaced"]) is None


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("plain words", "plain words"),
        ("*much* and **more** `code`", "<em>much</em> and <strong>more</strong> <code>code</code>"),
        ("a < b & c", "a &lt; b &amp; c"),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("[x](javascript:alert(1))", "[x](javascript:alert(1))"),
        ("[x](https://example.org)", '<a href="https://example.org">x</a>'),
        ("see [[terms/token]]", 'see <a href="../terms/token/">Token</a>'),
        ("see [[terms/token|a *word*]]", 'see <a href="../terms/token/">a *word*</a>'),
        ("{{ 7 * 7 }} {% x %}", "{{ 7 * 7 }} {% x %}"),
        ("it's the users' \"own\" work", "it’s the users’ “own” work"),
        ("`it's`", "<code>it's</code>"),
    ],
)
def test_inline(markdown: str, expected: str) -> None:
    """One line of Markdown, with raw HTML and unsafe addresses shown as text."""
    assert expected == inline(markdown, nowhere)


def test_block() -> None:
    """Paragraphs, lists and tables."""
    assert block("a\n\n- b", nowhere) == "<p>a</p>\n<ul>\n<li>b</li>\n</ul>\n"
    assert "<table>" in block("| a |\n|---|\n| b |", nowhere)
    assert "<div>" not in block("<div>\n\nx", nowhere)


def test_links_are_listed() -> None:
    """Kind, id, anchor and label of each link."""
    found = links_in("[[professions/nurse#scaling-laws-team-size|nurses]] and [[terms/token]]")
    assert [
        EntryLink("professions", "nurse", "scaling-laws-team-size", "nurses"),
        EntryLink("terms", "token", None, None),
    ] == found


def test_plain_and_shortened() -> None:
    """Descriptions have words only and end at a word."""
    assert plain("<p>a &lt; <em>b</em>\n&amp; c</p>") == "a < b & c"
    assert shortened("one two three", 10) == "one two…"
    assert shortened("one two", 10) == "one two"


@given(st.text(max_size=120))
def test_no_text_smuggles_markup(text: str) -> None:
    """Whatever an author types, only elements that Markdown makes come out, without event handlers."""
    html = block(text, nowhere)
    names = set(re.findall(r"<([a-zA-Z]+)", html))
    assert names <= {
        "p", "em", "strong", "code", "a", "ul", "ol", "li", "blockquote", "pre", "hr", "br", "img",
        "h", "table", "thead", "tbody", "tr", "th", "td",
    }  # fmt: skip
    assert not re.search(r"<[^>]* on\w+=", html)


@given(
    st.lists(st.sampled_from(["*", "a", "b c", "`", " ", "& ", ",", "-", "é", '"', ".", "**", "/"]), max_size=14).map(
        "".join
    )
)
def test_emphasis_and_code_without_the_parser(text: str) -> None:
    """Emphasised words and code come out as the parser would print them."""
    from generator import text as room

    assert room._MARKDOWN.renderInline(text.strip()) == inline(text, nowhere)


@given(st.text(alphabet="abc <>&\"'*_`[]()!?.,:;—…éß0123456789%$#-+~^|\\", max_size=60))
def test_the_short_way_and_the_long_way_agree(text: str) -> None:
    """Plain words skip the parser and come out the same."""
    from generator import text as room

    assert room._MARKDOWN.renderInline(text.strip()) == inline(text, nowhere)
