"""Knows who leads to whom, and from which row, passage or picture."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import cast

from generator.kinds.parts import Passage
from generator.kinds.shifts import Shift
from generator.knowledge import Mention
from generator.knowledge.authored import Authored
from generator.knowledge.finding import Finder
from generator.problem import Keys
from generator.text import links_in, slug


def mentions_by(entries: Iterable[Authored], finder: Finder) -> Mapping[tuple[str, str], tuple[Mention, ...]]:
    """What leads to each entry, by kind and id of the entry that is led to."""
    found: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for one in entries:
        anchor = _Anchors(one)
        for keys, kind, id, citation in one.named.references:
            _add(found[kind, finder.id_of(kind, id)], Mention(one.kind, one.id, anchor.of(keys), citation))
        for keys, text in one.named.linked:
            for link in links_in(text):
                _add(found[link.kind, finder.id_of(link.kind, link.id)], Mention(one.kind, one.id, anchor.of(keys)))
    return MappingProxyType({target: tuple(mentions) for target, mentions in found.items()})


def _add(mentions: list[Mention], mention: Mention) -> None:
    """Add a mention once. Those of one entry stand together, so that only these need be compared."""
    for earlier in reversed(mentions):
        if earlier.id != mention.id or earlier.kind != mention.kind:
            break
        if earlier == mention:
            return
    mentions.append(mention)


class _Anchors:
    """Where on its page an entry says something: the anchors of its rows, passages and pictures."""

    def __init__(self, one: Authored) -> None:
        self.one = one
        self._known: dict[Keys, str | None] = {}

    def of(self, keys: Keys) -> str | None:
        """The anchor of the part that a value stands in; found once for each part."""
        part = keys[:2]
        if part not in self._known:
            self._known[part] = _anchor(self.one, keys)
        return self._known[part]


def _anchor(one: Authored, keys: Keys) -> str | None:
    if one.kind == "shifts":
        pillar = one.id.split("/")[1]
        if keys[:1] == ("rows",) and len(keys) > 1:
            return f"{pillar}-{cast(Shift, one.entry).rows[cast(int, keys[1])].aspect}"
        return pillar
    if len(keys) > 1 and isinstance(keys[1], int):
        part = getattr(one.entry, str(keys[0]).replace("-", "_"))[keys[1]]
        if isinstance(part, Passage):
            return slug(part.title)
        return getattr(part, "id", None) if keys[0] == "pictures" else None
    return None
