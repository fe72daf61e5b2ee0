"""Knows the rule `no-full-stop`: a sentence ends."""

import re
from collections.abc import Iterator

from generator.checks import examples
from generator.checks.blamed import Blamed
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.checks.texts import Said
from generator.edits import Mend

ENDS = re.compile(r"[.?!:…](?:[\"'”’)*_\]`]|\]\([^)]*\))*\s*$|[|`]\s*$")
TOLD = Told("this text stops at `{last}` without a full stop", "end the sentence", {"ends": ENDS})


def check(said: Said) -> Iterator[Found]:
    """Yield texts of sentences that stop without a mark."""
    if said.is_sentence and said.text[-1] not in ".?" and not ENDS.search(said.plain):
        last = said.plain.split()[-1]
        yield said.found(*TOLD.said(last=last), last)


def fix(blamed: Blamed) -> Mend | None:
    """End with a full stop, if nothing was cut off; only the author knows."""
    return blamed.write(blamed.value.rstrip() + ".", safe=False)


RULE = Rule(
    code="no-full-stop",
    level="warning",
    why="A text without its full stop looks cut off, and sometimes is.",
    fix=fix,
    check_text=check,
    told=TOLD,
    passes=examples.row(now="Teams of dozens of people work toward one goal."),
    fails=examples.row(now="Teams of dozens of people work toward one goal"),
)
