"""Words of the glossary are explained where they stand: which are found, and which of them lead there."""

import gzip
import json
import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from generator import addresses, build, reading
from generator.kinds.entry import held
from generator.kinds.terms import Term
from generator.knowledge import Knowledge, Known
from generator.render import Renderer
from generator.text import Html, plain
from generator.views.explained import Explained, bound, forms
from generator.views.parts import Site
from tests.conftest import findings, over_base

SAYS = "It is explained."


def term(id: str, title: str, **more: tuple[str, ...]) -> Known[Term]:
    """A term as the knowledge base holds it."""
    written = {"title": title, "definition": SAYS, **{name.replace("_", "-"): value for name, value in more.items()}}
    return Known(f"terms/{id}.yml", "terms", id, held(Term).validate_python(written))


GLOSSARY = Explained(
    [
        term("agent", "Agent", also_called=("AI agent",), found_as=("AI agent",)),
        term("ape", "Automatic prompt optimisation", also_called=("APE",)),
        term("cot", "Chain-of-thought"),
        term("prompt", "Prompt", not_in=("next-step prompts",)),
        term("prompt-engineering", "Prompt engineering"),
        term("ability", "Emergent ability"),
        term("faithfulness", "Faithfulness (of reasoning)"),
    ]
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A prompt, two prompts.", ["prompt", "prompt"]),
        ("Prompts are typed.", ["prompt"]),
        ("Prompt engineering is a craft.", ["prompt-engineering"]),
        ("Emergent abilities and an emergent ability.", ["ability", "ability"]),
        ("By chain of thought, or chain-of-thought.", ["cot", "cot"]),
        ("An ape met APE.", ["ape"]),
        ("Call-centre agents and AI agents.", ["agent"]),
        ("The faithfulness of an answer.", ["faithfulness"]),
        ("Vendors sell next-step prompts.", []),
        ("Prompted promptly, pre-prompt and prompt-like.", []),
        ("Nothing.", []),
    ],
)
def test_which_words_are_terms(text: str, found: list[str]) -> None:
    """A term is found as one and as many, with hyphens or without, names as they are written; the longest form wins."""
    marked = GLOSSARY.marked(Html(text))
    assert re.findall(r'"tn:terms/([a-z-]+)"', marked) == found
    assert plain(marked) == text


def test_where_nothing_is_marked() -> None:
    """Links, code and headings are left alone, however deep the word stands in them."""
    html = '<h3>Prompt</h3><p><a href="x">a <em>prompt</em></a> <code>prompt</code> <em>prompt</em></p>'
    marked = GLOSSARY.marked(Html(html))
    assert marked == html.replace("<em>prompt</em></p>", '<em><a href="tn:terms/prompt">prompt</a></em></p>')


def test_the_forms_of_a_term() -> None:
    """What stands in brackets is no part of the word, and a name keeps its capitals."""
    assert sorted(forms(term("x", "FLOPs (training compute)").entry)) == ["FLOPs", "FLOPss"]
    assert sorted(forms(term("x", "Token", found_as=()).entry)) == []


def test_the_first_of_a_section_leads_to_the_glossary() -> None:
    """Each term is a link once in each section; after that its words are plain, also on the page above the glossary."""
    mark = '<a href="tn:terms/prompt">{}</a>'
    html = f"{mark.format('prompt')} {mark.format('prompts')} <h2>Next</h2> {mark.format('Prompts')}"
    assert bound(html, "professions/nurse/") == (
        '<a href="../../glossary/#prompt">prompt</a> prompts <h2>Next</h2> <a href="../../glossary/#prompt">Prompts</a>'
    )
    assert bound(mark.format("prompt"), addresses.HOME) == '<a href="glossary/#prompt">prompt</a>'


def test_no_mark_is_left_on_any_page(real_site: Site, real_pages: Sequence[build.Made]) -> None:
    """Every mark is bound or gone when a page is made, and every term that is marked is in the glossary."""
    assert [one.page.address for one in real_pages if "tn:terms" in one.body] == []
    named = {id for one in real_pages for id in re.findall(r'href="[./]*glossary/#([^"]+)"', one.body)}
    assert named - set(real_site.knowledge.terms) == set()
    assert len(named) > 40


def test_prose_of_every_kind_is_explained(renderer: Renderer) -> None:
    """Rows, pillars, sources, events, questions and directions lead to the glossary from where a term stands."""
    files = {f"terms/{name}.yml": f"title: {name.title()}\ndefinition: {SAYS}\n" for name in ("model", "team")}
    knowledge = reading.base(over_base(files)).knowledge
    assert knowledge is not None
    made = {one.page.address: one.body for one in build.pages(Site(knowledge), renderer, workers=1)}
    found = {address: re.findall(r'glossary/#(\w+)">(\w+)</a>', body) for address, body in made.items()}
    assert {address: links for address, links in found.items() if links} == {
        "professions/ai-researcher/": [("model", "models"), ("team", "Teams")],
        "pillars/scaling-laws/": [("model", "Models"), ("model", "models"), ("model", "models")],
        "aspects/team-size/": [("team", "Teams")],
        "timeline/": [("model", "model")],
        "questions/": [("model", "models")],
        "directions/": [("model", "model")],
        "sources/wei-2023-kdd-talk/": [("team", "Teams"), ("team", "Teams")],
    }


def test_a_form_that_is_no_text_is_a_finding() -> None:
    """`found-as` and `not-in` take lists of texts."""
    said = findings({"terms/token.yml": f"title: Token\ndefinition: {SAYS}\nfound-as: {{a: b}}\n"})
    assert [one.rpartition("[")[2] for one in said] == ["wrong-shape]"]


def test_definitions_stand_once_beside_the_glossary(site: Path, real: Knowledge) -> None:
    """One small file has title and definition of every term; no page repeats them."""
    raw = (site / "glossary" / "terms.json").read_bytes()
    terms = json.loads(raw)
    assert sorted(terms) == sorted(real.terms)
    assert terms["prompt"][0] == "Prompt"
    assert len(gzip.compress(raw)) < 8_000
    page = (site / "professions" / "ai-researcher" / "index.html").read_text(encoding="utf-8")
    assert '<a href="../../glossary/#prompt">' in page
    assert terms["prompt"][1] not in page


def test_ordinary_pages_are_explained_too(site: Path) -> None:
    """A word in the essay leads to the glossary like one in a row."""
    assert '<a href="../glossary/#' in (site / "findings" / "index.html").read_text(encoding="utf-8")


def test_ready_made_comparisons_are_explained_too(site: Path) -> None:
    """Each side by side: the first time in a section, in the columns as on the pages of the professions."""
    pages = [path.read_text(encoding="utf-8") for path in (site / "compare").glob("*/*/index.html")]
    explained = [
        page for page in pages if 'href="../../../glossary/#' in page.partition("<main")[2].partition("</main>")[0]
    ]
    assert len(explained) > len(pages) / 2
