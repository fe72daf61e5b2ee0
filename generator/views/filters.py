"""Knows what a list can be narrowed to: the questions of its form, and how many items each choice leaves."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator import addresses
from generator.knowledge import Knowledge, Row, ordered
from generator.text import spoken_date

ENOUGH = 8
"""A shorter list is read faster than a form."""
DAYS = 8
"""At most so many days to choose from: the newest ones."""


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
    since: bool = False
    """Whether a choice leaves what has its value or a later one."""
    until: bool = False
    """Whether a choice leaves what has its value or an earlier one."""


@dataclass(frozen=True)
class FilterForm:
    """The form above a list."""

    root: str
    one: str
    many: str
    """What the list holds, for the line that tells how many are left."""
    total: int
    filters: tuple[Filter, ...]
    together: tuple[str, ...]
    """The questions that one row of an item has to answer together, in the order in which its `rows` do."""


@dataclass(frozen=True)
class Question:
    """What may be asked of the items: the words of its choices are in their order."""

    name: str
    title: str
    words: Mapping[str, str]
    since: bool = False
    """Whether a choice leaves what has its value or a later one; values then sort as text."""
    until: bool = False
    """Whether a choice leaves what has its value or an earlier one; values then sort as text."""
    of_row: bool = False
    """Whether it is asked of the rows of an item: one of them has to answer all such questions that are chosen."""


def since(name: str, title: str, days: Iterable[str]) -> Question:
    """Ask for what is as new as a month, or as a day where all is of one month."""
    known = set(days)
    known = {day[:7] for day in known} if len({day[:7] for day in known}) > 2 else known
    newest = sorted(known, reverse=True)[:DAYS]
    return Question(name, title, {day: spoken_date(day) for day in newest}, since=True)


def years(all: Iterable[str]) -> tuple[Question, Question]:
    """Ask from which year and until which: from the first one, or until the last, would leave everything."""
    known = sorted(set(all))
    return (
        Question("since", "From", {year: year for year in known[1:]}, since=True),
        Question("until", "Until", {year: year for year in known[:-1]}, until=True),
    )


NO_PILLAR = "none"
"""What stands beside the pillars answers so."""


def pillars(knowledge: Knowledge) -> Question:
    """Ask for the pillar that something belongs to, if one."""
    titles = {one.id: one.entry.title for one in ordered(knowledge.pillars)}
    return Question("pillar", "Pillar", {**titles, NO_PILLAR: "Beside the pillars"})


Item = Mapping[str, Collection[str]]
"""What an item answers to each question, by name; it may answer several things. Under `rows` stands what each of its
rows answers to the questions of rows, in their order: `division-of-work,contested`."""


def of_rows(rows: Iterable[Row], names: Sequence[str]) -> tuple[str, ...]:
    """What each row answers to these questions of rows, each answer once."""
    return tuple(sorted({",".join(_of_row(row)[name] for name in names) for row in rows}))


def _of_row(row: Row) -> Mapping[str, str]:
    return {"aspect": row.aspect.id, "status": row.status, "change": row.change}


def filter_form(page: str, noun: str, questions: Sequence[Question], items: Sequence[Item]) -> FilterForm | None:
    """Say what the form of a list asks; None where the list is short or all its items answer the same."""
    together = tuple(one.name for one in questions if one.of_row)
    asked = tuple(_filter(one, [_answer(one, item, together) for item in items]) for one in questions)
    useful = tuple(one for one in asked if len(one.choices) > 1)
    if not useful or len(items) < ENOUGH:
        return None
    return FilterForm(addresses.relative(addresses.HOME, page), noun, f"{noun}s", len(items), useful, together)


def _answer(question: Question, item: Item, together: Sequence[str]) -> Collection[str]:
    if not question.of_row:
        return item[question.name]
    return {row.split(",")[together.index(question.name)] for row in item["rows"]}


def _filter(question: Question, answers: Sequence[Collection[str]]) -> Filter:
    counts = _newer if question.since else _older if question.until else _equal
    count = counts(question, answers)
    choices = tuple(Choice(value, word, count[value]) for value, word in question.words.items() if count[value])
    return Filter(question.name, question.title, choices, question.since, question.until)


def _equal(question: Question, answers: Sequence[Collection[str]]) -> Mapping[str, int]:
    return Counter(value for answer in answers for value in set(answer))


def _newer(question: Question, answers: Sequence[Collection[str]]) -> Mapping[str, int]:
    newest = [max(answer, default="") for answer in answers]
    return {value: sum(value <= one for one in newest) for value in question.words}


def _older(question: Question, answers: Sequence[Collection[str]]) -> Mapping[str, int]:
    oldest = [min(answer) for answer in answers if answer]
    return {value: sum(one <= value for one in oldest) for value in question.words}
