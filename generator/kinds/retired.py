"""Knows the list of retired addresses, `retired.yml` in the content folder: what was there, and where to look now."""

from typing import Annotated

from pydantic import Field, StringConstraints

from generator.kinds import shapes
from generator.kinds.entry import Entry, Kind
from generator.kinds.parts import Part, PartialDate, Text, part
from generator.kinds.shapes import Looks, said

FILE = "retired.yml"
_PLACE = r"^[a-z]+/[a-z0-9]+(?:-[a-z0-9]+)*(?:#[\w-]+)?$"
PlaceId = Annotated[
    str,
    StringConstraints(pattern=_PLACE, max_length=200),
    Looks({"type": "string", "maxLength": 200, **said(_PLACE, shapes.PLACE_FORM)}),
]
"""Kind and id as in a link, with an anchor for a row or passage: `professions/nurse#scaling-laws-tooling`."""


@part
class Gone(Part):
    """Something that had an address and is no longer there, because it was dropped, split or merged."""

    was: PlaceId
    """Kind and id that are gone: `professions/typist`, or `professions/nurse#scaling-laws-tooling` for a row."""
    on: PartialDate
    """The day on which it was retired."""
    reason: Text
    """Why it is no longer there, in a sentence for readers who come by an old link."""
    instead: tuple[PlaceId, ...] = ()
    """Where to look now: one place (old links lead there by themselves), several, or none."""


@part
class Retired(Entry):
    """All of them."""

    retired: Annotated[tuple[Gone, ...], Field(min_length=1)]
    """What is no longer there, one by one."""


KIND = Kind(
    name="retired",
    one="list of retired addresses",
    model=Retired,
    guide=(
        "What once had an address keeps it: a record names what is gone, the day, the reason, and what to read "
        "instead. For a mere new name, `aliases` in the entry is enough."
    ),
    example="""\
retired:
  - was: professions/typist
    on: 2026-11-26
    reason: Typing is a part of other work today.
    instead: [professions/executive-assistant]
""",
)
