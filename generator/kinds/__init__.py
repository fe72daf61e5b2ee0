"""Knows the kinds of entries and how data is held against their models; the only room that knows pydantic."""

from dataclasses import dataclass
from functools import cache

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.kinds import (
    aspects,
    directions,
    events,
    exceptions,
    fields,
    pillars,
    professions,
    questions,
    retired,
    shifts,
    sources,
    terms,
)
from generator.kinds.entry import Entry, Kind, held
from generator.problem import Keys

_MODULES = (pillars, professions, fields, shifts, aspects, sources, terms, events, questions, directions)
KINDS: dict[str, Kind] = {module.KIND.name: module.KIND for module in _MODULES}
"""All kinds by the name of their folder."""
LISTS: dict[str, Kind] = {module.FILE: module.KIND for module in (exceptions, retired)}
"""Files that stand alone in the content folder, each a list."""
READ: dict[str, Kind] = {**KINDS, **{kind.name: kind for kind in LISTS.values()}}
"""What a file can hold: an entry of a kind, or one of the lists."""


BOUNDS = {"le": "at most", "ge": "at least"}


@dataclass(frozen=True)
class Fault:
    """A mismatch between data and model: where, of which type, and what the model expected."""

    keys: Keys
    type: str
    expected: str
    given: object


def validate(kind: Kind, data: object) -> tuple[Entry | None, list[Fault]]:
    """Hold plain data against the model of a kind; give the entry, or every fault that was found."""
    try:
        return held(kind.model).validate_python(data), []
    except ValidationError as error:
        return None, [_fault(detail) for detail in error.errors(include_url=False)]


def _fault(detail: ErrorDetails) -> Fault:
    context = detail.get("ctx", {})
    if detail["type"] == "union_tag_invalid":
        key = str(context["discriminator"]).strip("'")
        return Fault((*detail["loc"], key), "literal_error", str(context["expected_tags"]), context["tag"])
    bounds = [f"{words} {context[sign]:g}" for sign, words in BOUNDS.items() if sign in context]
    expected = context.get("expected") or context.get("pattern") or " ".join(bounds) or detail["msg"]
    return Fault(tuple(detail["loc"]), detail["type"], str(expected), detail.get("input"))


def keys_of(kind: Kind, above: Keys) -> list[str]:
    """List the keys that a kind knows in the mapping that `above` leads to (for hints); empty if there is none."""
    return sorted({key for option in _options(kind, above) for key in option.get("properties", {})})


def required_in(kind: Kind, above: Keys) -> set[str]:
    """The keys that may not be left out of the mapping that `above` leads to."""
    return {key for option in _options(kind, above) for key in option.get("required", [])}


def _options(kind: Kind, above: Keys) -> list[dict]:  # type: ignore[type-arg]
    schema = _schema(kind)
    options = [schema]
    for step in above:
        options = [inner for option in options for inner in _inside(option, step, schema)]
    return options


@cache
def _schema(kind: Kind) -> dict:  # type: ignore[type-arg]
    """Made once: a file may have thousands of keys that nobody knows."""
    return held(kind.model).json_schema(by_alias=True)


def _inside(option: dict, step: str | int, schema: dict) -> list[dict]:  # type: ignore[type-arg]
    found = option.get("items") if isinstance(step, int) else option.get("properties", {}).get(step)
    return _resolved(found, schema) if isinstance(found, dict) else []


def _resolved(option: dict, schema: dict) -> list[dict]:  # type: ignore[type-arg]
    if "$ref" in option:
        return _resolved(schema["$defs"][option["$ref"].rsplit("/", 1)[1]], schema)
    for word in ("anyOf", "oneOf"):
        if word in option:
            return [inner for choice in option[word] for inner in _resolved(choice, schema)]
    return [option]
