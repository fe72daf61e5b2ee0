"""Knows the rule `no-question-mark`: a question ends as one."""

import re
from collections.abc import Iterator

from generator.checks import examples
from generator.checks.blamed import Blamed
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.checks.texts import Said
from generator.edits import Mend

ASKING = r"(?:who|whom|whose|what|when|where|why|which|how|is|are|does|do|did|can|could|will|would|should|has|have)\b"
QUESTIONS = frozenset({"question", "guide-questions", "open-questions"})
TOLD = Told("this question has no question mark", "end it with `?`, or ask something", {"keys": sorted(QUESTIONS)})


def check(said: Said) -> Iterator[Found]:
    """Yield questions without a question mark."""
    asked = said.key in QUESTIONS or (said.kind == "questions" and said.key == "title")
    if asked and "?" not in said.plain:
        yield said.found(*TOLD.said())


def fix(blamed: Blamed) -> Mend | None:
    """End what begins like a question with a question mark."""
    begins = re.match(ASKING, blamed.value, re.IGNORECASE)
    return blamed.write(blamed.value.rstrip(" .!") + "?") if begins else None


RULE = Rule(
    code="no-question-mark",
    level="warning",
    why="A list of questions is there to be asked; a statement among them is a claim without a source.",
    fix=fix,
    check_text=check,
    told=TOLD,
    passes=examples.shift_of(open_questions="[Who trains the next generation?]"),
    fails=examples.shift_of(open_questions="[Who trains the next generation.]"),
)
