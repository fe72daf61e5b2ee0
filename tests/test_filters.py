"""The form above a list asks only what divides it, and counts what each choice leaves."""

import re
from pathlib import Path

import pytest

from generator.knowledge import Knowledge
from generator.views.filters import Choice, Filter, FilterForm, Question, filter_form, of_rows, since, years
from tests.test_site import VOID, Reader

STATUS = Question("status", "Status", {"observed": "Observed", "emerging": "Emerging", "contested": "Contested"})
FIELD = Question("field", "Field", {"law": "Law"})
ITEMS = [{"status": ("contested", "observed"), "field": ("law",)}, *[{"status": ("contested",), "field": ("law",)}] * 7]


def test_a_question_counts_its_items() -> None:
    """Choices stand in the order of the words; what nobody answers is no choice, a question with one choice none."""
    choices = (Choice("observed", "Observed", 1), Choice("contested", "Contested", 8))
    expected = FilterForm("../../", "row", "rows", 8, (Filter("status", "Status", choices),), ())
    assert expected == filter_form("aspects/craft/", "row", (FIELD, STATUS), ITEMS)


def test_questions_of_rows_count_items_not_rows() -> None:
    """An item counts once for each answer, in however many of its rows; the form names what one row answers together."""
    aspect = Question("aspect", "With a row on", {"craft": "Craft", "risk": "Risk"}, of_row=True)
    status = Question("status", "Status of that row", {"emerging": "Emerging", "contested": "Contested"}, of_row=True)
    items = [
        {"rows": ("craft,contested", "risk,contested", "risk,emerging")},
        {"rows": ()},
        *[{"rows": ("risk,emerging",)}] * 6,
    ]
    form = filter_form("professions/", "profession", (aspect, status), items)
    assert form is not None
    assert form.together == ("aspect", "status")
    assert [[(one.value, one.count) for one in each.choices] for each in form.filters] == [
        [("craft", 1), ("risk", 7)],
        [("emerging", 7), ("contested", 1)],
    ]


def test_rows_answer_each_once(real: Knowledge) -> None:
    """Aspect, status and change of a row, as many as are asked for."""
    rows = [row for row in real.rows() if row.profession.id == "recruiter"]
    assert of_rows([*rows, *rows], ("aspect", "status")) == tuple(
        sorted({f"{one.aspect.id},{one.status}" for one in rows})
    )
    assert of_rows(rows[:1], ("change",)) == (rows[0].change,)


def test_a_short_list_has_no_form() -> None:
    """Seven items are read faster than a form."""
    assert filter_form("aspects/craft/", "row", (STATUS,), ITEMS[:7]) is None


def test_a_list_that_nothing_divides_has_no_form() -> None:
    """Where all items answer the same, there is nothing to choose."""
    assert filter_form("aspects/craft/", "row", (FIELD,), ITEMS) is None


def test_a_day_leaves_what_is_as_new() -> None:
    """Days to choose from, the newest first; each counts the items of that day and of later ones."""
    days = ["2026-11-22", "2026-11-26", "2026-11-22", *["2026-11-24"] * 5]
    form = filter_form(
        "sources/", "source", [since("since", "Checked since", days)], [{"since": (day,)} for day in days]
    )
    choices = (
        Choice("2026-11-26", "26 November 2026", 1),
        Choice("2026-11-24", "24 November 2026", 6),
        Choice("2026-11-22", "22 November 2026", 8),
    )
    assert form is not None
    assert (Filter("since", "Checked since", choices, since=True),) == form.filters


def test_many_months_are_asked_for_by_month() -> None:
    """At most eight, so that the list stays short however long the base lives."""
    question = since("since", "Reviewed since", [f"2026-{month:02}-15" for month in range(1, 13)])
    assert [f"2026-{month:02}" for month in range(12, 4, -1)] == list(question.words)


def test_years_are_asked_for_from_one_to_another() -> None:
    """Each counts what it leaves; the first to begin with and the last to end with would leave everything."""
    items = [{"since": (year,), "until": (year,)} for year in ("2018", "2020", "2023", *["2025"] * 5)]
    form = filter_form("timeline/", "event", years(one["since"][0] for one in items), items)
    assert form is not None
    assert [[(one.value, one.count) for one in each.choices] for each in form.filters] == [
        [("2020", 7), ("2023", 6), ("2025", 5)],
        [("2018", 1), ("2020", 2), ("2023", 3)],
    ]
    assert [(one.since, one.until) for one in form.filters] == [(True, False), (False, True)]


class Items(Reader):
    """Collects the items of a list with what they and their groups answer, and the choices of its form."""

    def __init__(self, html: str) -> None:
        self.answers: list[dict[str, str]] = []
        self.items: list[dict[str, str]] = []
        self.asked = ""
        self.bound: dict[str, str] = {}
        self.choices: dict[str, dict[str, int]] = {}
        self.together: list[str] = []
        super().__init__(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag not in VOID:
            self.answers.append({name[5:]: value for name, value in values.items() if name.startswith("data-")})
        if "data-item" in values:
            self.items.append({name: value for one in self.answers for name, value in one.items()})
        if "data-together" in values:
            self.together = values["data-together"].split()
        if tag == "select":
            self.asked = values["name"]
            self.bound[self.asked] = "from" if "data-from" in values else "to" if "data-to" in values else ""
        if tag == "option" and values["value"]:
            self.choices.setdefault(self.asked, {})[values["value"]] = 0
            self.value = values["value"]

    def handle_data(self, data: str) -> None:
        if self.answers and "word" in self.answers[-1] and (count := re.search(r"\((\d+)\)$", data)):
            self.choices[self.asked][self.value] = int(count[1])

    def handle_endtag(self, tag: str) -> None:
        self.answers.pop()

    def left(self, name: str, value: str) -> int:
        """How many items a choice leaves."""
        fits = {"": str.__eq__, "from": str.__ge__, "to": str.__le__}[self.bound[name]]
        return sum(any(fits(one, value) for one in self.answered(item, name)) for item in self.items)

    def answered(self, item: dict[str, str], name: str) -> list[str]:
        """What an item, or any of its rows, answers."""
        if name not in self.together:
            return item[name].split()
        return [row.split(",")[self.together.index(name)] for row in item["rows"].split()]


def dividing(names: list[str], path: str, knowledge: Knowledge) -> list[str]:
    """Of the questions of a list, those that divide it: rows that were all reviewed on one day are not asked for the day."""
    of_rows = path.startswith(("aspects/", "pillars/", "professions/"))
    one_day = of_rows and len({shift.reviewed.on for shift in knowledge.shifts}) == 1
    return [name for name in names if name != "since" or not one_day]


@pytest.mark.parametrize(
    ("path", "asked"),
    [
        ("timeline/", ["pillar", "since", "until"]),
        ("glossary/", ["pillar", "letter"]),
        ("questions/", ["part", "verdict"]),
        ("questions/open/", ["field", "profession", "pillar"]),
        ("professions/", ["field", "aspect", "status", "since"]),
        ("pillars/scaling-laws/", ["field", "aspect", "status", "change", "since"]),
    ],
)
def test_each_choice_of_a_page_leaves_what_it_counts(site: Path, path: str, asked: list[str], real: Knowledge) -> None:
    """The items of the built page answer the questions of its form, as often as the choices say."""
    page = Items((site / path / "index.html").read_text(encoding="utf-8").partition("<main")[2].partition("</main>")[0])
    assert dividing(asked, path, real) == list(page.choices)
    assert len(page.items) > 10
    for name, choices in page.choices.items():
        assert choices == {value: page.left(name, value) for value in choices}, name
