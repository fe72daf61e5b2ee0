"""Knows how mends are offered on a pull request: as suggestions for lines that it shows, each taken by a press."""

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from generator.problem import Problem
from generator.report.changes.plain_markdown import words

MOST = 30
"""Suggestions of a review; for more, a person runs the command."""
LONGEST = 2_000
"""Characters of a line that can be offered."""
HUNK = re.compile(r"@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@")


class Suggestion(NamedTuple):
    """Lines of a file, counted from 1, that give way to others."""

    path: str
    first: int
    last: int
    lines: tuple[str, ...]

    @property
    def body(self) -> str:
        """The lines in a fence that they cannot close."""
        text = "".join(f"{line}\n" for line in self.lines)
        fence = "`" * max(3, 1 + max(map(len, re.findall("`+", text)), default=0))
        return f"{fence}suggestion\n{text}{fence}"


def suggestions(path: str, before: bytes, after: bytes) -> list[Suggestion]:
    """What makes one text of a file of the other; nothing for a file whose lines end as on Windows."""
    old, new = (one.decode("utf-8", "replace").removesuffix("\n").split("\n") for one in (before, after))
    if not all(map(_offered, [*old, *new])):
        return []
    edits = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [_suggestion(path, old, new, *places) for what, *places in edits if what != "equal"]


def _offered(line: str) -> bool:
    return len(line) <= LONGEST and all(sign.isprintable() or sign == "\t" for sign in line)


def _suggestion(path: str, old: list[str], new: list[str], i1: int, i2: int, j1: int, j2: int) -> Suggestion:
    """A comment needs a line to stand at: what is put between two lines is told with the one before it."""
    if i1 == i2 and i1:
        i1, j1 = i1 - 1, j1 - 1
    elif i1 == i2:
        i2, j2 = i2 + 1, j2 + 1
    return Suggestion(path, i1 + 1, i2, tuple(new[j1:j2]))


def shown(patch: str) -> list[range]:
    """The lines of the new file that a pull request shows, hunk by hunk."""
    hunks = (HUNK.match(line) for line in patch.split("\n"))
    return [range(int(hunk[1]), int(hunk[1]) + int(hunk[2] or 1)) for hunk in hunks if hunk]


def review(
    offered: Sequence[Suggestion], lines: Mapping[str, Sequence[range]], problems: Sequence[Problem]
) -> Iterator[dict[str, object]]:
    """The comments of a review: what stands in lines that are shown, with the findings that are mended by it."""
    for one in offered:
        if any(one.first in hunk and one.last in hunk for hunk in lines.get(one.path, ())):
            found = [problem for problem in problems if problem.mend and _about(problem, one)]
            said = [words(f"{problem.sentence} [{problem.code}]") for problem in found[:5]]
            place = {"start_line": one.first, "start_side": "RIGHT"} if one.first < one.last else {}
            body = "\n\n".join([*(said or ["This follows from the other changes."]), one.body])
            yield {"path": one.path, **place, "line": one.last, "side": "RIGHT", "body": body}


def _about(problem: Problem, one: Suggestion) -> bool:
    """Whether the mend of a finding touches the lines; what is put before a line is told with the one above it."""
    regions = problem.mend.regions if problem.mend else ()
    return problem.place.path == one.path and any(
        one.first <= where.end_line and where.line - (where[2:] == where[:2] and where.column == 1) <= one.last
        for where in regions
    )
