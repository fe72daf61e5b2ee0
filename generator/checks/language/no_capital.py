"""Knows the rule `no-capital`: a sentence begins."""

import re
from collections.abc import Iterator

from generator.checks import examples
from generator.checks.blamed import Blamed
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.checks.texts import Said
from generator.edits import Mend

SMALL = re.compile(r"[\"'“‘(*_]*([a-z]+)(?![\w-]*[A-Z0-9]|[\w-]*-)")
TOLD = Told("this text begins with a small letter: `{word}`", "begin with a capital", {"small": SMALL})


def check(said: Said) -> Iterator[Found]:
    """Yield texts of sentences that begin with a small letter; a note may be a fragment."""
    if said.is_sentence and said.key != "note" and (match := SMALL.match(said.text)):
        yield said.found(*TOLD.said(word=match[1]), match[1])


def fix(blamed: Blamed) -> Mend | None:
    """Begin with a capital."""
    return blamed.replace(blamed.quote, blamed.quote[:1].upper() + blamed.quote[1:])


RULE = Rule(
    code="no-capital",
    level="warning",
    why="A text that begins small looks like the rest of another one, and sometimes is.",
    fix=fix,
    check_text=check,
    told=TOLD,
    passes=examples.row(now="Teams of dozens of people work toward one goal."),
    fails=examples.row(now="teams of dozens of people work toward one goal."),
)
