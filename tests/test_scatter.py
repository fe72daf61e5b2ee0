"""Points in a plane, exposure against evidence: even scales, a name for everybody, and no name on another."""

from dataclasses import dataclass

import pytest

from generator.render import Renderer
from generator.views import evidence
from generator.views.evidence import evidence_page
from generator.views.parts import Link, Site
from generator.views.scatter import (
    BESIDE,
    LETTER,
    LINE,
    LOWEST,
    NARROWEST,
    POINT,
    Named,
    Place,
    PointsView,
    TickView,
    places,
    points,
)


def named(*at: tuple[float, float]) -> list[Named]:
    """Things with names at some places."""
    return [Named(Link("x", f"Something {number:02}"), x, y) for number, (x, y) in enumerate(at)]


def test_points_stand_where_their_values_say() -> None:
    """Shares from left to right, counts from below, both from nought at even steps; the highest counts are told first."""
    view = points(named((50, 5), (0, 0), (100, 10), (20, 5)), "X", "Y")
    assert [(one.name, one.across, one.down, one.x, one.y) for one in view.points] == [
        ("Something 02", 100, 0, "100%", "10"),
        ("Something 00", 50, 50, "50%", "5"),
        ("Something 03", 20, 50, "20%", "5"),
        ("Something 01", 0, 100, "0%", "0"),
    ]
    assert view.across == tuple(TickView(at, f"{at}%") for at in (0, 25, 50, 75, 100))
    assert view.height == LOWEST


@pytest.mark.parametrize(
    ("most", "counts"),
    [
        (0, ["0", "1"]),
        (1, ["0", "1"]),
        (4, ["0", "1", "2", "3", "4"]),
        (9, ["0", "2", "4", "6", "8", "10"]),
        (15, ["0", "5", "10", "15"]),
        (16, ["0", "5", "10", "15", "20"]),
        (130, ["0", "50", "100", "150"]),
    ],
)
def test_counts_have_an_even_scale(most: float, counts: list[str]) -> None:
    """Steps of 1, 2 or 5, as far apart as they differ."""
    view = points(named((10, most)), "X", "Y")
    assert [one.text for one in view.down] == counts
    apart = {round(above.at - below.at, 1) for above, below in zip(view.down, view.down[1:], strict=False)}
    assert apart == {round(100 / (len(counts) - 1), 1)}


def test_a_name_stands_as_near_as_there_is_room() -> None:
    """Beside its point, to the right or to the left; else above or below it."""
    assert places([(50, 50, "Name")], 320) == [Place(0, False)]
    assert places([(50, 50, "Name of them"), (52, 50, "Name of them")], 320) == [Place(0, True), Place(0, False)]
    crowd = places([(50, 50, "Name of them")] * 6, 320)
    assert [abs(one.below) for one in crowd] == [LINE] * 4 + [2 * LINE] * 2
    assert len({(one.below, one.left) for one in crowd}) == 6


@dataclass(frozen=True)
class Box:
    """What a name or a point covers, in pixels."""

    left: float
    right: float
    top: float
    bottom: float


def covered(view: PointsView, wide: float) -> tuple[list[Box], list[Box]]:
    """The names and the points of a plane of this width."""
    names, dots = [], []
    for one in view.points:
        x, y, length = one.across * wide / 100, one.down * view.height / 100, LETTER * len(one.name)
        begins = x - BESIDE - length if one.place.left else x + BESIDE
        middle = y + one.place.below
        names.append(Box(begins, begins + length, middle - LINE / 2, middle + LINE / 2))
        dots.append(Box(x - POINT, x + POINT, y - POINT, y + POINT))
    return names, dots


def touch(one: Box, other: Box) -> bool:
    """Whether two cover the same spot."""
    return one.left < other.right and other.left < one.right and one.top < other.bottom and other.top < one.bottom


@pytest.mark.parametrize("wide", [NARROWEST, 560, 770])
def test_no_name_stands_on_another_or_on_a_point(real_site: Site, wide: float) -> None:
    """In the real content, however wide the plane is; no name leaves it on the left, above or below."""
    view = evidence_page(real_site).exposure
    assert view is not None
    names, dots = covered(view, wide)
    said = [one.name for one in view.points]
    assert [
        (said[at], said[other])
        for at, one in enumerate(names)
        for other in range(at + 1, len(names))
        if touch(one, names[other])
    ] == []
    assert [
        (said[at], said[other]) for at, one in enumerate(names) for other, dot in enumerate(dots) if touch(one, dot)
    ] == []
    assert [one for one in names if one.left < 0 or one.top < -LINE or one.bottom > view.height] == []


def test_everybody_is_named(real_site: Site, renderer: Renderer) -> None:
    """Each profession with an exposure figure has its name in the plane and in the table."""
    view = evidence_page(real_site).exposure
    assert view is not None
    titles = {known.entry.title for known in real_site.knowledge.professions.values() if known.entry.exposure}
    assert sorted(str(one.link.text) for one in view.points) == sorted(titles)
    plot = renderer.render(evidence_page(real_site)).body.partition('id="exposure"')[2].partition("<h2")[0]
    assert plot.count("<circle") == plot.count("<tr>") - 1 == len(view.points)
    assert [one.name for one in view.points if f">{one.name}</text>" not in plot] == []


def test_many_professions_are_drawn_by_field(real_site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A base too large for names shows the means of its fields, and says so."""
    monkeypatch.setattr(evidence, "EACH", 3)
    page = evidence_page(real_site)
    assert page.exposure is not None
    assert page.by_field
    fields = {known.entry.title for known in real_site.knowledge.fields.values()}
    assert {one.link.text for one in page.exposure.points} <= fields
