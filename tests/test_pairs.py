"""Two numbers of a row on one scale, in lists by what they compare, with their table."""

import re
from dataclasses import replace
from html import unescape
from typing import get_args

import pytest

from generator import reading
from generator.checks.evidence.figures_not_said import numbers
from generator.kinds.parts import Contrast, changed
from generator.knowledge import Knowledge, Row
from generator.render import Renderer
from generator.views import words
from generator.views.evidence import evidence_page
from generator.views.pairs import NumberView, PairView, _end, pairs
from generator.views.parts import Site
from generator.views.professions import profession_page
from tests.conftest import BASE, findings, over_base

SHIFT = "shifts/ai-researcher/scaling-laws.yml"


def with_figures(figures: str, then: str = "Of 100, 44.8 did.", now: str = "Of 100, 6.7 do.") -> dict[str, str]:
    """The shift of the small base with other sentences and their numbers."""
    text = BASE[SHIFT].decode()
    text = text.replace("Many individual or small-scale projects.", then)
    text = text.replace("Teams of dozens of people work toward one goal.", f"{now}\n    figures: {figures}")
    return {SHIFT: text.replace("[wei-2023-kdd-talk]", "[{id: wei-2023-kdd-talk, for: both}]")}


def drawn(files: dict[str, str]) -> Knowledge:
    """The small base with these files, without findings."""
    base = reading.base(over_base(files))
    assert base.problems == ()
    assert base.knowledge is not None
    return base.knowledge


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("From 1,096 to 6.7%.", {1096, 6.7}),
        ("In 2018, 70% of some 300.", {2018, 70, 300}),
        ("Between 49% and 96%.", {49, 96}),
        ("Nobody knows.", set()),
    ],
)
def test_the_numbers_of_a_sentence(text: str, found: set[float]) -> None:
    """Thousands, decimals and several in a row are read as people write them."""
    assert numbers(text) == found


def test_a_number_that_no_sentence_says_is_an_error() -> None:
    """Both sides are held against their sentence."""
    said = findings(with_figures("{of: Did it, compares: years, then: 44, now: 7}"))
    assert [re.sub(r"^.*?: (?=error)", "", one) for one in said] == [
        "error: `then` does not say 44; draw only what the sentence says [figures-not-said]",
        "error: `now` does not say 7; draw only what the sentence says [figures-not-said]",
    ]


def test_what_the_numbers_compare_is_asked_for() -> None:
    """Without it, or in another word, a pair is not taken."""
    (missing,) = findings(with_figures("{of: Did it, then: 44.8, now: 6.7}"))
    assert "error: `compares` is missing" in missing
    (unknown,) = findings(with_figures("{of: Did it, compares: year, then: 44.8, now: 6.7}"))
    assert "did you mean `years`? choose years, before-after, with-without, models and forecasts" in unknown


def one_pair(figures: str, then: str = "Of 100, 44.8 did.", now: str = "Of 100, 6.7 do.") -> PairView:
    """The only pair that the small base draws with these figures."""
    ((pair,),) = (one.pairs for one in pairs(drawn(with_figures(figures, then, now)).rows(), "evidence/"))
    return pair


def test_a_pair_is_drawn_on_its_track() -> None:
    """Where it stands, what it says, when, and which side is the larger."""
    one = one_pair("{of: Did it, compares: years, then: 44.8, now: 6.7}")
    assert (one.link.href, one.link.text) == ("../professions/ai-researcher/#scaling-laws-team-size", "AI researcher")
    assert (one.of, one.grew, one.unit) == ("Did it", False, "")
    assert one.then == NumberView("44.8%", "44.8%", "2018", "2018", 44.8)
    assert one.now == NumberView("6.7%", "6.7%", "2023", "August 2023", 6.7)


def test_numbers_may_have_dates_of_their_own() -> None:
    """Both arms of one study are of one day, whatever the sides of the row are of."""
    dates = "as-of: {then: 2022-05, now: 2022-05}"
    one = one_pair(f"{{of: Did it, compares: with-without, then: 44.8, now: 6.7, {dates}}}")
    assert [(number.year, number.date) for number in (one.then, one.now)] == [("2022", "May 2022")] * 2


def test_other_units_have_a_scale_of_their_own() -> None:
    """Minutes stand between nought and the next round number, so does what is more than all; less than nothing is not drawn."""
    one = one_pair("{of: Time, compares: years, then: 44.8, now: 6.7, unit: minutes}")
    assert [(number.text, number.beside, number.at) for number in (one.then, one.now)] == [
        ("44.8 minutes", "44.8", 89.6),
        ("6.7 minutes", "6.7", 13.4),
    ]
    assert one.unit == "minutes, on a scale to 50"
    one = one_pair("{of: Above 2018, compares: years, then: 466, now: 53}", "It was 466.", "It is 53.")
    assert (one.then.beside, one.now.beside, one.unit, one.then.at) == ("466%", "53%", "%, on a scale to 500", 93.2)
    below = replace(row(1, 2), figures=changed(row(1, 2).figures, then=-1))  # type: ignore[union-attr]
    assert pairs([below], "") == ()


