"""Knows the rule `number-not-in-row`: words that lead to a row say no number that the row does not say."""

import re
from collections.abc import Iterator

from generator.checks import examples
from generator.checks.evidence.figures_not_said import numbers
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.knowledge import Knowledge, Row

YEARS = re.compile(r"\b(?:19|20)\d\d(?:[–-]\d\d(?!\d))?")
"""A year or a span of years: the dates of a row stand beside its sentences."""
NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
TOLD = Told("the row it leads to does not say {number}", "say what the row says, or mend the row")


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield numbers in the words of a link to a row that are not, even rounded, among the row's own."""
    for spot in knowledge.spots:
        if spot.kind == "professions" and spot.label:
            for number in unsaid(spot.label, knowledge.row(spot.id, spot.anchor)):
                yield Found(spot.path, spot.keys, *TOLD.said(number=number), spot.label)


def unsaid(label: str, row: Row | None) -> Iterator[str]:
    """The numbers of a label, as it writes them, that a row does not say; nothing where there is no row."""
    told = NUMBER.findall(YEARS.sub("", label)) if row else []
    if row and told:
        known = numbers(" ".join((row.then.text, row.now.text, *(note.text for note in row.since))))
        yield from (number for number in told if not any(_rounded(one, number) for one in known))


def _rounded(exact: float, written: str) -> bool:
    """Whether a number is another one, written with no more digits: 55.3 may be told as 55."""
    value, digits = float(written.replace(",", "")), len(written.partition(".")[2])
    return abs(exact - value) <= 0.5 / 10.0**digits


TOKEN = "A part of a word; [[professions/ai-researcher#scaling-laws-team-size|teams have %s people]]."
NOW = "Teams of 55.3 people, on average, work toward one goal."
RULE = Rule(
    code="number-not-in-row",
    level="warning",
    why=(
        "A page that sums up rows is read first, and a row that is corrected later does not tell it. So a number in "
        "the words of a link must be one of the row's; it may be rounded."
    ),
    check=check,
    passes=examples.row(now=NOW) | examples.entry("terms/token.yml", title="Token", definition=TOKEN % "55"),
    fails=examples.row(now=NOW) | examples.entry("terms/token.yml", title="Token", definition=TOKEN % "65"),
)
