"""Knows what a list can be narrowed to: the questions of its form, and how many items each choice leaves."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from generator import addresses

ENOUGH = 8
"""A shorter list is read faster than a form."""


@dataclass(frozen=True)
class Choice:
    """A choice, as the address writes it and as readers read it."""

    value: str
    word: str
    count: int


@dataclass(frozen=True)
class Filter:
    """One question of the form."""

    name: str
    title: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class FilterForm:
    """The form above a list."""

    root: str
    one: str
    many: str
    """What the list holds, for the line that tells how many are left."""
    total: int
    filters: tuple[Filter, ...]


@dataclass(frozen=True)
class Question:
    """What may be asked of the items: the words of its choices are in their order."""

    name: str
    title: str
    words: Mapping[str, str]


Item = Mapping[str, Collection[str]]
"""What an item answers to each question, by name; it may answer several things."""


def filter_form(page: str, noun: str, questions: Sequence[Question], items: Sequence[Item]) -> FilterForm | None:
    """Say what the form of a list asks; None where the list is short or all its items answer the same."""
    asked = tuple(_filter(one, items) for one in questions)
    useful = tuple(one for one in asked if len(one.choices) > 1)
    if not useful or len(items) < ENOUGH:
        return None
    return FilterForm(addresses.relative(addresses.HOME, page), noun, f"{noun}s", len(items), useful)


def _filter(question: Question, items: Sequence[Item]) -> Filter:
    count = Counter(value for item in items for value in set(item[question.name]))
    return Filter(
        question.name,
        question.title,
        tuple(Choice(value, word, count[value]) for value, word in question.words.items() if count[value]),
    )
