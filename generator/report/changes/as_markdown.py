"""Knows how a difference is told in a comment on a pull request, which shows it to whoever reviews."""

from collections.abc import Iterator, Sequence

from generator.difference import Difference
from generator.difference.edits import Change, Edit
from generator.problem import Problem
from generator.report.changes.counts import gathered, headline, sections, summary
from generator.report.changes.plain_markdown import words
from generator.text import counted

LONGEST = 60_000
"""Characters; GitHub takes 65,536."""
TAGS = {"same": "{}", "gone": "<del>{}</del>", "new": "<ins>{}</ins>"}


def changes_markdown(difference: Difference, longest: int = LONGEST) -> str:
    """A sentence that sums up, then block by block as much as there is room for; what is left out is counted."""
    head = f"### What this changes for readers\n\n{words(summary(difference))}\n"
    blocks = list(_blocks(difference))
    fitting = _fitting(blocks, longest - len(head) - 200)
    left = len(blocks) - fitting
    more = f"\n_{counted(left, 'change')} more: run `thennow diff` to see everything._\n" if left else ""
    return head + "".join(blocks[:fitting]) + more


def _fitting(blocks: Sequence[str], room: int) -> int:
    for number, block in enumerate(blocks):
        room -= len(block)
        if room < 0:
            return number
    return len(blocks)


def _blocks(difference: Difference) -> Iterator[str]:
    for heading, changes in sections(difference):
        for number, change in enumerate(changes):
            yield ("" if number else f"\n#### {heading}\n") + _change(change)
    yield from _findings("New findings", difference.appeared)
    yield from _findings("Findings that are gone", difference.gone)


def _change(change: Change) -> str:
    lines = [f"\n**{words(change.title)}** ({words(headline(change))}) {words(change.address)}\n"]
    lines += [f"- {words(edit.name)}: {_told(edit, change)}" for edit in change.edits]
    return "\n".join(lines) + "\n"


def _told(edit: Edit, change: Change) -> str:
    if change.what in ("added", "removed", "retired"):
        return words(edit.before or edit.after)
    return "".join(_marked(piece.mark, piece.text) for piece in edit.pieces())


def _marked(mark: str, text: str) -> str:
    return (" " if text[:1].isspace() else "") + TAGS[mark].format(words(text))


def _findings(heading: str, problems: Sequence[Problem]) -> Iterator[str]:
    for number, line in enumerate(gathered(problems)):
        yield ("" if number else f"\n#### {heading}\n\n") + f"- {words(line)}\n"
