"""Knows the rule `wrong-form`: dates, numbers, ids and addresses have one form."""

from collections.abc import Callable, Iterator

from generator.checks import examples
from generator.checks.blamed import Blamed
from generator.checks.rule import Rule
from generator.edits import Mend
from generator.forms import address, date, doi, number
from generator.text import slug


def fix(blamed: Blamed) -> Mend | None:
    """Write dates, numbers, DOIs and addresses in their form where only one thing can be meant."""
    written = next(filter(None, (form(blamed.value) for form in _forms(blamed.problem.hint))), "")
    return blamed.write(written) if written else None


def _forms(hint: str) -> Iterator[Callable[[str], str]]:
    forms = {"a date": date, "a number": number, "a DOI": doi, "an address": address, "an id": slug}
    yield from (form for sign, form in forms.items() if hint.startswith(sign))


RULE = Rule(
    code="wrong-form",
    level="error",
    why="What is written in one form can be sorted, compared and linked.",
    fix=fix,
    passes=examples.entry("events/talk.yml", title="The talk", date="2023-08-08", why="It was held."),
    fails=examples.entry("events/talk.yml", title="The talk", date="8 August 2023", why="It was held."),
)
