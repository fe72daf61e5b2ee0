"""Knows how a difference is told at a terminal: each key before and after, with the words that differ marked."""

from collections.abc import Iterator, Sequence

from generator.difference import Difference
from generator.difference.edits import Change, Edit
from generator.problem import Problem
from generator.report.changes.counts import gathered, headline, sections, summary

MARKS = {"same": "{}", "gone": "[-{}-]", "new": "{{+{}+}}"}
"""As `git diff --word-diff` and `wdiff` mark words."""


def changes_text(difference: Difference) -> str:
    """A sentence that sums up, then every change under the heading of its kind."""
    return "\n".join([summary(difference), *_lines(difference)])


def _lines(difference: Difference) -> Iterator[str]:
    for heading, changes in sections(difference):
        yield from ("", heading)
        for change in changes:
            yield from _change(change)
    yield from _findings("New findings", difference.appeared)
    yield from _findings("Findings that are gone", difference.gone)


def _change(change: Change) -> Iterator[str]:
    yield f"  {change.title} ({headline(change)}) {change.address}"
    for edit in change.edits:
        yield f"    {edit.name}: {_told(edit, change)}"


def _told(edit: Edit, change: Change) -> str:
    """All of a thing that came or went is new or gone: no marks are needed."""
    if change.what in ("added", "removed", "retired"):
        return _one_line(edit.before or edit.after)
    return "".join(_marked(piece.mark, piece.text) for piece in edit.pieces())


def _marked(mark: str, text: str) -> str:
    said = _one_line(text)
    space = " " if text[:1].isspace() else ""
    return space + MARKS[mark].format(said.strip())


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _findings(heading: str, problems: Sequence[Problem]) -> Iterator[str]:
    if problems:
        yield from ("", heading, *(f"  {line}" for line in gathered(problems)))