@pytest.mark.parametrize(
    ("most", "end"), [(0, 1), (1, 1), (1.1, 1.2), (44.8, 50), (99, 100), (0.031, 0.04), (7200, 8000)]
)
def test_where_a_scale_ends(most: float, end: float) -> None:
    """At the next round number."""
    assert _end(most) == pytest.approx(end)


def test_a_profession_draws_its_own_numbers(real_site: Site, renderer: Renderer) -> None:
    """Each row with figures by its aspect, with a way down to it, a name for those who hear it and a line of the table."""
    for known in real_site.knowledge.professions.values():
        rows = [one for shift in real_site.knowledge.shifts_of(known.id) for one in shift.rows if one.figures]
        body = renderer.render(profession_page(known, real_site)).body
        assert body.count('<svg class="tn-track" role="img" aria-label=') == len(rows)
        plot = body.partition('<figure class="tn-numbers"')[2].partition("</figure>")[0]
        for one in rows:
            assert plot.count(f'<a href="#{one.anchor}">{one.aspect.entry.title}</a>') == 2
        assert ("pairs.css" in body) == bool(rows)


def row(then: float, now: float, **others: str) -> Row:
    """The row of the small base with two numbers."""
    said = with_figures("{of: Did it, compares: years, then: 44.8, now: 6.7}")
    known = drawn(said).row("ai-researcher", "scaling-laws-team-size")
    assert known is not None
    assert known.figures is not None
    return replace(known, figures=changed(known.figures, then=then, now=now, **others))


def test_the_largest_differences_come_first_and_no_more_than_a_page_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Up or down does not matter; the smallest are left out."""
    monkeypatch.setattr("generator.views.pairs.PAIRS", 2)
    many = [row(10, 12), row(90, 50), row(20, 30)]
    (years,) = pairs(many, "")
    assert [(one.then.at, one.now.at) for one in years.pairs] == [(90, 50), (20, 30)]
    (years,) = pairs([row(10, 12, unit="minutes"), *many], "")
    assert [one.unit for one in years.pairs] == ["", "", "minutes, on a scale to 12"]


def test_pairs_stand_in_lists_by_what_they_compare() -> None:
    """Changes over time come before all others, however little they differ; each list says what its numbers are."""
    wide = [row(1, 99, compares=word) for word in ("forecasts", "models", "with-without", "before-after")]
    assert [(one.id, one.title, one.then, one.now, len(one.pairs)) for one in pairs([*wide, row(20, 21)], "")] == [
        ("pairs-years", "Two years, by surveys or counts", "then", "now", 1),
        ("pairs-before-after", "Before and after, in one place", "before", "after", 1),
        ("pairs-with-without", "Without and with, in one study", "without", "with", 1),
        ("pairs-models", "Two models, or two versions of one", "older", "newer", 1),
        ("pairs-forecasts", "Two forecasts", "earlier", "later", 1),
    ]
    assert list(words.CONTRAST) == list(get_args(Contrast))


def test_every_pair_of_the_content_is_drawn_and_told_in_a_table(real_site: Site, renderer: Renderer) -> None:
    """Each row with figures has a track with a name for those who hear it, and a line of the table, with both dates."""
    lists = evidence_page(real_site).pairs
    body = unescape(renderer.render(evidence_page(real_site)).body)
    assert sum(len(one.pairs) for one in lists) == sum(1 for one in real_site.knowledge.rows() if one.figures) >= 10
    for one in lists:
        assert f'<h3 id="{one.id}">{one.title}</h3>' in body
        for pair in one.pairs:
            then = f"{one.then}: {pair.then.text} ({pair.then.date})"
            now = f"{one.now}: {pair.now.text} ({pair.now.date})"
            assert f'aria-label="{pair.of}: {then}, {now}"' in body
            assert f"<td>{pair.of}</td> <td>{then}</td> <td>{now}</td>" in body
            assert f'{pair.then.beside} <tspan class="tn-svg__muted">{pair.then.year}</tspan>' in body
            assert f'{pair.now.beside} <tspan class="tn-svg__muted">{pair.now.year}</tspan>' in body


def test_a_base_without_numbers_has_no_plots(small: Knowledge, renderer: Renderer) -> None:
    """Neither a heading nor a way to it."""
    body = renderer.render(evidence_page(Site(small))).body
    assert [part for part in ("pairs", "exposure") if f'"{part}"' in body or f"#{part}" in body] == []
