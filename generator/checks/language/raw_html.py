"""Knows the rule `raw-html`: text is Markdown, HTML is switched off."""

import re
from collections.abc import Iterator

from generator.checks import examples
from generator.checks.blamed import Blamed
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.checks.signs import Signs
from generator.checks.texts import Said
from generator.edits import Mend

PATTERN = re.compile(
    r"</?(?:a|b|br|div|em|h[1-6]|i|img|li|ol|p|script|span|strong|sub|sup|table|u|ul)\b[^<>]*>", re.IGNORECASE
)
TOLD = Told(
    "readers would see `{word}` as it stands",
    "write `*emphasis*` or leave it out",
    {"patterns": [PATTERN], "once": True},
)


def check(said: Said) -> Iterator[Found]:
    """Yield tags that a reader would see as text."""
    if "<" in said.text and (match := PATTERN.search(said.text)):
        yield said.found(*TOLD.said(word=match[0]), match[0])


def fix(blamed: Blamed) -> Mend | None:
    """Write emphasis as Markdown does."""
    found = re.search(r"<(b|strong|i|em)>([^<>*_]+)</\1>", blamed.value)
    if found is None:
        return None
    mark = "**" if found[1] in ("b", "strong") else "*"
    return blamed.replace(found[0], f"{mark}{found[2]}{mark}")


RULE = Rule(
    code="raw-html",
    level="advice",
    why="Raw HTML is switched off so that an entry cannot break a page; a tag comes out as its own letters.",
    fix=fix,
    check_text=check,
    signs=Signs(marks=("<",)),
    told=TOLD,
    passes=examples.row(now="Teams of *dozens* of people work toward one goal."),
    fails=examples.row(now="Teams of <b>dozens</b> of people work toward one goal."),
)
