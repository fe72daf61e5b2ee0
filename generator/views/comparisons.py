"""Knows which comparisons are ready-made, and what they are called."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from generator import addresses
from generator.kinds.fields import FieldOfWork
from generator.knowledge import Knowledge, Known, ordered
from generator.permanence import old
from generator.text import listed

MOST = 4
"""More columns than this cannot be read side by side."""
PAIRS_UP_TO = 200
"""Professions: beyond, pages for pairs would outnumber all others, and the picker makes any pair anyway."""


@dataclass(frozen=True)
class Comparison:
    """A ready-made comparison: its address, what it is called, and who stands in it."""

    address: str
    title: str
    members: tuple[str, ...]


def ready_made(knowledge: Knowledge) -> tuple[Comparison, ...]:
    """The likeliest comparisons: the professions of each field, and every two that are related."""
    members: dict[str, list[str]] = {}
    for known in ordered(knowledge.professions):
        members.setdefault(known.entry.field, []).append(known.id)
    of_fields = ((field, members.get(field.id, [])) for field in ordered(knowledge.fields))
    fields = (one for field, some in of_fields for one in _of_field(field, some, knowledge))
    return (*fields, *(_pair(first, second, knowledge) for first, second in related_pairs(knowledge)))


def is_large(knowledge: Knowledge) -> bool:
    """Whether there are too many professions for a page of every pair, and for a page that lists them all."""
    return len(knowledge.professions) > PAIRS_UP_TO


def related_pairs(knowledge: Knowledge) -> list[tuple[str, str]]:
    """Every two professions of which one names the other as related, each pair once; none in a very large base."""
    if is_large(knowledge):
        return []
    found = {
        tuple(sorted((known.id, other))) for known in knowledge.professions.values() for other in known.entry.related
    }
    return sorted((first, second) for first, second in found if first != second)


def moved(knowledge: Knowledge) -> dict[str, str]:
    """Addresses of ready-made comparisons from when something in them had another id, and the present ones."""
    before = earlier_ids(knowledge)
    now = ready_made(knowledge)
    found: dict[str, str] = {}
    for one in now:
        ids = one.members if is_pair(one) else (one.address.split("/")[1],)
        found |= dict.fromkeys(_were(ids, before), one.address)
    taken = {one.address for one in now}
    return {address: to for address, to in found.items() if address not in taken}


def _were(ids: tuple[str, ...], before: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Every address with an old id in the place of one or two of these; pairs are sorted by what they were called."""
    names = [(id, *before.get(f"{'fields' if len(ids) == 1 else 'professions'}/{id}", ())) for id in ids]
    yield from (addresses.comparison(*sorted(some)) for some in product(*names) if some != ids)


def earlier_ids(knowledge: Knowledge) -> Mapping[str, Sequence[str]]:
    """The ids that led to an entry before, by its kind and id."""
    found: dict[str, list[str]] = defaultdict(list)
    for one in old(knowledge).values():
        if len(one.instead) == 1 and "#" not in one.was:
            found[one.instead[0]].append(one.was.partition("/")[2])
    return found


def named(knowledge: Knowledge, ids: Iterable[str]) -> str:
    """`Lawyer and paralegal`; names that hold an `and` themselves are kept apart by a stroke."""
    first, *others = (knowledge.professions[id].entry.title for id in ids)
    names = [first, *(name if name[1:2].isupper() else name[:1].lower() + name[1:] for name in others)]
    return " / ".join(names) if any(" and " in name for name in names) else listed(names)


def _pair(first: str, second: str, knowledge: Knowledge) -> Comparison:
    return Comparison(addresses.comparison(first, second), named(knowledge, (first, second)), (first, second))


def _of_field(field: Known[FieldOfWork], members: list[str], knowledge: Knowledge) -> list[Comparison]:
    """As many pages as a field needs, three or four professions on each; none where nobody stands beside another."""
    pages = -(-len(members) // MOST)
    width = max(3, -(-len(members) // pages)) if pages else 0
    starts = [at * (len(members) - width) // (pages - 1) if pages > 1 else 0 for at in range(pages)]
    parts = [members[start : start + width] for start in starts]
    return [_of_part(field, at, part, knowledge) for at, part in enumerate(parts, 1) if len(part) > 1]


def _of_part(field: Known[FieldOfWork], at: int, part: list[str], knowledge: Knowledge) -> Comparison:
    address = addresses.comparison(f"{field.id}-{at}" if at > 1 else field.id)
    return Comparison(address, f"{field.entry.title}: {named(knowledge, part)}", tuple(part))


def is_pair(one: Comparison) -> bool:
    """Whether a comparison is one of two related professions, and not a page of a field."""
    return one.address == addresses.comparison(*one.members)
