"""What pages say to machines: descriptions, link previews with pictures, and JSON-LD in the words of schema.org."""

import html
import json
import re
import struct
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator import addresses
from generator.cards import SIZE, Painter
from generator.knowledge import Knowledge
from generator.previews import FONTS
from generator.text import json_in_html
from generator.views.cards import Card, cards, most_telling
from generator.views.parts import Site
from tests.conftest import ROOT
from tests.test_site import pages

URL = "https://then-and-now.example.org/"
WORK = {"name", "author", "datePublished", "sameAs"}
TYPES: dict[str, tuple[set[str], set[str]]] = {
    "Article": ({"headline", "dateModified", "author", "license", "about"}, set()),
    "Occupation": ({"name"}, {"occupationalCategory"}),
    "CategoryCode": ({"codeValue", "inCodeSet"}, set()),
    "Organization": ({"name"}, set()),
    "Person": ({"name"}, set()),
    "BreadcrumbList": ({"itemListElement"}, set()),
    "ListItem": ({"position", "name", "item"}, set()),
    "WebPage": ({"name", "mainEntity"}, set()),
    "WebSite": ({"name", "url", "inLanguage"}, set()),
    "Dataset": (
        {"name", "description", "url", "license", "creator", "dateModified", "isAccessibleForFree", "distribution"},
        set(),
    ),
    "DataDownload": ({"encodingFormat", "contentUrl"}, set()),
    "DefinedTermSet": ({"name", "hasDefinedTerm"}, set()),
    "DefinedTerm": ({"name", "description", "url"}, set()),
}
"""Of each type the properties that it must have, and those that it may have; all of them are schema.org's own."""


def data_of(page: str) -> Any:
    """The one piece of JSON-LD of a page, or None."""
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert len(found) <= 1
    return json.loads(found[0]) if found else None


def wrong_in(thing: Any, cited: bool = False) -> list[str]:
    """What is missing or unknown, in a thing and in all things in it; a work of others may lack what nobody knows."""
    if isinstance(thing, list):
        return [one for part in thing for one in wrong_in(part, cited)]
    if not isinstance(thing, dict):
        return []
    kind, has = thing["@type"], set(thing) - {"@type"}
    must, may = ({"name", "author"}, WORK) if cited else TYPES[kind]
    found = [f"{kind} lacks {name}" for name in sorted(must - has)]
    found += [f"{kind} has {name}" for name in sorted(has - must - may)]
    return found + [one for name, value in thing.items() for one in wrong_in(value, name == "mainEntity")]


def addresses_in(thing: Any) -> list[str]:
    """Every address of this site that a thing names."""
    if isinstance(thing, dict | list):
        return [one for part in (thing.values() if isinstance(thing, dict) else thing) for one in addresses_in(part)]
    return [thing] if isinstance(thing, str) and thing.startswith(URL) else []


def test_every_page_says_the_right_things_to_machines(site: Path, real: Knowledge) -> None:
    """JSON-LD parses, types have their properties and no others, addresses lead to files that are there."""
    kinds: dict[str, set[str]] = {}
    for address, page in pages(site):
        data = data_of(page)
        if data is None:
            continue
        assert data["@context"] == "https://schema.org"
        assert wrong_in(data["@graph"]) == [], address
        lost = [one for one in addresses_in(data) if not (site / one.removeprefix(URL).partition("#")[0]).exists()]
        assert lost == [], address
        kinds.setdefault(address.split("/")[0], set()).update(one["@type"] for one in data["@graph"])
    assert kinds == {
        "": {"WebSite", "Dataset"},
        "professions": {"Article", "BreadcrumbList"},
        "pillars": {"BreadcrumbList"},
        "aspects": {"BreadcrumbList"},
        "sources": {"WebPage", "BreadcrumbList"},
        "glossary": {"DefinedTermSet"},
    }
    codes = {known.entry.codes.onet_soc for known in real.professions.values()} - {None}
    said = "".join((site / "professions" / id / "index.html").read_text("utf-8") for id in real.professions)
    assert set(re.findall(r'"codeValue":"([^"]+)"', said)) == codes


def test_nothing_that_is_said_to_machines_ends_the_script_early() -> None:
    """Signs of HTML are written as JSON escapes, and read as they were."""
    odd = {"title": "</script><!-- & <b>"}
    assert not set("<>&") & set(json_in_html(odd))
    assert json.loads(json_in_html(odd)) == odd


def test_every_page_has_a_preview(site: Path) -> None:
    """Title, description, address and a picture that is there, the right size; descriptions are a good length."""
    for address, page in pages(site):
        if address == "404.html" or 'http-equiv="refresh"' in page:
            continue
        said = dict(re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)">', page))
        assert said["og:url"] == URL + address
        assert html.unescape(said["og:title"]) != "", address
        assert 20 <= len(html.unescape(said["description"])) <= 170, address
        assert said["og:description"] == said["description"]
        picture = (site / said["og:image"].removeprefix(URL)).read_bytes()
        assert struct.unpack(">II", picture[16:24]) == SIZE, address
        assert said["twitter:card"] == "summary_large_image"


def test_a_profession_shows_its_most_telling_row(small: Knowledge) -> None:
    """Observed and replaced come first, then what grew or shrank, what held last; the card says both sides in words."""
    (row,) = [one for one in small.rows() if one.profession.id == "ai-researcher"][:1]
    weaker = replace(row, status="projected")
    held = replace(row, change="held", status="observed")
    grew = replace(row, change="grew", status="observed")
    assert most_telling([held, grew]) is grew
    assert most_telling([held, weaker]) is weaker
    assert most_telling([weaker, row]) is row
    assert most_telling([]) is None
    assert [one.address for one in cards(Site(small), None)] == [addresses.card(), addresses.card("ai-researcher")]


@pytest.fixture(scope="module")
def painter() -> Painter:
    """The painter with the site's own fonts."""
    folder = ROOT / "templates" / "theme" / "assets" / "fonts"
    return Painter(*([(folder / file).read_bytes() for file in files] for files in FONTS.values()))


@pytest.mark.parametrize(
    "words", ["Short.", "Ærøskøbing, Łódź und ẞ: " * 3, "A very long statement, " * 40, "W" * 90, "日本語"]
)
def test_any_words_fit_on_a_card(painter: Painter, words: str) -> None:
    """Letters of other languages, endless statements and endless words neither fail nor change from run to run."""
    card = Card("card.png", words[:60], words[:60], "Then, 2018", words, "Now, 2023", words, held=False)
    assert painter.draw(card) == painter.draw(card)
