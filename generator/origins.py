"""Knows what each file of a site is made from, as a digest: the same digest, the same file.

A page of an entry says nothing that does not stand in the entry, in what leads to it, or in what those lead to; a page
of some professions, nothing that does not stand in theirs; others look at all entries, but not at the words of rows.
Tests edit entries of each kind, and the words of all rows, and hold this against the pages. All else is made each time.
"""

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from generator import addresses
from generator.kinds import KINDS
from generator.knowledge import Knowledge, Row, Shift
from generator.views.comparisons import ready_made
from generator.views.matrix import by_aspects, matrix_sheets
from generator.views.picker import OPTIONS

EVERYWHERE = ("fields", "pillars", "terms", "exceptions", "retired")
"""Kinds whose entries are named on pages that do not lead to them: words explained, ways up, old addresses."""
WITHOUT_WORDS = {
    addresses.HUBS["professions"], addresses.HUBS["aspects"], addresses.HUBS["sources"],
    addresses.COMPARE, addresses.EVIDENCE, addresses.APPLY,
}  # fmt: skip
"""Pages that look at all entries and say no sentence of a row."""
LISTS_WITHOUT_WORDS = (
    f"{addresses.HUBS['sources']}by-evidence/", f"{addresses.COMPARE}by-field/", f"{addresses.DOWNLOADS}sources.",
    f"{addresses.COMPARE}{OPTIONS}", *(f"{addresses.APPLY}{name}.json" for name in ("form", "sources", "addresses")),
)  # fmt: skip
"""How the addresses of lists begin that look at all entries and say no sentence of a row."""
_PART = re.compile(r"/\d+/$")
Entry = tuple[str, str]
"""Kind and id."""


class Origins:
    """Digests of what files are made from."""

    def __init__(self, knowledge: Knowledge, digests: Mapping[Entry, str], basis: str) -> None:
        """`digests` has one for each entry of the content; `basis` stands for code, templates and configuration."""
        self._digests = {**digests, **_lettered(knowledge, digests)}
        self._out, self._in = _edges(knowledge)
        aliases = json.dumps(sorted((*key, id) for key, id in knowledge.aliases.items()))
        self._basis = _one([basis, aliases, *self._of_kinds(EVERYWHERE)])
        self._names = _one(self._of_kinds(("aspects", "professions")))
        self._without_words = _one([self._basis, *self._of_kinds({*KINDS} - {"shifts"}), *_outline(knowledge)])
        self._statuses = _one(row.status for row in knowledge.rows())
        self._members = _members(knowledge)
        self._sheets = _sheets(knowledge)
        self._near: dict[Entry, str] = {}
        self._whole: dict[Entry, str] = {}

    def of(self, address: str) -> str | None:
        """The digest of what stands at an address is made from; None for what is always made anew."""
        kind, _, rest = address.partition("/")
        id = rest.partition("/")[0]
        if members := self._members.get(address):
            return _one([self._names, *(self._around("professions", one) for one in members)])
        if shifts := self._sheets.get(_PART.sub("/", address)):
            return _one([self._basis, self._names, *map(self._with_out, sorted(shifts))])
        if (kind, id) in self._digests and kind in addresses.WITH_PAGES:
            around = self._around(kind, id)
            return _one([around, self._statuses]) if kind == "aspects" else around  # findings say how sure rows are
        if address in WITHOUT_WORDS or address.startswith(LISTS_WITHOUT_WORDS):
            return self._without_words
        return self._basis if address.startswith(addresses.RULES) else None

    def _of_kinds(self, kinds: Collection[str]) -> Iterator[str]:
        return (digest for (kind, _), digest in sorted(self._digests.items()) if kind in kinds)

    def _around(self, kind: str, id: str) -> str:
        """The digest of an entry with all that it leads to, and of what leads to it with all that this leads to."""
        own = kind, id
        if own not in self._whole:
            near = (self._with_out(one) for one in (own, *sorted(self._in[own])))
            self._whole[own] = _one([self._basis, *near])
        return self._whole[own]

    def _with_out(self, one: Entry) -> str:
        """The digest of an entry with all that it leads to."""
        if one not in self._near:
            self._near[one] = _one(self._digests.get(each, "") for each in (one, *sorted(self._out[one])))
        return self._near[one]


