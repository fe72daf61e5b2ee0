"""The room `exports/search/`: sections of a page, their words, and files that an edit changes no further than it must."""

import json
import random
import re
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import build
from generator.exports.search import Index, SearchSection, Unit, sections, units
from generator.exports.search.files import LIST_BYTES, MOST, divided, file_name, line
from generator.exports.search.sections import plain
from generator.exports.search.units import key
from generator.exports.search.words import STOP_WORDS, stem, words
from generator.views.parts import Site
from generator.yamltext import read
from tests.conftest import ROOT

STEMS: list[dict[str, Any]] = read((ROOT / "tests" / "search" / "stems.yml").read_bytes(), "stems.yml")[0].data  # type: ignore[union-attr,assignment]


@pytest.mark.parametrize("case", STEMS, ids=lambda case: case["text"])
def test_words_of_a_text(case: dict[str, Any]) -> None:
    """Case, accents, apostrophes and endings do not matter; compounds give their parts and the whole."""
    assert [stem(word) for word in words(case["text"])] == case["stems"]


def test_a_page_is_divided_at_its_headings() -> None:
    """The first section is the page; what follows a heading's parent belongs to the section around it."""
    body = (
        '<h1 id="top">Nurse <i>x</i></h1><p>One.</p>'
        '<section><h2 id="a">A &amp; B</h2><p>Two <b>bo</b>ld.</p>'
        '<article><h3 id="b">Row</h3><table><tr><td>three</td><td>four</td></tr></table></article><p>Five.</p></section>'
        "<p>Six.</p>"
    )
    assert sections(body, "n/", "T") == [
        SearchSection("n/", "Nurse x", "One. Six."),
        SearchSection("n/#a", "A & B", "Two bold. Five.", 2),
        SearchSection("n/#b", "Row", "three four", 3),
    ]


def test_what_asks_for_it_is_left_out() -> None:
    """Excluded elements go with all they hold, elements of their own kind too; scripts and comments always go."""
    body = '<p>a</p><div data-search-exclude><div>b</div><p>c</p></div><script>d < e</script><!-- <p>f</p> --><p class="x > y">g</p>'
    assert sections(body, "n/", "T") == [SearchSection("n/", "T", "a g")]


def test_headings_that_cannot_be_led_to_are_text() -> None:
    """A heading without an id is part of the section it stands in."""
    assert sections("<p>a</p><h2>b</h2><p>c</p>", "n/", "T") == [SearchSection("n/", "T", "a b c")]


def test_other_names_are_known_as_such() -> None:
    """Names that a body marks belong to their section, even where the words around them are left out."""
    body = '<h2 id="a">Doctor</h2><dl><dd data-names>GP, Family <b>doctor</b></dd></dl>'
    assert sections(body, "n/", "T")[1] == SearchSection(
        "n/#a", "Doctor", "GP, Family doctor", 2, ("GP", "Family doctor")
    )
    body = "<p>What it earns.</p><p data-search-exclude>Also called <span data-names>Pay, Fees</span>.</p>"
    assert sections(body, "n/", "T") == [SearchSection("n/", "T", "What it earns. Pay, Fees", 1, ("Pay", "Fees"))]


@given(st.text(alphabet="<>/=\"' ab&;h2idp-", max_size=80))
def test_any_text_is_read_to_its_end(body: str) -> None:
    """Nothing that stands in a page, however broken, stops the reader."""
    assert sections(body, "n/", "T")[0].location == "n/"


def test_every_row_is_a_section_of_its_profession(real_site: Site, real_pages: Sequence[build.Made]) -> None:
    """What the search shows of a profession has its rows, each under its own anchor."""
    shown = {json.loads(unit.shown)[0]: json.loads(unit.shown)[4] for one in real_pages for unit in one.found}
    for row in real_site.knowledge.rows():
        assert row.anchor in [part[0] for part in shown[f"professions/{row.profession.id}/"]]


