"""The form above a list asks only what divides it, and counts what each choice leaves."""

from generator.views.filters import Choice, Filter, FilterForm, Question, filter_form, since

STATUS = Question("status", "Status", {"observed": "Observed", "emerging": "Emerging", "contested": "Contested"})
FIELD = Question("field", "Field", {"law": "Law"})
ITEMS = [{"status": ("contested", "observed"), "field": ("law",)}, *[{"status": ("contested",), "field": ("law",)}] * 7]


def test_a_question_counts_its_items() -> None:
    """Choices stand in the order of the words; what nobody answers is no choice, a question with one choice none."""
    choices = (Choice("observed", "Observed", 1), Choice("contested", "Contested", 8))
    expected = FilterForm("../../", "row", "rows", 8, (Filter("status", "Status", choices),))
    assert expected == filter_form("aspects/craft/", "row", (FIELD, STATUS), ITEMS)


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
