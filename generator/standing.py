"""Knows which files of the last build still stand: what each page was made from, as a digest, and what was noted of it.

A page of an entry says nothing that does not stand in the entry, in what leads to it, or in what those lead to; so its
digest is made of these (a test edits entries of each kind and holds this against the pages). Pages that look at all
entries are always made anew.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from generator import addresses
from generator.exports.search import Unit
from generator.furnish import Noted
from generator.knowledge import Knowledge
from generator.views.comparisons import ready_made
from generator.views.matrix import by_aspects, matrix_sheets

FORMAT = 1
"""Changes with what stands in the file."""
EVERYWHERE = ("fields", "pillars", "terms", "exceptions", "retired")
"""Kinds whose entries are named on pages that do not lead to them: words explained, ways up, old addresses."""
Entry = tuple[str, str]
"""Kind and id."""


@dataclass(frozen=True)
class Standing:
    """A file that the last build wrote: from what, what was noted of it, and its time and size on the disk."""

    origin: str
    noted: Noted | None
    stat: tuple[int, int]


class Origins:
    """Digests of what pages are made from."""

    def __init__(self, knowledge: Knowledge, digests: Mapping[Entry, str], basis: str) -> None:
        """`digests` has one for each entry of the content; `basis` stands for code, templates and configuration."""
        self._digests = digests
        self._out, self._in = _edges(knowledge)
        aliases = json.dumps(sorted((*key, id) for key, id in knowledge.aliases.items()))
        everywhere = (digest for (kind, _), digest in sorted(digests.items()) if kind in EVERYWHERE)
        self._basis = _one([basis, aliases, *everywhere])
        self._professions = _one(digest for (kind, _), digest in sorted(digests.items()) if kind == "professions")
        self._members: dict[str, tuple[str, ...]] = {one.address: one.members for one in ready_made(knowledge)}
        for sheet in matrix_sheets(knowledge):
            members = tuple(one.id for one in sheet.members)
            self._members |= {sheet.address: members, by_aspects(sheet): members}
        self._near: dict[Entry, str] = {}
        self._whole: dict[Entry, str] = {}

    def of(self, address: str) -> str | None:
        """The digest of what stands at an address is made from; None for what looks at all entries."""
        kind, _, rest = address.partition("/")
        id = rest.partition("/")[0]
        if (kind, id) in self._digests and kind in addresses.WITH_PAGES:
            return self._around(kind, id)
        if members := self._members.get(address):
            return _one([self._professions, *(self._around("professions", member) for member in members)])
        return self._basis if address.startswith(addresses.RULES) else None

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


def _edges(knowledge: Knowledge) -> tuple[Mapping[Entry, set[Entry]], Mapping[Entry, set[Entry]]]:
    """What each entry leads to, and what leads to it."""
    out: defaultdict[Entry, set[Entry]] = defaultdict(set)
    into: defaultdict[Entry, set[Entry]] = defaultdict(set)
    led = [((one.kind, one.id), target) for target, some in knowledge.mentions.items() for one in some]
    for shift in knowledge.shifts:
        own = "shifts", f"{shift.profession.id}/{shift.pillar.id}"
        led += [(own, ("professions", shift.profession.id)), (own, ("pillars", shift.pillar.id))]
    for source, target in led:
        out[source].add(target)
        into[target].add(source)
    return out, into


def _one(parts: Iterable[str]) -> str:
    return hashlib.blake2b("\0".join(parts).encode(), digest_size=12).hexdigest()


def written(standing: Mapping[str, Standing]) -> str:
    """What stands, as JSON."""
    files = {file: [one.origin, one.stat, _flat(one.noted)] for file, one in standing.items()}
    return json.dumps({"format": FORMAT, "files": files}, ensure_ascii=False, separators=(",", ":"))


def _flat(noted: Noted | None) -> list[Any] | None:
    found = [[one.key, one.words, one.shown, one.name] for one in noted.found] if noted else []
    return [noted.updated, found] if noted else None


def read(text: str) -> dict[str, Standing]:
    """What stood, from its JSON; nothing for anything that is not exactly that."""
    try:
        data = json.loads(text)
        return {} if data["format"] != FORMAT else {file: _standing(file, *one) for file, one in data["files"].items()}
    except (ValueError, KeyError, TypeError, AttributeError):
        return {}


def _standing(file: str, origin: str, stat: tuple[int, int], noted: list[Any] | None) -> Standing:
    time, size = stat
    if noted is None:
        return Standing(origin, None, (time, size))
    updated, found = noted
    units = tuple(Unit(key, words, shown, (name[0], name[1], name[2])) for key, words, shown, name in found)
    return Standing(origin, Noted(file.removesuffix("index.html"), updated, units), (time, size))
