"""The search of the built site shows people what they look for, asked the way they ask."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from generator.yamltext import read
from tests.browser.test_reading import address, browser  # noqa: F401
from tests.conftest import ROOT
from tests.test_site import site  # noqa: F401

QUERIES: list[dict[str, Any]] = read((ROOT / "tests" / "search" / "queries.yml").read_bytes(), "queries.yml")[0].data  # type: ignore[union-attr,assignment]
FIRST, AMONG_THREE = 0.74, 0.90
"""Shares of the queries whose wanted page comes first, and is among the first three: what is reached (aimed at: 0.80, 0.95)."""
SHOWN_ON_A_PAGE = 3
"""A wanted row or word has to be among so many hits of its page."""
ASK = """async ([worker, config, docs, queries]) => {
    const search = new Worker(worker);
    const ask = (message) => new Promise((resolve) => {
        search.onmessage = (event) => resolve(event.data);
        search.postMessage(message);
    });
    await ask({type: 0, data: {config, docs, options: {suggest: true}}});
    const answers = [];
    for (const query of queries) answers.push((await ask({type: 2, data: query})).data.items);
    search.terminate();
    return answers.map((pages) => pages.map((hits) => hits.map((hit) => hit.location)));
}"""
"""Hands the index to the theme's own search as the page does, and asks it one query after the other."""
NOWHERE = 1000


@pytest.fixture(scope="module")
def answers(browser: Browser, address: str, site: Path) -> dict[str, list[list[str]]]:  # noqa: F811
    """Query -> pages in the order shown, each with the addresses of its hits, best first."""
    index = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))
    queries = [str(one["query"]) for one in QUERIES]
    page = browser.new_page()
    page.goto(address)
    worker = page.evaluate("new URL(JSON.parse(document.querySelector('#__config').textContent).search, location).href")
    found = page.evaluate(ASK, [worker, index["config"], index["docs"], queries])
    page.close()
    return dict(zip(queries, found, strict=True))


def rank(wanted: str, pages: list[list[str]]) -> int:
    """Which place a page has in an answer; a wanted anchor has to be among the page's first hits."""
    for place, hits in enumerate(pages, 1):
        if hits[0].split("#")[0] == wanted.split("#")[0]:
            sections = [hit for hit in hits if "#" in hit][:SHOWN_ON_A_PAGE]
            return place if "#" not in wanted or wanted in sections else NOWHERE
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


def test_every_wanted_page_is_there(site: Path) -> None:  # noqa: F811
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