def test_entries_are_units_and_so_are_sections_of_other_pages() -> None:
    """A page of an entry is found as a whole; a term on the glossary, and a section of a page, by itself."""
    entry = units(sections('<h1 id="top">Nurse</h1><p>Cares.</p><h2 id="a">A</h2><p>b</p>', "professions/nurse/", "T"))
    terms = units(sections('<h1>Glossary</h1><h2 id="a">A</h2><h3 id="agent">Agent</h3><p>Acts.</p>', "glossary/", "T"))
    page = units(sections('<h1>About</h1><h2 id="cite">Cite</h2><p>Thus.</p>', "about/", "T"))
    assert [(unit.key[0], json.loads(unit.shown)[0]) for unit in (*entry, *terms, *page)] == [
        ("p", "professions/nurse/"), ("n", "glossary/"), ("t", "glossary/#agent"), ("n", "about/"), ("n", "about/#cite"),
    ]  # fmt: skip


def test_a_word_counts_by_where_it_stands() -> None:
    """Title before name, name before heading, heading before text; often before once."""
    body = '<h1>Nurse</h1><h2 id="a">Shift</h2><p>ward ward ward ward night</p><dl><dd data-names>RN</dd></dl>'
    (unit,) = units(sections(body, "professions/nurse/", "T"))
    level = {word: one[0] for one in unit.words.split(",") for word in one[2:].split()}
    assert sorted(level, key=lambda word: (level[word], word)) == ["nurs", "rn", "shift", "ward", "night"]
    assert level["nurs"] < level["rn"] < level["shift"] < level["ward"] < level["night"]


def test_a_title_is_found_by_its_beginning() -> None:
    """Three words of a title, those that every page has among them, are one word of their own; one word alone is not."""
    titles = ("GPTs are GPTs: an early look", "Chain-of-thought prompting", "Team size", "Nurse")
    made = [units(sections(f"<h1>{title}</h1><p>Text.</p>", "sources/a-2020-b/", "T"))[0] for title in titles]
    found = [[word for word in re.split(r"[ ,]", unit.words) if re.match("0[a-z]", word)] for unit in made]
    assert found == [["0gptsaregpts"], ["0chainofthought"], ["0teamsize"], []]


def test_what_a_word_counts_does_not_depend_on_other_units() -> None:
    """A page's units are the same whatever else there is, and so are their keys."""
    assert key("p", "professions/nurse/") == key("p", "professions/nurse/")
    assert len({key("p", f"professions/{number}/") for number in range(3000)}) == 3000


def test_words_are_divided_no_further_than_they_must() -> None:
    """Parts keep to the limit, hold all words in order, and begin at or before their first word."""
    sizes = dict.fromkeys(("a", "ab", "abc", "abd", "b", "ba", "c", "éa", "京"), 10)
    assert divided(sizes, 20) == {
        "a-": ["a"], "ab-": ["ab", "abc"], "abd": ["abd"], "b": ["b", "ba"], "c": ["c", "éa"], "京": ["京"],
    }  # fmt: skip
    assert divided(sizes, 1000) == {"a": sorted(sizes)}
    assert divided({}, 10) == {}


@given(st.dictionaries(st.text("abcé1", min_size=1, max_size=6), st.integers(1, 30), max_size=60), st.integers(30, 200))
def test_each_word_is_in_the_last_part_that_begins_before_it(sizes: dict[str, int], limit: int) -> None:
    """So a browser finds the part of a word without knowing the words."""
    parts = divided(sizes, limit)
    begins = sorted(parts)
    assert [word for begin in begins for word in parts[begin]] == sorted(sizes)
    for begin in begins:
        assert all(begin == max(one for one in begins if one <= f"{word}-") for word in parts[begin])
        assert sum(sizes[word] for word in parts[begin]) <= limit or len(parts[begin]) == 1


def test_file_names_suit_every_disk() -> None:
    """Letters and digits of ASCII; no two prefixes share a name; no name is reserved anywhere."""
    assert [file_name("w", prefix) for prefix in ("con", "a-", "é", "京都")] == [
        "search/w-con.txt", "search/w-a-.txt", "search/w-_e9.txt", "search/w-_4eac_90fd.txt",
    ]  # fmt: skip


