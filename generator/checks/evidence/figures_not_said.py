"""Knows the rule `figures-not-said`: a number that is drawn stands in the sentence that carries it."""

import re
from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.knowledge import Knowledge

NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
TOLD = Told("`{side}` does not say {number}", "draw only what the sentence says", {"number": NUMBER})


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield numbers of `figures` that their side does not say."""
    for row in knowledge.rows():
        for side in ("then", "now") if row.figures else ():
            number = getattr(row.figures, side)
            if number not in numbers(getattr(row, side).text):
                yield Found(row.path, (*row.keys, "figures", side), *TOLD.said(side=side, number=f"{number:.12g}"))


def numbers(text: str) -> set[float]:
    """The numbers that a sentence says, as digits."""
    return {float(found.replace(",", "")) for found in NUMBER.findall(text)}


SAID = {
    "then": "Of 100 teams, 4 had dozens of people.",
    "now": "Of 100 teams, 7 have dozens of people.",
    "sources": "[{id: wei-2023-kdd-talk, for: both}]",
}
RULE = Rule(
    code="figures-not-said",
    level="error",
    why="A drawing is believed sooner than a sentence; it may show nothing that the row and its sources do not carry.",
    check=check,
    told=TOLD,
    passes=examples.row(**SAID, figures="{of: Large teams, compares: years, then: 4, now: 7}"),
    fails=examples.row(**SAID, figures="{of: Large teams, compares: years, then: 4, now: 8}"),
)
