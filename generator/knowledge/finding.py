"""Knows how entries are found by the ids they have or had, and what is said of an id that nothing has."""

from collections.abc import Iterator, Mapping

from generator.kinds import KINDS
from generator.kinds.entry import Entry
from generator.kinds.references import Reference, renamed
from generator.kinds.retired import Gone
from generator.knowledge import Known, Spot
from generator.knowledge.authored import Authored, Broken
from generator.problem import Flaw, Keys
from generator.text import did_you_mean, links_in, listed

UNKNOWN = ("no {one} is called `{id}`", "add `content/{kind}/{id}.yml`")
"""What is said of an id that nothing has; the form on the site says the same."""


class Finder:
    """Finds entries by id or alias and phrases what is not found."""

    def __init__(
        self,
        by_kind: Mapping[str, Mapping[str, Known[Entry]]],
        aliases: Mapping[tuple[str, str], str],
        broken: frozenset[tuple[str, str]],
        retired: tuple[Gone, ...],
    ) -> None:
        self.by_kind, self.aliases, self.broken = by_kind, aliases, broken
        self.retired = {one.was: one for one in retired}

    def get(self, kind: str, id: str) -> Known[Entry] | None:
        """The entry that has an id, or had it."""
        entries = self.by_kind.get(kind, {})
        return entries.get(id) or entries.get(self.aliases.get((kind, id), ""))

    def id_of(self, kind: str, id: str) -> str:
        """The id that an entry has now; it is known to exist."""
        return id if id in self.by_kind[kind] else self.aliases[kind, id]

    def known(self, one: Authored) -> Known[Entry]:
        """An entry all of whose references exist, each by the id of today; a source keeps its letter."""
        old = any(id not in self.by_kind[kind] for _, kind, id, _ in one.named.references)
        entry = renamed(one.entry, self.id_of) if old else one.entry
        held = self.by_kind["sources"].get(one.id) if one.kind == "sources" else None
        return Known(one.path, one.kind, one.id, entry, held.letter if held else "")

    def lacks(self, kind: str, id: str) -> bool:
        """Whether nothing has an id, not even an entry that is broken."""
        return self.get(kind, id) is None and (kind, id) not in self.broken

    def flaws_of(self, one: Authored | Broken) -> Iterator[Flaw]:
        """A flaw for each name in an entry that nothing has."""
        for keys, target, wanted, _ in (*one.named.references, *_above(one.kind, one.id)):
            if wanted not in self.by_kind[target] and self.lacks(target, wanted):
                yield self._unknown(one.path, keys, target, wanted)
        for keys, text in one.named.linked:
            yield from self._unknown_links(one.path, keys, text)

    def _unknown_links(self, path: str, keys: Keys, text: str) -> Iterator[Flaw]:
        for link in links_in(text):
            if link.kind not in self.by_kind:
                hint = did_you_mean(link.kind, self.by_kind)
                yield Flaw(path, keys, "unknown-reference", f"`[[{link.kind}/{link.id}]]` leads to no kind", hint)
            elif self.lacks(link.kind, link.id):
                yield self._unknown(path, keys, link.kind, link.id)

    def spots_of(self, one: Authored) -> Iterator[Spot]:
        """Where an entry names an old id, or leads into a page."""
        for keys, kind, id, _ in (*one.named.references, *_above(one.kind, one.id)):
            if id not in self.by_kind[kind]:
                yield Spot(one.path, keys, kind, id)
        for keys, text in one.named.linked:
            for link in links_in(text):
                if link.anchor or link.id not in self.by_kind[link.kind]:
                    yield Spot(one.path, keys, link.kind, link.id, link.anchor or "", link.label or "")

    def _unknown(self, path: str, keys: Keys, kind: str, id: str) -> Flaw:
        gone = self.retired.get(f"{kind}/{id}")
        hint = where_now(gone) if gone else did_you_mean(id, self.by_kind[kind]) or UNKNOWN[1].format(kind=kind, id=id)
        return Flaw(path, keys, "unknown-reference", UNKNOWN[0].format(one=KINDS[kind].one, id=id), hint)


def _above(kind: str, id: str) -> list[Reference]:
    """What the path of a shift names: its profession and its pillar."""
    named = zip(("professions", "pillars"), id.split("/"), strict=True) if kind == "shifts" else ()
    return [Reference((), kind, id) for kind, id in named]


def where_now(gone: Gone) -> str:
    """Where to look for what was retired."""
    kind, when = gone.was.partition("/")[0], f"it was retired on {gone.on}"
    if len(gone.instead) == 1 and gone.instead[0].startswith(f"{kind}/") and "#" not in gone.instead[0]:
        return f"{when}: write `{gone.instead[0].partition('/')[2]}`"
    return f"{when}: look at {listed(f'`{one}`' for one in gone.instead)}" if gone.instead else f"{when}: leave it out"
