"""Knows the rule `repeated-word`: a word stands once."""

import re
from collections.abc import Iterator

from generator.checks import examples
from generator.checks.blamed import Blamed
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.checks.signs import Signs
from generator.checks.texts import Said
from generator.edits import Mend

PATTERN = re.compile(r"\b([a-z]+) \1\b")
MEANT = frozenset({"that", "had", "is", "very"})
"""Words that can rightly stand twice."""
TOLD = Told("`{word}` stands twice", "delete one", {"twice": PATTERN, "meant": sorted(MEANT)})


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
    signs=Signs(doubled=True),
    told=TOLD,
    passes=examples.row(now="Teams of dozens of people work toward one goal."),
    fails=examples.row(now="Teams of of dozens of people work toward one goal."),
)
