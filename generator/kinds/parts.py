"""Knows the parts that several kinds share: dates, ids, citations, statements, pictures."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

DATE_PATTERN = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
NUMBER_PATTERN = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?")


def check_partial_date(text: str) -> str:
    """Accept a year, a month or a day that exists (`2018`, `2023-08`, `2023-08-08`), as in EDTF level 0."""
    match = DATE_PATTERN.fullmatch(text)
    if match is None:
        raise PydanticCustomError("date_form", "a date is written 2018, 2023-08 or 2023-08-08")
    try:
        date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except ValueError:
        raise PydanticCustomError("date_unreal", "there is no such day in the calendar") from None
    return text


def check_number(value: object) -> object:
    """Accept a number as people write it; YAML gives us text, and `012` or `1_000` are not numbers here."""
    if isinstance(value, str) and not NUMBER_PATTERN.fullmatch(value):
        raise PydanticCustomError("number_form", "a number is written 12, 0.5 or 2.5e24")
    return value


def check_address(text: str) -> str:
    """Accept an absolute http(s) address without white space."""
    if not re.fullmatch(r"https?://[^\s/]+\.[^\s/]+(/\S*)?", text):
        raise PydanticCustomError("address_form", "an address begins with https:// and has no spaces")
    return text


Text = Annotated[str, StringConstraints(min_length=1, max_length=20_000)]
"""Prose: Markdown with raw HTML switched off; `[[sources/some-id]]` links to an entry."""
PartialDate = Annotated[str, AfterValidator(check_partial_date)]
Number = Annotated[float, BeforeValidator(check_number)]
Address = Annotated[str, AfterValidator(check_address)]
Doi = Annotated[str, StringConstraints(pattern=r"^10\.\d{4,9}/\S+$")]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$", max_length=80)]
"""The id of an entry: its file name without the ending."""


@dataclass(frozen=True)
class RefersTo:
    """Marks an id as the id of an entry of that kind."""

    kind: str


SourceId = Annotated[Id, RefersTo("sources")]
PillarId = Annotated[Id, RefersTo("pillars")]
ProfessionId = Annotated[Id, RefersTo("professions")]
FieldId = Annotated[Id, RefersTo("fields")]
AspectId = Annotated[Id, RefersTo("aspects")]
TermId = Annotated[Id, RefersTo("terms")]

Change = Literal["replaced", "reversed", "grew", "shrank", "added", "held", "open"]
Status = Literal["observed", "emerging", "projected", "contested"]
Stance = Literal["supports", "contests", "nuances"]
Reading = Literal["full-text", "abstract", "secondary"]


class Part(BaseModel):
    """A part of an entry: immutable, and closed to keys that it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True, alias_generator=lambda name: name.replace("_", "-"))


class Citation(Part):
    """A source, what it is cited for, which way it points and where in it to look."""

    id: SourceId
    supports_side: Literal["then", "now", "both"] = Field("now", alias="for")
    stance: Stance = "supports"
    at: Text | None = None


def citation_from_id(value: object) -> object:
    """Let authors write a bare id where nothing else needs to be said."""
    return {"id": value} if isinstance(value, str) else value


Cited = Annotated[Citation, BeforeValidator(citation_from_id)]


class Statement(Part):
    """One side of a row: a sentence that could be wrong, with its own date and sources if they differ."""

    text: Text
    as_of: PartialDate | None = None
    sources: tuple[Cited, ...] = ()


def statement_from_text(value: object) -> object:
    """Let authors write plain text where the sentence needs no date or sources of its own."""
    return {"text": value} if isinstance(value, str) else value


Stated = Annotated[Statement, BeforeValidator(statement_from_text)]


class Since(Part):
    """What happened after `now`, and whether the earlier sentence held."""

    as_of: PartialDate
    text: Text
    verdict: Literal["confirmed", "qualified", "overtaken"] | None = None
    sources: tuple[Cited, ...] = ()


class Passage(Part):
    """A titled piece of prose with its sources; the title gives it an address on the page."""

    title: Text
    text: Text
    sources: tuple[Cited, ...] = ()


class Reviewed(Part):
    """When somebody last held the entry against its sources, and how far they read."""

    on: PartialDate
    how: Reading
    by: Text | None = None
