"""Knows a profession: an occupation with its names, codes and exposure figures."""

from typing import Annotated

from pydantic import Field, StringConstraints

from generator.kinds import shapes
from generator.kinds.entry import Entry, Kind
from generator.kinds.parts import FieldId, Number, Part, ProfessionId, SourceId, Text, part
from generator.kinds.shapes import Looks, said

_ONET = r"^[0-9]{2}-[0-9]{4}\.[0-9]{2}$"
ONET = {"type": "string", **said(_ONET, shapes.ONET_FORM)}
Share01 = Annotated[Number, Field(ge=0, le=1), Looks(shapes.SHARE)]


@part
class Codes(Part):
    """Where the occupation stands in O*NET-SOC 2019 and ISCO-08; a note says where the code is only the nearest."""

    onet_soc: Annotated[str, StringConstraints(pattern=_ONET), Looks(ONET)] | None = None
    """Code in O*NET-SOC 2019."""
    isco_08: Annotated[str, StringConstraints(pattern=r"^[0-9]{1,4}$"), Looks(shapes.ISCO)] | None = None
    """Code in ISCO-08."""
    note: Text | None = None
    """Where a code is only the nearest, what differs."""


@part
class Rating(Part):
    """Share of tasks exposed: alpha directly, beta with half weight for tools to be built, gamma with full weight."""

    alpha: Share01
    """Tasks that a language model exposes directly."""
    beta: Share01
    """The same, with tasks that need further tools counted half."""
    gamma: Share01
    """The same, with tasks that need further tools counted in full."""


@part
class Exposure(Part):
    """Published exposure figures of the occupation, rated by people and by a model."""

    occupation: Text
    """The occupation that was rated, as the source names it."""
    people: Rating
    """As rated by people."""
    model: Rating
    """As rated by a model."""
    source: SourceId
    """Where the figures were published."""


@part
class Profession(Entry):
    """An occupation that readers look for under several names."""

    title: Text
    """What the profession is called."""
    field: FieldId
    """The field that it belongs to."""
    summary: Text
    """What people in it do, in one sentence."""
    finding: Text | None = None
    """What its rows show together, in two sentences: what moved, and what did not or is not known."""
    also_called: tuple[Text, ...] = ()
    """Other names that people search for."""
    codes: Codes = Codes()
    """Where it stands in classifications of occupations."""
    exposure: Exposure | None = None
    """Published figures of how far its tasks are exposed."""
    related: tuple[ProfessionId, ...] = ()
    """Professions that readers will want to compare it with."""


KIND = Kind(
    name="professions",
    one="profession",
    model=Profession,
    guide="A profession is described in one sentence, with the other names people search for and its codes.",
    example="""\
title: Lawyer
field: law
summary: Advises and represents clients, researches law, drafts documents and argues or negotiates cases.
also-called: [Attorney, Solicitor, Barrister]
codes: {onet-soc: 23-1011.00, isco-08: 2611}
related: [paralegal]
""",
)
