"""Knows the rule `exclamation-mark`: a fact needs no shouting."""

import re
from collections.abc import Iterator

from generator.checks import examples
from generator.checks.blamed import Blamed
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.checks.signs import Signs
from generator.checks.texts import Said
from generator.edits import Mend

PATTERN = re.compile(r"\w!(?:\s|$)")
TOLD = Told(
    "an exclamation mark stands here", "end with a full stop", {"patterns": [PATTERN], "sentences": True, "once": True}
)


def check(said: Said) -> Iterator[Found]:
    """Yield exclamation marks in our own sentences."""
    if "!" in said.text and said.is_sentence and PATTERN.search(said.plain):
        yield said.found(*TOLD.said(), "!")


def fix(blamed: Blamed) -> Mend | None:
    """End with a full stop."""
    return blamed.sub(r"(?<=\w)!(?=\s|$|['\"]\s*$)", ".")


RULE = Rule(
    code="exclamation-mark",
    level="warning",
    why="A reference work states; emphasis is for the reader to add.",
    fix=fix,
    check_text=check,
    signs=Signs(marks=("!",)),
    told=TOLD,
    passes=examples.row(now="Teams of dozens of people work toward one goal."),
    fails=examples.row(now="Teams of dozens of people work toward one goal!"),
)
