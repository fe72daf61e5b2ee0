"""The timeline as a line: where events stand, and that the list below tells all of them."""

import re
from pathlib import Path

import pytest

from generator import reading
from generator.kinds.events import Event
from generator.knowledge import Knowledge, Known
from generator.render import Renderer
from generator.views.events import timeline_page
from generator.views.hanging import Depth
from generator.views.parts import Site
from generator.views.timeline import Lane, Timeline, timeline
from tests.conftest import over_base


def event(day: str, title: str = "Something happens") -> Known[Event]:
    """An event as the knowledge base holds it."""
    return Known(f"events/{day}.yml", "events", day, Event(title=title, date=day, why="It matters."))


def line(*lanes: list[Known[Event]]) -> Timeline:
    """A drawn timeline."""
    drawn = timeline([(f"Lane {number}", events) for number, events in enumerate(lanes)])
    assert drawn is not None
    return drawn


def places(lane: Lane) -> list[int]:
    """Where the events of a lane stand, in whole per cent."""
    return [round(one.at) for one in lane.marks]


@pytest.mark.parametrize("lanes", [[], [("One", [])], [("One", [event("2020")])]])
def test_a_line_needs_two_events(lanes: list[tuple[str, list[Known[Event]]]]) -> None:
    """Nothing and a single event have no line."""
    assert timeline(lanes) is None


def test_events_stand_at_their_day() -> None:
    """The axis runs from the first year to the end of the last one; a year alone is its first day."""
    drawn = line([event("2020"), event("2021-07-02"), event("2023-12-31")])
    assert [(one.year, round(one.at)) for one in drawn.years] == [("2020", 0), ("2021", 25), ("2022", 50), ("2023", 75)]
    assert places(drawn.lanes[0]) == [0, 38, 100]
    assert not drawn.before


def test_what_came_long_before_stands_at_the_beginning() -> None:
    """One event of 1972 does not press fifty years between itself and the others."""
    drawn = line([event("1972-08-04"), event("2019"), event("2022")], [event("1950"), event("2020-06")])
    assert [one.year for one in drawn.years] == ["2019", "2020", "2021", "2022"]
    assert drawn.before
    assert [places(lane) for lane in drawn.lanes] == [[0, 4, 76], [0, 38]]


def test_each_event_says_what_it_is() -> None:
    """Its name hangs from it, its day and whole title are told to whoever points at it."""
    (lane,) = line([event("2020-01-02", "Event"), event("2020-01-04")], []).lanes
    assert (lane.marks[0].name, lane.marks[0].told) == ("Event", "2 January 2020: Event")
    assert lane.depth == Depth(2, 2)


def test_each_event_is_on_the_lane_of_its_pillar(real_site: Site) -> None:
    """Lanes in the order of the pillars, then what belongs to none; no event is lost, and each leads to the list."""
    page = timeline_page(real_site)
    assert page.line is not None
    titles = [one.entry.title for one in sorted(real_site.knowledge.pillars.values(), key=lambda one: one.entry.order)]
    assert [one.title for one in page.line.lanes] == [*titles, "Beside the pillars"]
    drawn = sorted(mark.href for lane in page.line.lanes for mark in lane.marks)
    assert drawn == sorted(f"#{id}" for id in real_site.knowledge.events)


def test_the_line_is_for_the_eye_and_the_list_for_everybody(site: Path, real: Knowledge) -> None:
    """Nobody is led through the events twice: the line is hidden from readers of the text and has no stop for the keyboard."""
    html = (site / "timeline" / "index.html").read_text(encoding="utf-8")
    lanes = re.search(r'<div class="tn-lanes" aria-hidden="true" data-search-exclude>.*?</div>', html, re.DOTALL)
    assert lanes is not None
    assert (
        len(re.findall(r'<a href="#[^"]+" tabindex="-1"><title>', lanes[0]))
        == lanes[0].count("<a ")
        == len(real.events)
    )
    assert html.count('<article class="tn-event" data-item ') == len(real.events)


def test_a_base_with_one_event_has_only_the_list(renderer: Renderer) -> None:
    """The small base has one event: no line, but its list."""
    knowledge = reading.base(over_base({})).knowledge
    assert knowledge is not None
    body = renderer.render(timeline_page(Site(knowledge))).body
    assert "tn-lanes" not in body
    assert "BERT is released" in body
