"""The form above a list asks only what divides it, and counts what each choice leaves."""

from generator.views.filters import Choice, Filter, FilterForm, Question, filter_form

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
