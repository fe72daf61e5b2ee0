"""Names that hang from points: how deep, on a wide and on a narrow screen, and that none crosses a thread."""

import pytest

from generator.views.events import timeline_page
from generator.views.hanging import DEEPEST, LETTER, NARROW, STAIRS, WIDE, Depth, deepest, hung
from generator.views.parts import Site


def wide(*places: float) -> list[int]:
    """How deep names of 12 letters hang on a wide screen."""
    return [one.wide for one in hung([(place, "Name of them") for place in places])]


def test_names_hang_deeper_the_further_left_they_are() -> None:
    """Where names would touch, the one to the right hangs higher; alone, each hangs at the top."""
    assert wide(0, 50) == [1, 1]
    assert wide(0, 2, 4, 50) == [3, 2, 1, 1]
    assert wide(7, 7) == [2, 1]


def test_a_short_line_is_a_flight_of_stairs() -> None:
    """There every name hangs below the next one."""
    assert [one.narrow for one in hung([(place, "A name of some length") for place in (0, 20, 50, 80)])] == [4, 3, 2, 1]


def test_too_many_names_are_left_out() -> None:
    """A line has a depth that it keeps to."""
    many = hung([(place / 10, "Name of them") for place in range(30)])
    left_out = len(many) - DEEPEST
    assert [one.wide for one in many[: left_out + 1]] == [*[0] * left_out, DEEPEST]
    assert [one.narrow for one in many[:7]] == [*[0] * 6, STAIRS]
    assert deepest(many) == Depth(DEEPEST, STAIRS)


@pytest.mark.parametrize(("length", "at"), [(WIDE, "wide"), (NARROW, "narrow")])
def test_no_thread_runs_through_a_name(real_site: Site, length: float, at: str) -> None:
    """In the real content, what a name covers is crossed by no thread that hangs as deep; nobody is left out."""
    line = timeline_page(real_site).line
    assert line is not None
    lines = [lane.marks for lane in line.lanes]
    crossed = []
    for marks in lines:
        placed = [(one.at, one.name, getattr(one.depth, at)) for one in marks]
        crossed += [
            (name, other)
            for place, (here, name, depth) in enumerate(placed)
            for there, other, below in placed[place + 1 :]
            if depth and there <= here + 100 * LETTER * len(name) / length and below >= depth
        ]
    assert crossed == []
    assert [one.name for marks in lines for one in marks if not one.depth.narrow] == []
