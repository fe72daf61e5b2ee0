"""Knows the parts that several kinds share: dates, ids, citations, statements, pictures."""

import re
from collections.abc import Callable, Mapping
from copy import copy
from datetime import date
from functools import cache, lru_cache
from typing import Annotated, Literal, TypeVar, dataclass_transform

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic.dataclasses import dataclass
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from generator.kinds import shapes
from generator.kinds.shapes import Looks, OrShort, RefersTo, said

DATE_PATTERN = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", re.ASCII)
NUMBER_PATTERN = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?", re.ASCII)


@lru_cache(maxsize=4096)
def check_partial_date(text: str) -> str:
    """Accept a year, a month or a day that exists (`2018`, `2023-08`, `2023-08-08`), as in EDTF level 0.

    A base has few days and many dates, so that most are known already.
    """
    match = DATE_PATTERN.fullmatch(text)
    if match is None:
        raise PydanticCustomError("date_form", shapes.DATE_FORM)
    try:
        date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except ValueError:
        raise PydanticCustomError("date_unreal", shapes.DATE_UNREAL) from None
    return text


def check_number(value: object) -> object:
    """Accept a number as people write it; YAML gives us text, and `012` or `1_000` are not numbers here."""
    if isinstance(value, str) and not NUMBER_PATTERN.fullmatch(value):
        raise PydanticCustomError("number_form", shapes.NUMBER_FORM)
    return value


def check_address(text: str) -> str:
    """Accept an absolute http(s) address without white space."""
    if not re.fullmatch(r"https?://[^\s/]+\.[^\s/]+(/\S*)?", text):
        raise PydanticCustomError("address_form", shapes.ADDRESS_FORM)
    return text


Text = Annotated[str, StringConstraints(min_length=1, max_length=20_000), Looks(shapes.TEXT)]
"""Prose: Markdown with raw HTML switched off; `[[sources/some-id]]` links to an entry."""
PartialDate = Annotated[str, AfterValidator(check_partial_date), Looks(shapes.DATE)]
Number = Annotated[float, BeforeValidator(check_number), Looks(shapes.NUMBER)]
Address = Annotated[str, AfterValidator(check_address), Looks(shapes.ADDRESS)]
_DOI, _ID = r"^10\.[0-9]{4,9}/\S+$", r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
Doi = Annotated[str, StringConstraints(pattern=_DOI), Looks({"type": "string", **said(_DOI, shapes.DOI_FORM)})]
ID_LENGTH = 80
_ID_SHAPE = {"type": "string", "maxLength": ID_LENGTH, **said(_ID, shapes.ID_FORM)}
Id = Annotated[str, StringConstraints(pattern=_ID, max_length=ID_LENGTH), Looks(_ID_SHAPE)]
"""The id of an entry: its file name without the ending."""

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
Side = Literal["then", "now", "both"]
OneSide = Literal["then", "now"]
Making = Literal["by-hand", "assisted"]
Verdict = Literal["confirmed", "qualified", "overtaken"]
Contrast = Literal["years", "before-after", "with-without", "models", "forecasts"]


class Part:
    """A part of an entry: immutable, and closed to keys that it does not know."""

    __slots__ = ()

    @classmethod
    def fields(cls) -> Mapping[str, FieldInfo]:
        """What is known of each field, by its name."""
        return cls.__pydantic_fields__  # type: ignore[attr-defined,no-any-return]


C = TypeVar("C")
F = TypeVar("F", bound=Callable[..., object])
P = TypeVar("P", bound=Part)
SHAPE = ConfigDict(extra="forbid", alias_generator=lambda name: name.replace("_", "-"))


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(Field,))
def part(model: type[C]) -> type[C]:
    """Make a class the model of a part: checked by pydantic, and held in slots.

    Models of pydantic's own kind keep with each of them a dictionary, and a set of the keys that were given. Here
    nobody asks for these; without them a process that holds 1,000 professions takes 80 MB instead of 113.
    """
    return dataclass(config=SHAPE, frozen=True, slots=True, kw_only=True)(model)  # type: ignore[return-value]


def once(ask: F) -> F:
    """Ask the same of a model once only: `functools.cache`, by the type of what it wraps.

    By its own type it would not take models, because mypy holds that a class is not hashable.
    """
    return cache(ask)  # type: ignore[return-value]


def changed(one: P, **values: object) -> P:
    """The same part with other values for some of its fields, which are taken as they are."""
    new = copy(one)
    for name, value in values.items():
        object.__setattr__(new, name, value)
    return new


@part
class Citation(Part):
    """A source, what it is cited for, which way it points and where in it to look."""

    id: SourceId
    """The source."""
    supports_side: Side = Field("now", alias="for")
    """The side of the row that it is cited for."""
    stance: Stance = "supports"
    """Which way it points."""
    at: Text | None = None
    """Where in it: a page, a table, a section."""


def citation_from_id(value: object) -> object:
    """Let authors write a bare id where nothing else needs to be said."""
    return {"id": value} if isinstance(value, str) else value


_SOURCE_SHAPE = {**_ID_SHAPE, shapes.REFERS_TO: "sources"}
Cited = Annotated[Citation, BeforeValidator(citation_from_id), OrShort(_SOURCE_SHAPE)]


@part
class Statement(Part):
    """One side of a row: a sentence that could be wrong, with its own date and sources if they differ."""

    text: Text
    """The sentence."""
    as_of: PartialDate | None = None
    """Its own date, where it differs from that of the shift."""
    sources: tuple[Cited, ...] = ()
    """Sources of this side alone."""


def statement_from_text(value: object) -> object:
    """Let authors write plain text where the sentence needs no date or sources of its own."""
    return {"text": value} if isinstance(value, str) else value


Stated = Annotated[Statement, BeforeValidator(statement_from_text), OrShort(shapes.TEXT)]


@part
class Since(Part):
    """What happened after `now`, and whether the earlier sentence held."""

    as_of: PartialDate
    """When it happened."""
    text: Text
    """What happened, in one sentence."""
    verdict: Verdict | None = None
    """What it means for the sentence that it follows."""
    sources: tuple[Cited, ...] = ()
    """How we know."""


@part
class Passage(Part):
    """A titled piece of prose with its sources; the title gives it an address on the page."""

    title: Text
    """Its heading."""
    text: Text
    """The passage."""
    sources: tuple[Cited, ...] = ()
    """What it rests on."""


@part
class Reviewed(Part):
    """When somebody last held the entry against its sources, and how far they read."""

    on: PartialDate
    """The day."""
    how: Reading
    """How far the sources were read."""
    by: Text | None = None
    """Who did it, if they want to be named."""


@part
class Made(Part):
    """How an entry came to be, and who answers for it."""

    how: Making
    """Whether a language model helped."""
    by: Text | None = Field(None, alias="with")
    """Which model helped: its name and version."""
    reviewed_by: Text | None = None
    """Who held what it wrote against the sources."""
    on: PartialDate
    """The day on which it was made."""

    def in_words(self) -> str:
        """A sentence without its full stop."""
        if self.how == "by-hand":
            return "Written by hand"
        helped = f"Written with the help of {self.by or 'a language model'}"
        return f"{helped}, reviewed by {self.reviewed_by}" if self.reviewed_by else f"{helped}, reviewed by nobody yet"
