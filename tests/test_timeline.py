"""The timeline as a line: where events stand, which names hang where, and that the list below tells all of them."""

import re
from pathlib import Path

import pytest

from generator import build
from generator.kinds.events import Event
from generator.knowledge import Knowledge, Known
from generator.render import Renderer
from generator.views.events import timeline_page
from generator.views.parts import Site
from generator.views.timeline import DEEPEST, LETTER, WIDTH, Lane, Timeline, timeline
from tests.conftest import over_base


def event(day: str, title: str = "Something happens") -> Known[Event]:
    """An event as the knowledge base holds it."""
    return Known(f"events/{day}.yml", "events", day, Event(title=title, date=day, why="It matters."))


def line(*lanes: list[Known[Event]]) -> Timeline:
    """A drawn timeline."""
    drawn = timeline([(f"Lane {number}", events) for number, events in enumerate(lanes)])
    assert drawn is not None
    return drawn


def marks(lane: Lane) -> list[tuple[float, int]]:
    """Where the events of a lane stand, and how deep their names hang."""
    return [(one.at, one.depth) for one in lane.marks]


@pytest.mark.parametrize("lanes", [[], [("One", [])], [("One", [event("2020")])]])
def test_a_line_needs_two_events(lanes: list[tuple[str, list[Known[Event]]]]) -> None:
    """Nothing and a single event have no line."""
    assert timeline(lanes) is None


def test_events_stand_at_their_day() -> None:
    """The axis runs from the first year to the end of the last one; a year alone is its first day."""
    drawn = line([event("2020"), event("2021-07-02"), event("2023-12-31")])
    assert [(one.year, round(one.at)) for one in drawn.years] == [("2020", 0), ("2021", 25), ("2022", 50), ("2023", 75)]
    assert [round(at) for at, _ in marks(drawn.lanes[0])] == [0, 38, 100]
    assert not drawn.before


def test_what_came_long_before_stands_at_the_beginning() -> None:
    """One event of 1972 does not press fifty years between itself and the others."""
    drawn = line([event("1972-08-04"), event("2019"), event("2022")], [event("1950"), event("2020-06")])
    assert [one.year for one in drawn.years] == ["2019", "2020", "2021", "2022"]
    assert drawn.before
    assert [[round(at) for at, _ in marks(lane)] for lane in drawn.lanes] == [[0, 4, 76], [0, 38]]


def test_names_hang_deeper_the_earlier_they_are() -> None:
    """Where names would touch, the later one hangs higher; alone, each hangs at the top."""
    assert [depth for _, depth in marks(line([event("2020"), event("2023-12-31")]).lanes[0])] == [1, 1]
    close = [event("2020-01-01"), event("2020-02-01"), event("2020-03-01"), event("2024-12-31")]
    assert [depth for _, depth in marks(line(close).lanes[0])] == [3, 2, 1, 1]


def test_too_many_names_are_left_out() -> None:
    """A lane has a depth that it keeps to; the events are there all the same, and say what they are when pointed at."""
    many = [event(f"2020-01-{day:02}", f"Event {day}") for day in range(1, DEEPEST + 6)]
    (lane,) = line(many, []).lanes
    assert lane.depth == DEEPEST
    assert [one.depth for one in lane.marks[:6]] == [0, 0, 0, 0, 0, DEEPEST]
    assert lane.marks[0].told == "1 January 2020: Event 1"


def test_no_thread_runs_through_a_name(real_site: Site) -> None:
    """In the real content, what a name covers is crossed by no thread that hangs as deep."""
    drawn = timeline_page(real_site).line
    assert drawn is not None
    crossed = [
        (one.name, other.name)
        for lane in drawn.lanes
        for one in lane.marks
        for other in lane.marks
        if one is not other and one.depth and one.at <= other.at <= one.at + 100 * LETTER * len(one.name) / WIDTH
        if other.depth >= one.depth
    ]  # fmt: skip
    assert crossed == []


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
    knowledge = build.base(over_base({})).knowledge
    assert knowledge is not None
    body = renderer.render(timeline_page(Site(knowledge))).body
    assert "tn-lanes" not in body
    assert "BERT is released" in body
