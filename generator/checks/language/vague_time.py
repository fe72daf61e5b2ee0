"""Knows the rule `vague-time`: every time has a date."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.checks.signs import Signs
from generator.checks.texts import Said, any_of

WORDS, PATTERN = any_of(
    [
        "recently", "nowadays", "currently", "these days", "at present", "at the moment", "lately", "last year",
        "this year", "next year", "in recent years", "so far this", "until recently",
    ]
)  # fmt: skip
BESIDES = frozenset({"open-questions", "guide-questions", "question", "note"})
"""Keys under which one may ask about today."""
TOLD = Told(
    "`{word}` means another day to each reader",
    "write the year or the month",
    {"patterns": [PATTERN], "sentences": True, "besides": sorted(BESIDES)},
)


def check(said: Said) -> Iterator[Found]:
    """Yield words whose meaning moves with the reader's calendar."""
    if said.is_sentence and said.key not in BESIDES:
        for word in said.phrases(WORDS, PATTERN):
            yield said.found(*TOLD.said(word=word), word)


RULE = Rule(
    code="vague-time",
    level="advice",
    why="An entry is read for years; `recently` is false before anybody notices, `in 2025` stays true.",
    check_text=check,
    signs=Signs(words=WORDS),
    told=TOLD,
    passes=examples.row(now="In 2023 teams of dozens of people worked toward one goal."),
    fails=examples.row(now="Teams of dozens of people recently worked toward one goal."),
)
