"""Knows the rule `repeated-word`: a word stands once."""

import re
from collections.abc import Iterator
from itertools import islice
from operator import eq

from generator.checks import examples
from generator.checks.blamed import Blamed
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.checks.texts import Said, Together
from generator.edits import Mend

PATTERN = re.compile(r"\b([a-z]+) \1\b")
MEANT = frozenset({"that", "had", "is", "very"})
"""Words that can rightly stand twice."""
TOLD = Told("`{word}` stands twice", "delete one", {"twice": PATTERN, "meant": sorted(MEANT)})


def twice(together: Together) -> bool:
    """Whether any word follows itself."""
    return any(map(eq, together.in_order, islice(together.in_order, 1, None)))


def check(said: Said) -> Iterator[Found]:
    """Yield a word that is typed twice."""
    for match in PATTERN.finditer(said.plain):
        if match[1] not in MEANT:
            yield said.found(*TOLD.said(word=match[0]), match[0])


def fix(blamed: Blamed) -> Mend | None:
    """Leave one of the two."""
    word = blamed.quote.split(" ")[0]
    return blamed.sub(rf"\b{re.escape(word)}\s+{re.escape(word)}\b", word)


RULE = Rule(
    code="repeated-word",
    level="warning",
    why="The eye skips a doubled word, a screen reader reads it aloud.",
    fix=fix,
    check_text=check,
    may_find=twice,
    told=TOLD,
    passes=examples.row(now="Teams of dozens of people work toward one goal."),
    fails=examples.row(now="Teams of of dozens of people work toward one goal."),
)
