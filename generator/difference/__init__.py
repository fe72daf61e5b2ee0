"""Knows what a change means: which rows, entries, ids and findings differ between two bases."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.difference.edits import Change, Edit
from generator.difference.entries import entry_changes
from generator.difference.rows import row_changes, shift_changes
from generator.knowledge import Knowledge
from generator.problem import Problem, in_order

__all__ = ["Change", "Difference", "difference"]


@dataclass(frozen=True)
class Difference:
    """Everything that differs, in the order in which it is told; two equal bases give one that is false."""

    rows: tuple[Change, ...] = ()
    shifts: tuple[Change, ...] = ()
    entries: tuple[Change, ...] = ()
    """All other kinds, in the order of kinds, then by id."""
    appeared: tuple[Problem, ...] = ()
    """Findings that the old base does not have."""
    gone: tuple[Problem, ...] = ()
    unreadable: tuple[str, ...] = ()
    """`old`, `new` or both, where errors keep a base from being read: then only findings are compared."""

    def __bool__(self) -> bool:
        return any((self.rows, self.shifts, self.entries, self.appeared, self.gone, self.unreadable))

    def changes(self) -> tuple[Change, ...]:
        """All changes of content."""
        return (*self.rows, *self.shifts, *self.entries)


def difference(
    old: Knowledge | None,
    new: Knowledge | None,
    old_problems: Iterable[Problem] = (),
    new_problems: Iterable[Problem] = (),
) -> Difference:
    """Compare two bases (None for one that has errors) and their findings."""
    before, after = list(old_problems), list(new_problems)
    appeared, gone = _missing(after, before), _missing(before, after)
    if old is None or new is None:
        unreadable = tuple(name for name, base in (("old", old), ("new", new)) if base is None)
        return Difference(appeared=appeared, gone=gone, unreadable=unreadable)
    rows, shifts, entries = row_changes(old, new), shift_changes(old, new), entry_changes(old, new)
    return Difference(_recorded(rows, new), shifts, _recorded(entries, new), appeared, gone)


def _recorded(changes: tuple[Change, ...], new: Knowledge) -> tuple[Change, ...]:
    """What went and has a record is retired, and the record is all there is to say."""
    records = {one.was: one for one in new.retired}
    told = []
    for change in changes:
        record = records.get(change.address) if change.what == "removed" else None
        if record:
            said = (Edit("reason", "", record.reason), *(Edit("instead", "", place) for place in record.instead))
            change = replace(change, what="retired", edits=said)
        told.append(change)
    return tuple(told)


def _missing(problems: Iterable[Problem], there: Iterable[Problem]) -> tuple[Problem, ...]:
    """Findings that are not there, whatever their lines: what moved down a file is the same finding."""
    left = Counter(map(_what, there))
    missing = []
    for problem in in_order(problems):
        if left[_what(problem)]:
            left[_what(problem)] -= 1
        else:
            missing.append(problem)
    return tuple(missing)


def _what(problem: Problem) -> tuple[str, str, str]:
    return problem.place.path, problem.code, problem.sentence
