"""Knows how the data of an entry is written as JSON and held against its model again."""

from pydantic import VERSION as PYDANTIC
from pydantic import ValidationError
from pydantic_core import to_json

from generator.kinds.entry import Entry, Kind

VERSION = PYDANTIC
"""Of pydantic: another one may hold data against a model in another way."""


def written(data: object) -> bytes:
    """Plain data in one line."""
    return to_json(data)


def entry(kind: Kind, line: bytes) -> Entry | None:
    """The entry that a line holds; None where it holds none."""
    try:
        return kind.model.model_validate_json(line)
    except ValidationError:
        return None
