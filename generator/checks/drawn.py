"""Knows where pictures stand."""

from collections.abc import Iterator
from typing import TypeVar

from generator.kinds.pictures import Picture
from generator.knowledge import Knowledge
from generator.problem import Keys

P = TypeVar("P", bound=Picture)


def pictures(knowledge: Knowledge, form: type[P]) -> Iterator[tuple[str, Keys, P]]:
    """Yield path, keys and picture for every picture of a form."""
    for pillar in knowledge.pillars.values():
        for number, picture in enumerate(pillar.entry.pictures):
            if isinstance(picture, form):
                yield pillar.path, ("pictures", number), picture
