"""Knows how values look to an editor: its YAML parser makes numbers of what we read as text, and it shows our words."""

from dataclasses import dataclass
from typing import Any

from pydantic import GetJsonSchemaHandler
from pydantic_core import CoreSchema

Shape = dict[str, Any]
"""A piece of JSON Schema; what is used means the same in draft 7, which editors know, and in 2020-12."""
REFERS_TO = "x-refers-to"
"""Names the kind whose ids a value takes, until somebody fills them in."""
DATE_FORM = "a date is written 2018, 2023-08 or 2023-08-08"
DATE_UNREAL = "there is no such day in the calendar"
NUMBER_FORM = "a number is written 12, 0.5 or 2.5e24"
ADDRESS_FORM = "an address begins with https:// and has no spaces"
DOI_FORM = "a DOI begins with `10.` and has no address before it: `10.1145/3292500`"
ONET_FORM = "an O*NET-SOC code is written `15-1221.00`"
ISCO_FORM = "an ISCO-08 code has one to four digits: `2611`"
PLACE_FORM = "a place is written `professions/nurse`, or `professions/nurse#scaling-laws-tooling` for a row"
ID_FORM = "an id has lower-case letters, digits and single hyphens: `wei-2023-kdd-talk`"
_LEAP = r"(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29"
_MONTH = r"(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2]))?"
_DAY = r"(?!0000)\d{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)"


def said(pattern: str, message: str) -> Shape:
    """A pattern for text, and what to tell the author of a text that does not fit (VS Code shows it)."""
    return {"pattern": pattern, "patternErrorMessage": message}


TEXT: Shape = {"type": ["string", "number"], "minLength": 1, "maxLength": 20_000}
NUMBER: Shape = {"type": ["number", "string"], **said(r"^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$", NUMBER_FORM)}
DATE: Shape = {
    "type": ["string", "integer"],
    "minimum": 1000,
    "maximum": 9999,
    "allOf": [
        said(r"^\d{4}(?:-\d{2}(?:-\d{2})?)?$", DATE_FORM),
        said(rf"^(?!\d{{4}}(?:-\d{{2}}(?:-\d{{2}})?)?$)|^(?:{_MONTH}|{_DAY}|{_LEAP})$", DATE_UNREAL),
    ],
}
SHARE: Shape = {**NUMBER, "minimum": 0, "maximum": 1}
ADDRESS: Shape = {"type": "string", **said(r"^https?://[^\s/]+\.[^\s/]+(?:/\S*)?$", ADDRESS_FORM)}
ISCO: Shape = {
    "type": ["string", "integer"],
    "minimum": 0,
    "maximum": 9999,
    **said(r"^\d{1,4}$", ISCO_FORM),
}


@dataclass(frozen=True, eq=False)
class OrShort:
    """Marks a part that may be written as one value."""

    short: Shape

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> Shape:
        return {"anyOf": [self.short, handler(core)]}


@dataclass(frozen=True, eq=False)
class Looks:
    """Marks a value that looks like this to an editor."""

    shape: Shape

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> Shape:
        return dict(self.shape)


@dataclass(frozen=True)
class RefersTo:
    """Marks an id as the id of an entry of that kind."""

    kind: str

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> Shape:
        return {**handler(core), REFERS_TO: self.kind}
