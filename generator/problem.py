"""Knows a finding: what is wrong, where, how bad it is, and what would mend it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from generator.edits import Mend
from generator.place import Place

Level = Literal["error", "warning", "advice"]
Keys = tuple[str | int, ...]
"""The way to a value inside an entry: keys of mappings and positions in lists, from the top."""


@dataclass(frozen=True)
class Problem:
    """A finding as a value; `str()` gives the one line that every report begins with."""

    place: Place
    code: str
    sentence: str
    hint: str = ""
    level: Level = "error"
    excerpt: str = ""
    """The line of the file and a caret under the place, for reports that show them."""
    keys: Keys = ()
    """The way to the value inside its file, where the file could be read."""
    mend: Mend | None = None
    """What `fix` would do about it."""

    @property
    def mending(self) -> Literal["", "fix", "fix --unsafe"]:
        """The command that mends it, if one does."""
        return "" if self.mend is None else "fix" if self.mend.safe else "fix --unsafe"

    def __str__(self) -> str:
        said = f"{self.sentence}; {self.hint}" if self.hint else self.sentence
        return f"{self.place}: {self.level}: {said} [{self.code}]"


@dataclass(frozen=True)
class Flaw:
    """A finding that still names its place by path and keys; whoever holds the text turns it into a Problem."""

    path: str
    keys: Keys
    code: str
    sentence: str
    hint: str = ""
    level: Level = "error"
    at_key: bool = False
    """Point at the key itself rather than at its value."""
    quote: str = ""
    """Words inside the value to point at."""
    start: int | None = None
    """The character of the file to point at, for what is wrong with its writing; instead of the keys."""


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Sort by place, then code, and drop exact repeats."""
    return sorted(set(problems), key=lambda problem: (problem.place, problem.code, problem.sentence))


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Those that stop a build."""
    return [problem for problem in problems if problem.level == "error"]
