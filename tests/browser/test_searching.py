"""The search of the built site shows people what they look for, asked the way they ask, at a cost that does not grow."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from benchmarks.make_content import make
from benchmarks.searching import visit
from generator.knowledge import Knowledge
from generator.yamltext import read
from tests.browser.conftest import served
from tests.conftest import ROOT
from tests.test_benchmarks import thennow
from tests.test_search import STEMS

QUERIES: list[dict[str, Any]] = read((ROOT / "tests" / "search" / "queries.yml").read_bytes(), "queries.yml")[0].data  # type: ignore[union-attr,assignment]
FIRST, AMONG_THREE = 0.80, 0.95
"""Shares of the queries whose wanted page comes first, and is among the first three."""
ASK = """async ([root, queries]) => {
    const {Files} = await import(root + "assets/search/files.js");
    const {SHOWN, ask, shown} = await import(root + "assets/search/find.js");
    const load = async (name) => (await fetch(root + "search/" + name)).text();
    const files = await new Files(load).begin();
    const answers = [];
    for (const query of queries) {
        const answer = await ask(files, query);
        answers.push(await shown(files, answer, answer.units.slice(0, SHOWN)));
    }
    return answers.map((hits) => hits.map((hit) => [hit.address, ...hit.below.map((one) => `${hit.address}#${one.anchor}`)]));
}"""
"""Asks the site's own modules one query after the other."""
NOWHERE = 1000
KB = 1000
FIRST_VISIT = 100 * KB
"""What a first visit that searches may cost over the wire, compressed: scripts, index and all that shows the hits."""


@pytest.fixture(scope="module")
def answers(browser: Browser, address: str) -> dict[str, list[list[str]]]:
    """Query -> units in the order shown, each with the addresses of its hits, best first."""
    queries = [str(one["query"]) for one in QUERIES]
    tab = browser.new_page()
    tab.goto(address)
    found = tab.evaluate(ASK, [address, queries])
    tab.close()
    return dict(zip(queries, found, strict=True))


def rank(wanted: str, units: list[list[str]]) -> int:
    """Which place a page has in an answer; a wanted anchor has to be shown there, with its unit."""
    for place, hits in enumerate(units, 1):
        if wanted in hits or ("#" not in wanted and hits[0].split("#")[0] == wanted):
            return place
    return NOWHERE


def share(answers: dict[str, list[list[str]]], places: int) -> tuple[float, list[str]]:
    """How many of the queries are answered among the first places, and those that are not."""
    missed = [
        f"{one['query']}: {[hits[0] for hits in answers[one['query']][:3]]}"
        for one in QUERIES
        if min(rank(wanted, answers[one["query"]]) for wanted in one["wants"]) > places
    ]
    return 1 - len(missed) / len(QUERIES), missed


def test_the_page_wanted_is_among_the_first_three(answers: dict[str, list[list[str]]]) -> None:
    """A reader who looks at three hits finds the page."""
    reached, missed = share(answers, 3)
    assert reached >= AMONG_THREE, "\n".join(missed)


def test_the_page_wanted_comes_first(answers: dict[str, list[list[str]]]) -> None:
    """A reader who takes the first hit is mostly right."""
    reached, missed = share(answers, 1)
    assert reached >= FIRST, "\n".join(missed)


def test_every_wanted_page_is_there(site: Path) -> None:
    """A query that wants what the site does not have would count against the search, whatever it did."""
    lost = []
    for one in QUERIES:
        for wanted in one["wants"]:
            path, _, anchor = wanted.partition("#")
            file = site / path / "index.html"
            if not file.is_file() or (
                anchor and not re.search(rf'id="{re.escape(anchor)}"', file.read_text(encoding="utf-8"))
            ):
                lost.append(wanted)
    assert lost == []


def test_there_are_enough_queries_and_each_is_asked_once() -> None:
    """Eighty at least, none twice."""
    queries = [one["query"] for one in QUERIES]
    assert len(queries) >= 80
    assert sorted({one for one in queries if queries.count(one) > 1}) == []


def test_the_browser_takes_words_apart_as_the_index_did(browser: Browser, address: str) -> None:
    """Both programs give the same stems for the same list of texts."""
    tab = browser.new_page()
    tab.goto(address)
    script = "async ([root, texts]) => { const {words, stem} = await import(root + 'assets/search/words.js'); return texts.map((text) => words(text).map(stem)); }"
    found = tab.evaluate(script, [address, [case["text"] for case in STEMS]])
    tab.close()
    assert [case["stems"] for case in STEMS] == found


@pytest.mark.parametrize(
    ("typed", "word", "most", "open", "away"),
    [
        ("radiolgist", "radiologist", 2, False, 1), ("nrus", "nurs", 1, False, 1), ("nuse", "nurs", 1, False, None),
        ("phisician", "physician", 2, False, 1), ("jornal", "journalist", 1, True, 1), ("law", "law", 0, False, 0),
    ],
)  # fmt: skip
def test_mistakes_are_counted(
    browser: Browser,
    address: str,
    typed: str,
    word: str,
    most: int,
    open: bool,
    away: int | None,
) -> None:
    """A letter changed, left out, added or swapped is one; the end of a word that is still being typed is none."""
    tab = browser.new_page()
    tab.goto(address)
    script = "async ([root, ...given]) => { const {distance} = await import(root + 'assets/search/words.js'); const away = distance(...given); return away === Infinity ? null : away; }"
    assert tab.evaluate(script, [address, typed, word, most, open]) == away
    tab.close()


def typed(page: Page, text: str) -> None:
    """Open the box by its key and type as a person does."""
    page.keyboard.press("/")
    expect(page.locator(".tn-search__input")).to_be_focused()
    page.keyboard.type(text, delay=20)
    expect(page.locator(".tn-hit mark").first).to_be_visible(timeout=15_000)


