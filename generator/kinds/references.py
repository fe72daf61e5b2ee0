"""Knows which values inside an entry are ids of other entries, and which are prose."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple, get_args

from generator.kinds.parts import Citation, P, Part, changed, once
from generator.kinds.shapes import RefersTo
from generator.problem import Keys


@once
def _target_of(model: type[Part], name: str) -> str | None:
    """The kind that the ids in a field refer to, read from the field's annotation."""
    info = model.fields()[name]
    for mark in (*info.metadata, *_marks(info.annotation)):
        if isinstance(mark, RefersTo):
            return mark.kind
    return None


def _marks(annotation: Any) -> Iterator[object]:
    for argument in get_args(annotation):
        yield argument
        yield from _marks(argument)
    yield from getattr(annotation, "__metadata__", ())


@once
def _fields(model: type[Part]) -> tuple[tuple[str, str, str | None], ...]:
    """Name, key as written and target kind of each field."""
    return tuple((name, info.alias or name, _target_of(model, name)) for name, info in model.fields().items())


def references(part: Part, above: Keys = ()) -> Iterator[tuple[Keys, str, str]]:
    """Yield the keys, the kind and the id of every reference inside an entry."""
    for keys, value, target in _leaves(part, above):
        if target is not None:
            yield keys, target, value


def prose(part: Part, above: Keys = ()) -> Iterator[tuple[Keys, str]]:
    """Yield the keys and the text of every value that is not a reference."""
    for keys, value, target in _leaves(part, above):
        if target is None:
            yield keys, value


class Reference(NamedTuple):
    """An id inside an entry: the way to it, and the kind of what it names."""

    keys: Keys
    kind: str
    id: str
    citation: Citation | None = None
    """What the id stands in, if that is a citation."""


Linked = tuple[Keys, str]


@dataclass(frozen=True)
class Named:
    """What an entry names: references by id, and texts that hold links."""

    references: tuple[Reference, ...] = ()
    linked: tuple[Linked, ...] = ()


def named(entry: Part, *, links: bool = True) -> Named:
    """Collect references and texts with links in one walk; it is short where no text of the file holds a link."""
    found: list[Reference] = []
    linked: list[Linked] = []
    _collect(entry, (), _fields if links else _leading, found, linked)
    return Named(tuple(found), tuple(linked))


Plan = Callable[[type[Part]], tuple[tuple[str, str, str | None], ...]]
"""Which fields of a model are looked into."""


@once
def _leading(model: type[Part]) -> tuple[tuple[str, str, str | None], ...]:
    """Those that are references, or hold parts with references."""
    parts = {name: parts_in(info.annotation) for name, info in model.fields().items()}
    return tuple(one for one in _fields(model) if one[2] is not None or any(map(_leading, parts[one[0]])))


def _collect(part: Part, above: Keys, plan: Plan, found: list[Reference], linked: list[Linked]) -> None:
    for name, key, kind in plan(type(part)):
        value = getattr(part, name)
        if isinstance(value, tuple):
            for position, item in enumerate(value):
                _take(item, (*above, key, position), kind, part, plan, found, linked)
        elif value is not None:
            _take(value, (*above, key), kind, part, plan, found, linked)


def _take(
    value: object, keys: Keys, kind: str | None, part: Part, plan: Plan, found: list[Reference], linked: list[Linked]
) -> None:
    if isinstance(value, Part):
        _collect(value, keys, plan, found, linked)
    elif isinstance(value, str):
        if kind is not None:
            found.append(Reference(keys, kind, value, part if isinstance(part, Citation) else None))
        elif "[[" in value:
            linked.append((keys, value))


def renamed(part: P, now: Callable[[str, str], str]) -> P:
    """The same part with another id in each reference: what `now` gives for its kind and id."""
    values = {name: (getattr(part, name), kind) for name, _, kind in _leading(type(part))}
    others = {name: new for name, (old, kind) in values.items() if (new := _renamed(old, kind, now)) != old}
    return changed(part, **others) if others else part


def _renamed(value: object, kind: str | None, now: Callable[[str, str], str]) -> object:
    if isinstance(value, tuple):
        return tuple(_renamed(one, kind, now) for one in value)
    if isinstance(value, Part):
        return renamed(value, now)
    return now(kind, value) if kind is not None and isinstance(value, str) else value


def references_in_data(model: type[Part], data: object, above: Keys = ()) -> Iterator[tuple[Keys, str, str]]:
    """Yield the references inside plain data that did not become an entry, as far as its shape lets them be seen."""
    if isinstance(data, dict):
        for name, key, target in _fields(model):
            if key in data:
                parts = tuple(parts_in(model.fields()[name].annotation))
                yield from _in_value(data[key], (*above, key), target, parts)


def _in_value(
    value: object, keys: Keys, target: str | None, parts: tuple[type[Part], ...]
) -> Iterator[tuple[Keys, str, str]]:
    if isinstance(value, list):
        for position, item in enumerate(value):
            yield from _in_value(item, (*keys, position), target, parts)
    elif isinstance(value, dict):
        for part in parts:
            yield from references_in_data(part, value, keys)
    elif isinstance(value, str):
        kind = "sources" if Citation in parts and keys[-2:-1] == ("sources",) else target
        if kind:
            yield keys, kind, value


def parts_in(annotation: Any) -> Iterator[type[Part]]:
    """Yield the models that an annotation names, however deep."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    for argument in get_args(annotation):
        yield from parts_in(argument)


def prose_in_data(data: object, above: Keys = ()) -> Iterator[tuple[Keys, str]]:
    """Yield every text inside plain data."""
    if isinstance(data, str):
        yield above, data
    pairs = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in pairs:
        yield from prose_in_data(value, (*above, key))


def _leaves(part: Part, above: Keys) -> Iterator[tuple[Keys, str, str | None]]:
    for name, key, target in _fields(type(part)):
        if value := getattr(part, name):  # most keys that may be left out are
            yield from _inside(value, (*above, key), target)


def _inside(value: object, keys: Keys, target: str | None) -> Iterator[tuple[Keys, str, str | None]]:
    if isinstance(value, str):
        yield keys, value, target
    elif isinstance(value, Part):
        yield from _leaves(value, keys)
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _inside(item, (*keys, position), target)
