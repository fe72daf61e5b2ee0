"""Knows what stands in the content already, as plain data, so that unfinished entries beside it do no harm."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.yamltext import Data, read

Entry = Mapping[str, Data]


@dataclass(frozen=True)
class Shelf:
    """Entries by kind and id; what cannot be read is left out."""

    entries: Mapping[str, Mapping[str, Entry]]

    def of(self, kind: str) -> Mapping[str, Entry]:
        """The entries of a kind, by id."""
        return self.entries.get(kind, {})

    def find(self, kind: str, id: str) -> str | None:
        """The id under which an entry stands now, by its id or one that it had before."""
        if id in self.of(kind):
            return id
        return next((now for now, entry in self.of(kind).items() if id in listed(entry, "aliases")), None)

    def taken(self, kind: str) -> set[str]:
        """All ids that a new entry cannot have."""
        return {id for now, entry in self.of(kind).items() for id in (now, *listed(entry, "aliases"))}

    def in_order(self, kind: str) -> list[tuple[str, Entry]]:
        """By their `order`, then by id."""
        return sorted(self.of(kind).items(), key=lambda one: (_number(one[1].get("order")), one[0]))


def shelved(files: Iterable[tuple[str, bytes]]) -> Shelf:
    """Read all files, each by itself."""
    entries: dict[str, dict[str, Entry]] = {}
    for path, raw in files:
        kind, _, id = path.removesuffix(".yml").partition("/")
        document, _ = read(raw, path)
        if document and isinstance(document.data, dict) and id:
            entries.setdefault(kind, {})[id] = document.data
    return Shelf(entries)


def said(entry: Entry, key: str) -> str:
    """A text of an entry, or nothing."""
    value = entry.get(key)
    return value if isinstance(value, str) else ""


def listed(entry: Entry, key: str) -> list[str]:
    """The texts of a list of an entry."""
    value = entry.get(key)
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []


def _number(value: Data) -> float:
    try:
        return float(str(value))
    except ValueError:
        return float("inf")