def test_a_list_stops_at_its_best_places() -> None:
    """However many units have a word, its line has a bounded length, and says how many there are."""
    places = sorted(f"{number % 5}p{number:06d}" for number in range(5000))
    assert line("nurs", places).startswith("nurs 5000 0p000000p000005")
    assert len(line("nurs", places)) <= len("nurs 5000 ") + 8 * MOST


VOCABULARY = ["nurse", "nurses", "care", "chart", "team", "teams", "model", "law", "lawyer", "gpt-4", "日本語"]
PAGES = st.dictionaries(
    st.sampled_from(["professions/nurse/", "professions/lawyer/", "glossary/", "about/", "sources/a-2020-b/"]),
    st.lists(st.lists(st.sampled_from(VOCABULARY), max_size=6).map(" ".join), min_size=1, max_size=3),
    max_size=5,
)


def made(address: str, texts: list[str]) -> tuple[Unit, ...]:
    """The units of a page with a heading for each text."""
    body = "".join(f'<h2 id="s{number}">{text[:7]}</h2><p>{text}</p>' for number, text in enumerate(texts))
    return units(sections(f"<h1>{address}</h1>{body}", address, "T"))


def files(index: Index, before: dict[str, str]) -> dict[str, str]:
    """What the disk holds after the changes are written over what was there."""
    after = dict(before)
    for name, text in index.changes().items():
        if text is None:
            del after[name]
        else:
            assert after.get(name) != text, f"{name} is not new"
            after[name] = text
    return after


@settings(max_examples=60, deadline=None)
@given(st.lists(PAGES, min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_changes_come_to_the_same_as_a_new_index(states: list[dict[str, list[str]]], chance: random.Random) -> None:
    """Pages replaced and removed, in any order, leave the files that an index made afresh writes."""
    index, held = Index(), {}
    for state in states:
        for address in ("professions/nurse/", "professions/lawyer/", "glossary/", "about/", "sources/a-2020-b/"):
            if address in state:
                index.replace(address, made(address, state[address]))
            else:
                index.remove(address)
        held = files(index, held)
        afresh = Index()
        for address in chance.sample(sorted(state), len(state)):
            afresh.replace(address, made(address, state[address]))
        assert held == files(afresh, {})


def test_an_edit_changes_few_files(real_pages: Sequence[build.Made]) -> None:
    """A new word in one page changes the page's own file, the word's list, and where it is corrected to; nothing else."""
    index = Index()
    for one in real_pages:
        index.replace(one.page.address, one.found)
    assert len(index.changes()) > 500
    first = next(one for one in real_pages if one.page.address.startswith("professions/") and one.page.source_path)
    index.replace(first.page.address, first.found)
    assert index.changes() == {}
    body = first.body.replace("</article>", "<p>Zyzzyva.</p></article>", 1)
    index.replace(first.page.address, units(sections(body, first.page.address, first.page.title)))
    changed = index.changes()
    assert sorted(name.partition("/")[2][:2] for name in changed) == [first.found[0].key[:2], "w-"]


def test_no_file_of_lists_is_large(real_pages: Sequence[build.Made]) -> None:
    """A question about one word loads at most so much for it."""
    index = Index()
    for one in real_pages:
        index.replace(one.page.address, one.found)
    sizes = {name: len(text) for name, text in index.changes().items() if text and name.startswith("search/w-")}
    assert {name: size for name, size in sizes.items() if size > 1.1 * LIST_BYTES} == {}


def test_words_left_out_are_words_as_the_index_reads_them() -> None:
    """A word to leave out is in the form that it has when texts are taken apart."""
    assert sorted(word for word in STOP_WORDS if words(word) != [word]) == []


def test_plain_text() -> None:
    """Inline tags leave no gap, others do; entities are read."""
    assert plain("a<b>b</b>&amp;<br>c<td>d</td>") == "ab& c d"
