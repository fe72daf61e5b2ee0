"""Knows the one sentence that sums a difference up, and the headings that every report of it shares."""

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.difference import Difference
from generator.difference.edits import Change, What
from generator.kinds import KINDS
from generator.problem import Problem
from generator.text import counted, listed

WHAT: tuple[What, ...] = ("added", "changed", "renamed", "retired", "removed")
SECTIONS = {"rows": "Rows", "shifts": "Shifts", **{name: name.capitalize() for name in KINDS if name != "shifts"}}
ONE = {"rows": "row", **{name: kind.one for name, kind in KINDS.items()}}
ALIKE = 3
"""More findings than this that say the same of other places are told as one."""
UNREADABLE = "has errors and cannot be read, so only findings are compared"


def summary(difference: Difference) -> str:
    """`2 rows changed, 1 source added and 1 new finding.`; says so where nothing differs."""
    said = [_count(change, number) for change, number in _counts(difference.changes())]
    new = counted(len(difference.appeared), "new finding") if difference.appeared else ""
    gone = f"{counted(len(difference.gone), 'finding')} gone" if difference.gone else ""
    sides = [f"The {side} content {UNREADABLE}." for side in difference.unreadable]
    told = listed(filter(None, [*said, new, gone]))
    return " ".join([*sides, f"{told}." if told else "" if sides else "Nothing differs."]).strip()


def _counts(changes: Sequence[Change]) -> Iterator[tuple[tuple[str, What], int]]:
    count = Counter((change.kind, change.what) for change in changes)
    yield from (((kind, what), count[kind, what]) for kind in SECTIONS for what in WHAT if count[kind, what])


def _count(of: tuple[str, What], number: int) -> str:
    kind, what = of
    return f"{counted(number, ONE[kind], SECTIONS[kind].lower())} {what}"


def sections(difference: Difference) -> Iterator[tuple[str, list[Change]]]:
    """Heading and changes of each kind that has any, in the order in which they are told."""
    for kind, heading in SECTIONS.items():
        changes = [change for change in difference.changes() if change.kind == kind]
        if changes:
            yield heading, changes


def headline(change: Change) -> str:
    """`added`, or `renamed from professions/typist`."""
    return f"renamed from {change.was}" if change.was else change.what


def gathered(problems: Sequence[Problem]) -> Iterator[str]:
    """Each finding in a line; of many that say the same of other places the first, and how many more there are."""
    said = [(one.code, one.sentence, one.hint) for one in problems]
    often, told = Counter(said), set[tuple[str, str, str]]()
    for what, one in zip(said, problems, strict=True):
        if often[what] <= ALIKE:
            yield str(one)
        elif what not in told:
            yield f"{one}, and {often[what] - 1} more like it"
        told.add(what)
