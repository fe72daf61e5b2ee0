"""Lists of a base of any size: no page grows without bound, everything is reached without scripts, addresses stay."""

import gzip
import re
from collections.abc import Callable, Mapping
from urllib.parse import urldefrag, urljoin

import pytest

from benchmarks.make_content import entries
from benchmarks.plainyaml import written
from generator import addresses, build, reading
from generator.render import Renderer, View
from generator.views.parts import Site

PROFESSIONS = 320
"""Enough for every list to be split."""
SHELL, BOUND = 4_000, 40_000
"""What the page around a body takes, compressed, and what both may take together."""
LISTS = (
    "professions/",
    "pillars/",
    "aspects/",
    "sources/",
    "compare/",
    "matrix/",
    "search/",
    "evidence/",
    "questions/",
)


@pytest.fixture(scope="module")
def large() -> Site:
    """A made-up base."""
    files = [(f"{path}.yml", written(data).encode()) for path, data in entries(PROFESSIONS)]
    knowledge = reading.base(files).knowledge
    assert knowledge is not None
    return Site(knowledge)


@pytest.fixture(scope="module")
def planned(large: Site) -> Mapping[str, Callable[[], View]]:
    """Every page by its address."""
    return dict(build.views(large))


@pytest.fixture(scope="module")
def bodies(large: Site, planned: Mapping[str, Callable[[], View]], renderer: Renderer) -> dict[str, str]:
    """The lists: every page but those of single entries."""
    single = {addresses.page(kind, id) for kind in ("professions", "sources") for id in large.knowledge.all(kind)}
    wanted = (address for address in planned if address.startswith(LISTS) and address not in single)
    return {address: build.made(planned[address], renderer).body for address in wanted}


def test_no_address_is_given_twice(large: Site, planned: Mapping[str, Callable[[], View]]) -> None:
    """Pages of groups stand where no entry can."""
    assert len(list(build.views(large))) == len(planned)


def test_no_page_grows_without_bound(bodies: dict[str, str]) -> None:
    """At most 40 kB of compressed HTML, shell and all."""
    sizes = {address: SHELL + len(gzip.compress(body.encode(), 6)) for address, body in bodies.items()}
    assert {address: size for address, size in sizes.items() if size > BOUND} == {}


@pytest.mark.parametrize(
    ("kind", "hub"), [("professions", "professions/"), ("sources", "sources/"), ("professions", "pillars/")]
)
def test_everything_is_reached_without_scripts(large: Site, bodies: dict[str, str], kind: str, hub: str) -> None:
    """From a hub by way of the pages below it."""
    found = {
        urldefrag(urljoin(f"/{address}", href))[0].strip("/")
        for address, body in bodies.items()
        if address.startswith(hub)
        for href in re.findall(r'<a href="([^"]+)"', body)
    }
    assert {f"{kind}/{id}" for id in large.knowledge.all(kind)} - found == set()
    assert {address.strip("/") for address in bodies if address.startswith(hub)} - found - {hub.strip("/")} == set()


def test_every_row_stands_under_its_aspect_once(large: Site, bodies: dict[str, str]) -> None:
    """Whole on the pages of fields; what the page of the aspect shows of them is not counted."""
    for aspect in large.knowledge.aspects:
        pages = [body for address, body in bodies.items() if address.startswith(f"aspects/{aspect}/")]
        assert len(pages) > 1
        assert sum(body.count(" data-item ") for body in pages) == len(large.knowledge.rows_of_aspect(aspect))


def test_every_open_question_stands_in_the_list_once(large: Site, bodies: dict[str, str]) -> None:
    """Whole on the pages of fields; a choice of hundreds of professions is asked of no list."""
    pages = [body for address, body in bodies.items() if address.startswith("questions/open/")]
    assert len(pages) > 1
    asked = sum(len(shift.open_questions) for shift in large.knowledge.shifts)
    assert sum(body.count("<li data-item ") for body in pages) == asked
    assert 'name="profession"' not in bodies["questions/open/"]


def test_the_anchors_of_hubs_stay(large: Site, bodies: dict[str, str]) -> None:
    """A field or a kind of evidence is found at its anchor, however long its list is."""
    for field in {one.entry.field for one in large.knowledge.professions.values()}:
        assert f'id="{field}"' in bodies["professions/"]
    for code in {one.entry.evidence for one in large.knowledge.sources.values()}:
        assert f'id="{code}"' in bodies["sources/"]


def test_the_picker_fetches_its_choices(large: Site, bodies: dict[str, str]) -> None:
    """They stand in a file beside the page, every profession once, and not in the page."""
    import json

    files = dict(build.exports(large))
    fields = json.loads(files["compare/professions.json"]())
    assert sorted(large.knowledge.professions) == sorted(id for _, of in fields for id, *_ in of)
    assert "<option value=" not in bodies["compare/"].partition('name="p"')[2].partition("</form>")[0].replace(
        '<option value="">', ""
    )
    assert 'data-options="professions.json"' in bodies["compare/"]
