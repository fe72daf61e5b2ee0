"""Knows the facts about rows that a page begins with: what became of the old way, how sure it is, and who disagrees."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from generator.knowledge import Row
from generator.text import counted
from generator.views import words
from generator.views.parts import Fact, Link

LinkTo = Callable[[Row], Link]
"""Gives the way to a row."""


def is_contested(row: Row) -> bool:
    """Whether the editors say that good sources disagree."""
    return row.status == "contested"


def is_doubted(row: Row) -> bool:
    """Whether a row is not contested and cites a source that disagrees all the same."""
    return not is_contested(row) and any(cited.stance == "contests" for cited in row.all_cited())


def changes_said(rows: Iterable[Row]) -> str:
    """Say the kinds of change in a few words: `7 replaced, 2 held`."""
    return _counted(Counter(words.CHANGE[row.change].lower() for row in rows).most_common())


def statuses_said(rows: Iterable[Row]) -> str:
    """Say how sure rows are, the surest first: `3 observed, 7 emerging`, or `All 10 emerging`."""
    count = Counter(row.status for row in rows)
    said = _counted((code, count[code]) for code in words.STATUS if count[code])  # type: ignore[index]
    return f"All {said}" if len(count) == 1 and count.total() > 1 else said


def _counted(many: Iterable[tuple[str, int]]) -> str:
    return ", ".join(f"{number} {word}".replace(" ", "\N{NO-BREAK SPACE}") for word, number in many)


def doubts_said(rows: Sequence[Row]) -> str:
    """How many rows cite a source that disagrees, beside those that are contested: `46 more cite a source that ...`."""
    doubted, more = sum(map(is_doubted, rows)), " more" if any(map(is_contested, rows)) else ""
    return f"{doubted}{more} {'cites' if doubted == 1 else 'cite'} a source that disagrees" if doubted else ""


def disagreement(rows: Sequence[Row]) -> tuple[Fact, ...]:
    """How many rows are contested, and how many more cite a source that disagrees; nothing where there are none."""
    contested, doubts = sum(map(is_contested, rows)), doubts_said(rows)
    return (Fact(f"{contested or 'None'} contested", doubts or CONTESTED),) if contested or doubts else ()


CONTESTED = words.MEANING["contested"]


def sureness(rows: Sequence[Row], link: LinkTo | None = None) -> tuple[Fact, ...]:
    """How sure rows are and which are in doubt (by name, with `link`); where none is, what their status means."""
    if not rows:
        return ()
    named = tuple(_named(rows, link)) if link else ()
    return (Fact(statuses_said(rows), "" if named else doubts_said(rows) or _meaning(rows), named),)


def _named(rows: Sequence[Row], link: LinkTo) -> Iterator[tuple[str, tuple[Link, ...]]]:
    for said, test in (("contested:", is_contested), ("a source disagrees on", is_doubted)):
        if found := tuple(link(row) for row in rows if test(row)):
            yield said, found


def _meaning(rows: Sequence[Row]) -> str:
    found = {row.status for row in rows}
    return words.MEANING[found.pop()] if len(found) == 1 else "how sure it is"


def strip(rows: Sequence[Row], link: LinkTo | None = None) -> tuple[Fact, ...]:
    """The facts that answer `what changed, and how sure are we` in one line; nothing without rows."""
    return (Fact(counted(len(rows), "row"), changes_said(rows)), *sureness(rows, link)) if rows else ()
