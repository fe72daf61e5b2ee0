"""Knows how a source is named in a sentence, and the letters that tell those apart which would be named the same."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from string import ascii_lowercase

from generator.kinds.sources import Source


def named(entry: Source) -> str:
    """Author and year: `Wei 2023`, `Peng and Cui 2023`, `Wei et al. 2022`."""
    names = [name.family or name.literal or "" for name in entry.author]
    many = len(names) > 2 or (entry.author_count or 0) > len(names)
    shown = f"{names[0]} et al." if many else " and ".join(names)
    return f"{shown} {entry.issued[:4]}"


def letters(sources: Iterable[tuple[str, Source]]) -> Mapping[str, str]:
    """A letter for each source (given with its id) that shares its name with another: `a`, `b`, in the order of ids."""
    called: defaultdict[str, list[str]] = defaultdict(list)
    for id, entry in sorted(sources, key=lambda one: one[0]):
        called[named(entry)].append(id)
    return {id: _letter(place) for twins in called.values() if len(twins) > 1 for place, id in enumerate(twins)}


def _letter(place: int) -> str:
    """`a` to `z`, then `aa`."""
    before, last = divmod(place, len(ascii_lowercase))
    return (_letter(before - 1) if before else "") + ascii_lowercase[last]
