"""Knows the rule `copied-mark`: an address ends where it ends."""

import re
from collections.abc import Iterator

from generator.checks import examples
from generator.checks.blamed import Blamed
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.edits import Mend
from generator.kinds.sources import Source
from generator.knowledge import Known

TOLD = Told("`{mark}` at the end was copied along", "delete it")


def check(known: Known[Source]) -> Iterator[Found]:
    """Yield addresses and DOIs with punctuation of the sentence that they were copied from."""
    for key, value in (("DOI", known.entry.doi or ""), ("URL", known.entry.url or "")):
        if re.search(r"[.,;>\"']$", value) or value.count(")") > value.count("("):
            yield Found(known.path, (key,), *TOLD.said(mark=value[-1]), value)


def fix(blamed: Blamed) -> Mend | None:
    """Leave the marks at the end out."""
    text = re.sub(r"[.,;>\"']+$", "", blamed.value)
    while text.endswith(")") and text.count(")") > text.count("("):
        text = text[:-1]
    return blamed.write(text) if text != blamed.value else None


RULE = Rule(
    code="copied-mark",
    level="warning",
    why="With a full stop at its end an address leads to an error page.",
    fix=fix,
    check_entry={"sources": check},
    told=TOLD,
    passes=examples.source(URL="https://example.org/talk"),
    fails=examples.source(URL="https://example.org/talk."),
)
