"""Knows how an entry reads key by key, in words: for whoever compares two versions of it."""

from collections.abc import Iterator, Mapping, Sequence

from generator.kinds.entry import Entry
from generator.kinds.parts import Part


def said(entry: Entry) -> Mapping[str, str | Sequence[str]]:
    """Each key as written (`checked.pages` below another) with its text or its items; what is empty is left out."""
    return {key: value for key, value in _keys(entry) if value}


def _keys(part: Part, above: str = "") -> Iterator[tuple[str, str | list[str]]]:
    for key, value in _values(part):
        if isinstance(value, Part):
            yield from _keys(value, f"{above}{key}.")
        else:
            yield above + key, list(map(_line, value)) if isinstance(value, tuple) else _line(value)


def _values(part: Part) -> Iterator[tuple[str, object]]:
    yield from ((field.alias or name, getattr(part, name)) for name, field in type(part).fields().items())


def _line(value: object) -> str:
    """One value in one line; what is in a mapping with its keys, but a text stands alone."""
    if isinstance(value, Part):
        return ", ".join(f"{key} {_line(inner)}" for key, inner in _values(value) if _line(inner))
    if isinstance(value, tuple):
        return "; ".join(map(_line, value))
    if isinstance(value, float):
        return f"{value:g}"
    return "" if value is None else str(value)
