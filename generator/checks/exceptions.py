"""Knows written exceptions: a finding that stands, with its reason and date, until it is no longer there."""

from collections.abc import Iterable, Sequence

from generator.kinds.exceptions import DEAD, FILE, Exceptions, Excused
from generator.problem import Flaw


def excuse(flaws: Iterable[Flaw], written: Exceptions, *, all_known: bool) -> list[Flaw]:
    """Leave out what an exception names; an error stays. If all flaws are known, one that nothing needs is an error."""
    flaws = list(flaws)
    named = {(one.path, one.code) for one in written.exceptions}
    left = [flaw for flaw in flaws if flaw.level == "error" or (flaw.path, flaw.code) not in named]
    return [*left, *(_unneeded(flaws, written.exceptions) if all_known else ())]


def _unneeded(flaws: Sequence[Flaw], exceptions: Sequence[Excused]) -> Iterable[Flaw]:
    levels = {(flaw.path, flaw.code): flaw.level for flaw in flaws}
    for number, one in enumerate(exceptions):
        level = levels.get((one.path, one.code))
        if level in (None, "error") and one.code != DEAD:
            sentence = f"`{one.code}` finds nothing in `{one.path}`" if level is None else "an error cannot be excused"
            yield Flaw(FILE, ("exceptions", number), "unneeded-exception", sentence, "delete this exception")