def test_the_keyboard_is_enough(page: Page, address: str) -> None:
    """`/` opens, arrows choose, Enter follows; Escape closes; what is chosen and how many there are is announced."""
    page.goto(address + "about/")
    typed(page, "radiolgist")
    box, status = page.locator(".tn-search__input"), page.locator(".tn-search [role=status]")
    expect(status).to_contain_text("radiolgist → radiologist")
    expect(status).to_contain_text(re.compile(r"^\d+ places found"))
    assert box.get_attribute("role") == "combobox"
    assert box.get_attribute("aria-expanded") == "true"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    chosen = page.locator("#" + str(box.get_attribute("aria-activedescendant")))
    expect(chosen).to_have_attribute("aria-selected", "true")
    assert page.locator("[role=option][aria-selected=true]").count() == 1
    page.keyboard.press("Escape")
    expect(page.locator(".tn-search__output")).to_be_hidden()
    assert box.get_attribute("aria-expanded") == "false"
    page.keyboard.press("ArrowDown")
    expect(page.locator(".tn-search__output")).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url("**/professions/radiologist/")


def test_hits_say_why_they_matched(page: Page, address: str) -> None:
    """Words are marked where they stand; a profession found by another name says which."""
    page.goto(address)
    typed(page, "solicitor")
    expect(page.locator(".tn-hit").first).to_contain_text("Lawyer Profession also called Solicitor")
    expect(page.locator(".tn-hit mark").first).to_have_text("Solicitor")


def test_an_aspect_shows_its_question_and_finding_only(page: Page, address: str, real: Knowledge) -> None:
    """Its other names are what it is found by, and no part of the text."""
    page.goto(address)
    typed(page, "salary")
    income = real.aspects["income"].entry
    begins = " ".join((income.finding or "").partition("[[")[0].split()[:3])
    expect(page.locator(".tn-hit").first).to_contain_text(
        f"Income Aspect also called Salary {income.question} {begins}"
    )


def test_where_nothing_is_found_there_are_ways_on(page: Page, address: str) -> None:
    """No buttons to narrow nothing; the list of professions and the form for a new one, until there are hits again."""
    page.goto(address)
    page.keyboard.press("/")
    page.keyboard.type("plumber", delay=20)
    expect(page.locator(".tn-search [role=status]")).to_have_text("Nothing found", timeout=15_000)
    assert page.locator(".tn-kinds button").count() == 0
    ways = page.locator(".tn-way:visible")
    assert [(one.inner_text(), one.get_attribute("href")) for one in ways.all()] == [
        ("All professions", f"{address}professions/"), ("Apply it to your profession", f"{address}apply/"),
    ]  # fmt: skip
    page.fill(".tn-search__input", "nurse")
    expect(page.locator(".tn-hit mark").first).to_be_visible(timeout=15_000)
    expect(ways).to_have_count(0)


def test_hits_can_be_narrowed_to_a_kind(page: Page, address: str) -> None:
    """The buttons above the hits show how many there are of each kind; one chosen shows only its own."""
    page.goto(address)
    typed(page, "hallucination")
    button = page.locator(".tn-kinds button", has_text="Sources")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".tn-hit--top .tn-hit__kind", has_text=re.compile("Profession|Term"))).to_have_count(0)
    expect(page.locator(".tn-hit--top .tn-hit__kind").first).to_have_text(re.compile("^Source · "))


def test_an_answer_has_an_address(page: Page, address: str) -> None:
    """Enter without a choice leads to a page of all hits; its address gives the same answer to somebody else."""
    page.goto(address + "about/")
    typed(page, "chain of thought")
    first = page.locator(".tn-hit").first.get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=chain+of+thought")
    expect(page.locator("main .tn-hit").first).to_have_attribute("href", str(first))
    page.goto("about:blank")
    page.goto(address + "search/?q=chain+of+thought&kind=s")
    expect(page.locator("main .tn-hit__kind").first).to_have_text(re.compile("^Source · "))


def test_a_box_without_scripts_leads_to_lists(browser: Browser, address: str) -> None:
    """The form still goes somewhere: to a page with every profession and every list."""
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(address + "about/")
    tab.fill(".tn-search__input", "nurse")
    tab.press(".tn-search__input", "Enter")
    tab.wait_for_url("**/search/?q=nurse")
    tab.click("main a:has-text('Registered nurse')")
    tab.wait_for_url("**/professions/nurse/")
    context.close()


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A made-up base of 300 professions on loopback."""
    folder = tmp_path_factory.mktemp("large")
    make(300, folder)
    result = thennow("build", cwd=folder)
    assert result.returncode == 0, result.stderr
    with served(folder / "site") as at:
        yield at


@pytest.mark.parametrize("query", ["radiologist reports", "halucination"])
def test_a_first_visit_costs_little(browser: Browser, address: str, query: str) -> None:
    """Nothing before somebody turns to the search; then, with all that typing asks for on its way, less than 100 kB."""
    loaded = visit(browser, address, query).loaded
    assert [url for url in loaded if not url.startswith(address)] == []
    assert sum(loaded.values()) < FIRST_VISIT, loaded


def test_a_first_visit_costs_no_more_in_a_large_base(browser: Browser, large: str) -> None:
    """The same bound at 300 professions."""
    loaded = visit(browser, large, "paper-based templates").loaded
    assert sum(loaded.values()) < FIRST_VISIT, loaded


def test_the_search_of_the_theme_is_gone(site: Path) -> None:
    """Neither its index nor its worker is published."""
    assert not (site / "search" / "search_index.json").exists()
    assert list((site / "assets" / "javascripts").glob("*/*search*")) == []
