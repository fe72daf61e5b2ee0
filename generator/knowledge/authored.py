"""Knows an entry as its file has it, before anything is bound: what it names is ids yet."""

from dataclasses import dataclass
from functools import cached_property

from generator.kinds.entry import Entry
from generator.kinds.references import Named, named


@dataclass(frozen=True)
class Authored:
    """A decoded entry with the path it came from (relative to the content folder), its kind and id."""

    path: str
    kind: str
    id: str
    entry: Entry
    links: bool = True
    """Whether any text of the file may hold a link."""

    @cached_property
    def named(self) -> Named:
        """What it names; found once, since an entry does not change."""
        return named(self.entry, links=self.links)


@dataclass(frozen=True, slots=True)
class Broken:
    """An entry that exists and could not be decoded: naming it is no second mistake, what it names is still checked."""

    path: str
    kind: str
    id: str
    named: Named
