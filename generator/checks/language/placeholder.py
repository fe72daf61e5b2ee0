"""Knows the rule `placeholder`: what is published is finished."""

import re
from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.checks.signs import Signs
from generator.checks.texts import Said
from generator.checks.written import BLANK, Written
from generator.problem import Keys

PATTERN = re.compile(r"\b(?:TODO|FIXME|XXX|TBD|TBC)\b|\b[Ll]orem ipsum\b|\?\?\?|<(?:your|insert)\b")
WORDS = frozenset({"todo", "fixme", "xxx", "tbd", "tbc", "lorem"})
TOLD = Told(
    "`{word}` waits to be filled in", "fill it in, or ask under `open-questions`", {"patterns": [PATTERN], "once": True}
)


def check_file(written: Written) -> Iterator[Found]:
    """Yield values of any kind that begin with `TODO`, as `thennow new` leaves them."""
    if "TODO" in written.document.text:
        for keys, text in written.texts():
            if BLANK.match(text):
                yield Found(written.path, keys, f"`{_key(keys)}` waits to be filled in", _hint(text))


def _key(keys: Keys) -> str:
    return next((key for key in reversed(keys) if isinstance(key, str)), "this")


def _hint(text: str) -> str:
    asked = BLANK.sub("", text).strip()
    return asked if asked else "fill it in, or leave the key out"


def check(said: Said) -> Iterator[Found]:
    """Yield marks that somebody left for later inside a text."""
    suspect = "<" in said.text or "???" in said.text or not said.words.isdisjoint(WORDS)
    if suspect and (match := PATTERN.search(said.text)):
        yield said.found(*TOLD.said(word=match[0]), match[0])


RULE = Rule(
    code="placeholder",
    level="error",
    why="A placeholder on a public page tells readers that nobody looked.",
    check_text=check,
    signs=Signs(marks=("<", "???"), words=WORDS),
    check_file=check_file,
    told=TOLD,
    passes=examples.row(now="Teams of dozens of people work toward one goal."),
    fails=examples.row(now="Teams of TODO people work toward one goal."),
)
