"""Knows what all entries have in common, and what a kind is."""

from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter

from generator.kinds.parts import Id, Made, Part, once, part


@part
class Entry(Part):
    """The authored content of one file; its id is the file's name and not repeated inside."""

    aliases: tuple[Id, ...] = ()
    """Ids that this entry had before; their addresses redirect here."""
    made: Made | None = None
    """How it was written: by hand, or with the help of a language model, and who reviewed that."""


@once
def held(model: type[Part]) -> TypeAdapter[Any]:
    """What holds data against a model, and says what the model expects."""
    return TypeAdapter(model)


@dataclass(frozen=True)
class Kind:
    """A kind of entry: the folder that holds it, its model, and what an author should know."""

    name: str
    """The folder below `content/`, also the name of the module, the template and the test folder."""
    one: str
    """What to call a single entry in a sentence ("source")."""
    model: type[Entry]
    guide: str
    example: str
    """A complete file that passes every check of shape."""
    depth: int = 1
    """How many path parts make the id: 1 for `sources/x.yml`, 2 for `shifts/profession/pillar.yml`."""
