"""Knows how the references of several texts become sources: each once, each under an id of its own."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.drafts.shelf import Shelf
from generator.drafts.source import marks_of, source_draft, source_id, twins
from generator.intake import taken


@dataclass
class Begun:
    """What came of them."""

    drafts: dict[str, str] = field(default_factory=dict)
    """The text of each new file, by id."""
    twins: list[tuple[str, str]] = field(default_factory=list)
    """Sources that were there already (or came twice), and what told so."""
    trouble: list[str] = field(default_factory=list)
    """What could not be read."""


def begun(texts: Iterable[str], shelf: Shelf, today: str) -> Begun:
    """Begin a source for each reference that is not there."""
    result, known, ids = Begun(), twins(shelf), shelf.taken("sources")
    for read in map(taken, texts):
        result.trouble += read.trouble
        for reference in read.references:
            marks = marks_of(reference)
            if twin := next(((known[mark], how) for mark, how in marks if mark in known), None):
                result.twins.append(twin)
                continue
            id = source_id(reference, ids)
            ids.add(id)
            known |= dict.fromkeys((mark for mark, _ in marks), id)
            result.drafts[id] = source_draft(reference, today)
    return result
