"""Knows the rule `unknown-reference`: what is named exists."""

import re

from generator.checks import examples
from generator.checks.blamed import Blamed
from generator.checks.rule import Rule
from generator.edits import Mend


def fix(blamed: Blamed) -> Mend | None:
    """Name the entry that was probably meant; of one that was retired for another, surely that."""
    missing = re.search(r"is called `([^`]+)`", blamed.problem.sentence)
    retired = re.search(r"was retired on .*: write `([^`]+)`", blamed.problem.hint)
    meant = retired[1] if retired else blamed.meant
    if not (meant and missing):
        return None
    if blamed.value == missing[1]:
        return blamed.write(meant, safe=retired is not None)
    return blamed.sub(rf"(?<=/){re.escape(missing[1])}(?=[\]|#])", meant, safe=retired is not None)


RULE = Rule(
    code="unknown-reference",
    level="error",
    why="A reference to nothing is a dead link on the page and a claim without its source.",
    fix=fix,
    passes=examples.row(sources="[wei-2023-kdd-talk]"),
    fails=examples.row(sources="[wei-2023-kd-talk]"),
)