def digests(files: Iterable[tuple[str, bytes]]) -> dict[Entry, str]:
    """A digest of each file of the content, by kind and id."""
    found = {}
    for path, raw in files:
        kind, _, id = path.removesuffix(".yml").partition("/")
        found[kind, id] = hashlib.blake2b(raw, digest_size=12).hexdigest()
    return found


def _lettered(knowledge: Knowledge, digests: Mapping[Entry, str]) -> dict[Entry, str]:
    """Digests of the sources that share their names: which letter one has, others decide."""
    told = ((("sources", one.id), one.letter) for one in knowledge.sources.values() if one.letter)
    return {entry: f"{digests.get(entry, '')} {letter}" for entry, letter in told}


def _edges(knowledge: Knowledge) -> tuple[Mapping[Entry, set[Entry]], Mapping[Entry, set[Entry]]]:
    """What each entry leads to, and what leads to it."""
    out: defaultdict[Entry, set[Entry]] = defaultdict(set)
    into: defaultdict[Entry, set[Entry]] = defaultdict(set)
    led = [((one.kind, one.id), target) for target, some in knowledge.mentions.items() for one in some]
    for shift in knowledge.shifts:
        own = _entry(shift)
        led += [(own, ("professions", shift.profession.id)), (own, ("pillars", shift.pillar.id))]
    for source, target in led:
        out[source].add(target)
        into[target].add(source)
    return out, into


def _members(knowledge: Knowledge) -> dict[str, tuple[str, ...]]:
    """The professions that stand in a comparison, or on a sheet of the matrix, by its address."""
    found = {one.address: one.members for one in ready_made(knowledge)}
    for sheet in matrix_sheets(knowledge):
        members = tuple(one.id for one in sheet.members)
        found |= {sheet.address: members, by_aspects(sheet): members}
    return found


def _sheets(knowledge: Knowledge) -> Mapping[str, set[Entry]]:
    """The shifts of which something is listed on a page of one field, by the page's address."""
    found: defaultdict[str, set[Entry]] = defaultdict(set)
    for shift in knowledge.shifts:
        field, own = shift.profession.entry.field, _entry(shift)
        found[addresses.professions_of_field(field)].add(own)
        found[addresses.part_of(addresses.OPEN_QUESTIONS, field)].add(own)
        found[addresses.part_of(addresses.page("pillars", shift.pillar.id), field)].add(own)
        for row in shift.rows:
            found[addresses.part_of(addresses.page("aspects", row.aspect.id), field)].add(own)
    return found


def _entry(shift: Shift) -> Entry:
    return "shifts", f"{shift.profession.id}/{shift.pillar.id}"


def _outline(knowledge: Knowledge) -> Iterator[str]:
    """What is told, without the words in which it is: who leads where, how rows are marked, when they were read."""
    for (kind, id), some in knowledge.mentions.items():
        yield f"{kind}/{id}"
        yield from (f"{kind} {id} {anchor} {cited.stance if cited else ''}" for kind, id, anchor, cited in some)
    for shift in knowledge.shifts:
        yield f"{shift.path} {shift.as_of.now} {len(shift.open_questions)} {shift.reviewed.on} {shift.reviewed.how}"
        yield repr(shift.made)
        yield from (_marks(row) for row in shift.rows)


def _marks(row: Row) -> str:
    later = [(note.as_of, note.verdict) for note in row.since]
    return f"{row.aspect.id} {row.change} {row.status} {row.then.as_of} {row.now.as_of} {later} {row.check_by}"


def _one(parts: Iterable[str]) -> str:
    return hashlib.blake2b("\0".join(parts).encode(), digest_size=12).hexdigest()
