"""Knows how the data of an entry is written as JSON and held against its model again."""

from pydantic import VERSION as PYDANTIC
from pydantic import ValidationError
from pydantic_core import to_json

from generator.kinds.entry import Entry, Kind, held

VERSION = PYDANTIC
"""Of pydantic: another one may hold data against a model in another way."""


def written(data: object) -> bytes:
    """Plain data in one line."""
    return to_json(data)


def entry(kind: Kind, line: bytes) -> Entry | None:
    """The entry that a line holds; None where it holds none."""
    try:
        return held(kind.model).validate_json(line)  # type: ignore[no-any-return]
    except ValidationError:
        return None
