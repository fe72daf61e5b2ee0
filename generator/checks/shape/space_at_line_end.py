"""Knows the rule `space-at-line-end`: a line ends with its last word."""

import re
from collections.abc import Iterator

from generator.checks import examples
from generator.checks.blamed import Blamed
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.checks.written import Written
from generator.edits import Mend

SPACES = re.compile(r"[ \t]+(?=\r?\n)")
ENDS = (" \n", "\t\n", " \r", "\t\r")
"""Seen at once, where the pattern would try every space."""


def check_file(written: Written) -> Iterator[Found]:
    """Yield lines that end with spaces, but for those of a text after `|` or `>`: there they may be meant."""
    text = written.document.text
    if not any(end in text for end in ENDS):
        return
    kept = [node.value for node in written.document.nodes.values() if node.style in ("|", ">")]
    for start in (match.start() for match in SPACES.finditer(text)):
        if not any(span.start < start < span.end for span in kept):
            yield Found(written.path, (), "this line ends with a space", "delete it", start=start)


def fix(blamed: Blamed) -> Mend | None:
    """Delete the spaces."""
    found = SPACES.match(blamed.text, blamed.offset)
    return blamed.edit(*found.span(), "") if found else None


RULE = Rule(
    code="space-at-line-end",
    level="advice",
    why="Nobody sees it, many editors delete it, and then a change shows lines that nobody meant to touch.",
    check_file=check_file,
    fix=fix,
    passes=examples.TOKEN,
    fails={"terms/token.yml": "title: Token \ndefinition: A part of a word.\n"},
)
