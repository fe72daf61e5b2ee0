"""Knows the rule `unknown-reference`: what is named exists."""

import re

from generator.checks import examples
from generator.checks.blamed import Blamed
from generator.checks.rule import Rule
from generator.edits import Mend


def fix(blamed: Blamed) -> Mend | None:
    """Name the entry that was probably meant."""
    missing = re.search(r"is called `([^`]+)`", blamed.problem.sentence)
    if not (blamed.meant and missing):
        return None
    if blamed.value == missing[1]:
        return blamed.write(blamed.meant, safe=False)
    return blamed.sub(rf"(?<=/){re.escape(missing[1])}(?=[\]|#])", blamed.meant, safe=False)


RULE = Rule(
    code="unknown-reference",
    level="error",
    why="A reference to nothing is a dead link on the page and a claim without its source.",
    fix=fix,
    passes=examples.row(sources="[wei-2023-kdd-talk]"),
    fails=examples.row(sources="[wei-2023-kd-talk]"),
)
