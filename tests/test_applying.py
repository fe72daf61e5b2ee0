"""The form on the site: its page says what the schemas say, and its data lets a browser say what the check says."""

import json
import re

import pytest

from generator import addresses
from generator.checks import RULES
from generator.decode import SENTENCES
from generator.exports.form import form_json, issue_base, new_base, script, sources_json
from generator.exports.rows import rows_json
from generator.kinds import KINDS
from generator.kinds.schema import schema
from generator.knowledge import Knowledge
from generator.render import Renderer
from generator.views.apply import apply_page
from generator.views.parts import Site
from tests.conftest import ROOT

GITHUB = "https://github.com/then-and-now/then-and-now/edit/main/content/"


def test_every_key_that_an_author_must_fill_in_has_a_field(small: Knowledge) -> None:
    """A new required key in a model would leave the form unable to write an entry; this says so."""
    view = apply_page(Site(small))
    asked = {name: {field.key for field in fields} for name, fields in view.fields.items()}
    shift = schema(KINDS["shifts"])
    parts = shift["definitions"]
    assert set(shift["required"]) == asked["shift"] | {"as-of", "rows", "reviewed"}
    assert set(parts["Row"]["required"]) <= asked["row"]
    assert set(parts["Period"]["required"]) == asked["as-of"]
    assert set(parts["Reviewed"]["required"]) <= asked["reviewed"]
    assert set(parts["Since"]["required"]) <= asked["since"]
    assert set(schema(KINDS["sources"])["required"]) - {"checked"} <= asked["source"]
    assert set(schema(KINDS["professions"])["required"]) - {"title"} <= asked["profession"]


def test_words_and_explanations_come_from_the_schema(small: Knowledge, renderer: Renderer) -> None:
    """Each choice of `change` with its meaning; aspects with their questions; questions of the pillar in the page."""
    view = apply_page(Site(small))
    change = next(field for field in view.fields["row"] if field.key == "change")
    assert [one.value for one in change.choices] == list(
        schema(KINDS["shifts"])["definitions"]["Row"]["properties"]["change"]["enum"]
    )
    assert all(one.meaning for one in change.choices)
    (aspect,) = next(field for field in view.fields["row"] if field.key == "aspect").choices
    assert (aspect.value, aspect.meaning) == ("team-size", small.aspects["team-size"].entry.question)
    body = renderer.render(view).body
    for question in small.pillars["scaling-laws"].entry.guide_questions:
        assert question in body


@pytest.mark.parametrize(("guide", "links"), [("", 0), ("guide/", 1)])
def test_a_base_without_a_guide_links_to_none(small: Knowledge, renderer: Renderer, guide: str, links: int) -> None:
    """The page leads to the guide for authors where there is one."""
    body = renderer.render(apply_page(Site(small, guide=guide))).body
    assert len(re.findall(r'<a href="\.\./guide/">', body)) == links


def test_the_preview_is_made_of_the_markup_of_rows(small: Knowledge, renderer: Renderer) -> None:
    """The template for a row has the shape that a profession's page has: same elements, same classes."""
    body = renderer.render(apply_page(Site(small))).body
    (template,) = re.findall(r'<template data-part="row">(.*?)</template>', body, re.DOTALL)
    for part in (
        '<article class="tn-row is-{change}">',
        '<div class="tn-then"><b>Then, {then-date}</b> <p>{then}</p>',
        "{status-word}",
    ):
        assert part in template


def test_the_data_holds_every_sentence(small: Knowledge) -> None:
    """All sentences on shape, and every rule that says it can be asked in a browser; what it needs is plain data."""
    form = json.loads(form_json(Site(small, edit_base=GITHUB)))
    assert set(form["sentences"]) == set(SENTENCES)
    assert list(form["rules"]) == [rule.code for rule in RULES if rule.told]
    assert len(form["rules"]) >= 60
    assert form["new"] == "https://github.com/then-and-now/then-and-now/new/main/content/"
    assert json.loads(sources_json(Site(small))) == {
        "wei-2023-kdd-talk": [
            "Wei 2023",
            "The large language model renaissance",
            "expert-talk",
            "2023-08-08",
            "secondary",
        ]
    }


@pytest.mark.parametrize(
    ("base", "new"), [(None, None), ("https://example.org/-/blob/", None), (GITHUB, GITHUB.replace("edit", "new", 1))]
)
def test_a_host_without_such_a_page_gets_no_link(small: Knowledge, base: str | None, new: str | None) -> None:
    """Only where edit and new are told apart in the address; elsewhere people copy or download."""
    assert new_base(Site(small, edit_base=base)) == new
    issue = issue_base(Site(small, edit_base=base))
    assert issue == (new and "https://github.com/then-and-now/then-and-now/issues/new")


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (re.compile(r"[^\s–]*\w[^\s–]*"), [r"[^\s–]*[\p{L}\p{N}_][^\s–]*", "gu"]),
        (re.compile(r"(?<![\w-])(?:a\ b|c\-d)(?![\w-])", re.IGNORECASE), [r"(?<![\p{L}\p{N}_-])(?:a b|c-d)(?![\p{L}\p{N}_-])", "giu"]),
        (re.compile(r"[\"'\]]\."), [r"[\"'\]]\.".replace('\\"', '"'), "gu"]),
    ],
)  # fmt: skip
def test_a_pattern_for_a_browser(pattern: re.Pattern[str], expected: list[str]) -> None:
    r"""`\w` means letters of every script there too, and the strict mode of browsers takes no needless escape."""
    assert script(pattern) == expected


def test_a_twin_tells_how_a_row_was_written(real: Knowledge) -> None:
    """Markdown where it differs from the words, sources as authors cite them, and nothing that goes without saying."""
    for profession in real.professions.values():
        rows = json.loads(rows_json(profession, Site(real)))["rows"]
        known = [row for shift in real.shifts_of(profession.id) for row in shift.rows]
        for told, row in zip(rows, known, strict=True):
            assert told["then"].get("markdown", told["then"]["text"]) == row.then.text
            assert [one if isinstance(one, str) else one["id"] for one in told.get("cited", [])] == [
                one.source.id for one in row.cited
            ]
            assert "for" not in str(told.get("cited", [])) or all(
                one.get("for") != "now" for one in told["cited"] if isinstance(one, dict)
            )


def test_a_new_row_is_suggested_by_address(small: Knowledge) -> None:
    """The link beside a row."""
    row = next(small.rows())
    assert addresses.suggestion(row) == "apply/?row=ai-researcher/scaling-laws-team-size"


def test_scripts_of_the_form_name_no_host() -> None:
    """Nothing that is typed leaves the browser: no address stands in the scripts, and requests go to the site's root."""
    for path in sorted((ROOT / "templates" / "theme" / "assets").glob("apply*.js")):
        text = path.read_text(encoding="utf-8")
        assert re.findall(r"https?://\w|sendBeacon|XMLHttpRequest|WebSocket", text) == []
        assert [call for call in re.findall(r"fetch\((.*?)\)", text) if not call.startswith("new URL(path, root")] == []
