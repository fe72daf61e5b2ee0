"""Knows a profession: an occupation with its names, codes and exposure figures."""

from typing import Annotated

from pydantic import Field, StringConstraints

from generator.kinds.entry import Entry, Kind
from generator.kinds.parts import FieldId, Number, Part, ProfessionId, SourceId, Text

Share01 = Annotated[Number, Field(ge=0, le=1)]


class Codes(Part):
    """Where the occupation stands in O*NET-SOC 2019 and ISCO-08; a note says where the code is only the nearest."""

    onet_soc: Annotated[str, StringConstraints(pattern=r"^\d{2}-\d{4}\.\d{2}$")] | None = None
    isco_08: Annotated[str, StringConstraints(pattern=r"^\d{1,4}$")] | None = None
    note: Text | None = None


class Rating(Part):
    """Share of tasks exposed: alpha directly, beta with half weight for tools to be built, gamma with full weight."""

    alpha: Share01
    beta: Share01
    gamma: Share01


class Exposure(Part):
    """Published exposure figures of the occupation, rated by people and by a model."""

    occupation: Text
    people: Rating
    model: Rating
    source: SourceId


class Profession(Entry):
    """An occupation that readers look for under several names."""

    title: Text
    field: FieldId
    summary: Text
    also_called: tuple[Text, ...] = ()
    codes: Codes = Codes()
    exposure: Exposure | None = None
    related: tuple[ProfessionId, ...] = ()


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
