"""Knows which values inside an entry are ids of other entries, and which are prose."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from generator.kinds.parts import Citation, Part
from generator.kinds.shapes import RefersTo
from generator.problem import Keys


@cache
def _target_of(model: type[Part], name: str) -> str | None:
    """The kind that the ids in a field refer to, read from the field's annotation."""
    info = model.model_fields[name]
    for mark in (*info.metadata, *_marks(info.annotation)):
        if isinstance(mark, RefersTo):
            return mark.kind
    return None


def _marks(annotation: Any) -> Iterator[object]:
    for argument in get_args(annotation):
        yield argument
        yield from _marks(argument)
    yield from getattr(annotation, "__metadata__", ())


@cache
def _fields(model: type[Part]) -> tuple[tuple[str, str, str | None], ...]:
    """Name, key as written and target kind of each field."""
    return tuple((name, info.alias or name, _target_of(model, name)) for name, info in model.model_fields.items())


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


@dataclass(frozen=True)
class Named:
    """What an entry names: references by id, and texts that hold links."""

    references: tuple[tuple[Keys, str, str], ...] = ()
    linked: tuple[tuple[Keys, str], ...] = ()


def named(entry: Part) -> Named:
    """Collect references and texts with links in one walk (the base has a hundred values for each of them)."""
    found: list[tuple[Keys, str, str]] = []
    linked: list[tuple[Keys, str]] = []
    _collect(entry, (), None, found, linked)
    return Named(tuple(found), tuple(linked))


def _collect(
    value: object, keys: Keys, target: str | None, found: list[tuple[Keys, str, str]], linked: list[tuple[Keys, str]]
) -> None:
    if isinstance(value, str):
        if target is not None:
            found.append((keys, target, value))
        elif "[[" in value:
            linked.append((keys, value))
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            _collect(item, (*keys, position), target, found, linked)
    elif isinstance(value, Part):
        for name, key, kind in _fields(type(value)):
            inner = getattr(value, name)
            if inner and (kind is not None or not isinstance(inner, str) or "[[" in inner):
                _collect(inner, (*keys, key), kind, found, linked)


def references_in_data(model: type[Part], data: object, above: Keys = ()) -> Iterator[tuple[Keys, str, str]]:
    """Yield the references inside plain data that did not become an entry, as far as its shape lets them be seen."""
    if isinstance(data, dict):
        for name, key, target in _fields(model):
            if key in data:
                parts = tuple(parts_in(model.model_fields[name].annotation))
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
        yield from _inside(getattr(part, name), (*above, key), target)


def _inside(value: object, keys: Keys, target: str | None) -> Iterator[tuple[Keys, str, str | None]]:
    if isinstance(value, str):
        yield keys, value, target
    elif isinstance(value, Part):
        yield from _leaves(value, keys)
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _inside(item, (*keys, position), target)
