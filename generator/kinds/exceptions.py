"""Knows the list of written exceptions, `exceptions.yml` in the content folder: each with its reason."""

from generator.kinds.entry import Entry, Kind
from generator.kinds.parts import Id, Part, PartialDate, Text, part

FILE = "exceptions.yml"
DEAD = "dead-address"
"""The code of what `thennow links` finds; the check asks no host and cannot say whether it is needed."""


@part
class Excused(Part):
    """A rule that does not hold for one file: which, where, why, and since when."""

    path: Text
    """Below the content folder: `sources/wei-2023-kdd-talk.yml`."""
    code: Id
    """The code of the rule, as it stands in brackets after a finding."""
    reason: Text
    """Why the rule does not hold here."""
    on: PartialDate
    """The day on which this was decided."""


@part
class Exceptions(Entry):
    """All of them."""

    exceptions: tuple[Excused, ...]
    """The exceptions, one by one."""


KIND = Kind(
    name="exceptions",
    one="list of exceptions",
    model=Exceptions,
    guide="An exception names a file, the code of a warning or of advice, the reason why it stands, and a day.",
    example="""\
exceptions:
  - path: sources/wei-2023-kdd-talk.yml
    code: plain-http
    reason: The host does not answer over https.
    on: 2026-11-22
""",
)
