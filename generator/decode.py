"""Knows how a document becomes an entry of its kind, or findings at the exact key, in an author's words."""

import re
from collections.abc import Mapping

from generator.kinds import Fault, keys_of, shapes, validate
from generator.kinds.entry import Entry, Kind
from generator.problem import Keys, Problem
from generator.text import did_you_mean, listed, nearest, with_article
from generator.yamltext import Data, Document

SENTENCES: Mapping[str, tuple[str, str, str]] = {
    "not-an-entry": ("{whole} is made of keys and values", "begin with `{first}:` as in other {name}", "not-an-entry"),
    "missing": ("`{name}` is missing", "{whole} needs it", "missing-key"),
    "unexpected_keyword_argument": ("{whole} has no `{name}`", "{near}", "unknown-key"),
    "none": ("`{name}` has no value", "fill it in or delete it", "no-value"),
    "literal_error": ("`{name}` cannot be `{given}`", "{near}choose {words}", "unknown-word"),
    "union_tag_not_found": (
        "`{name}` does not say its `form`", "write `form: shares`, `form: lines` or `form: bars`", "missing-key",
    ),
    "form": ("`{name}` cannot be `{given}`", "{expected}", "wrong-form"),
    "string_type": ("`{name}` must be text", "put it in quotes or write a sentence", "wrong-shape"),
    "tuple_type": ("`{name}` must be a list", "write each item on its own line after `- `", "wrong-shape"),
    "too_short": ("`{name}` is too short a list", "add an item", "wrong-shape"),
    "too_long": ("`{name}` is too long a list", "take an item out, or put brackets around each group", "wrong-shape"),
    "float_type": ("`{name}` must be a number", "write 12, 0.5 or 2.5e24", "wrong-shape"),
    "bound": ("`{name}` cannot be `{given}`", "it is {expected}", "wrong-form"),
    "list": ("`{name}` cannot be a list", "write one value, or `key: value` below it", "wrong-shape"),
    "dataclass_type": ("`{name}` must be keys and values", "write `key: value` below it", "wrong-shape"),
    "string_too_short": ("`{name}` is empty", "fill it in or delete it", "no-value"),
    "string_too_long": ("`{name}` is too long", "say it in fewer words", "wrong-shape"),
    "other": ("`{name}` is not right here", "{expected}", "wrong-form"),
}  # fmt: skip
"""All that can be said of a shape: sentence, hint and code, with slots. The form on the site says the same."""
FORMS = {"string_pattern_mismatch", "date_form", "date_unreal", "number_form", "address_form"}
BOUNDS = {"less_than_equal", "greater_than_equal"}
OBJECTS = {"dataclass_type", "model_attributes_type"}
"""What is no mapping where a part should stand, alone or as one of several forms."""


def say(type: str, **values: str) -> tuple[str, str, str]:
    """Fill the slots: sentence, hint and code."""
    sentence, hint, code = SENTENCES[type]
    return sentence.format(**values), hint.format(**values), code


def shown(given: str) -> str:
    """What was given, cut where it is long."""
    return given if len(given) < 40 else given[:37] + "..."


def decode(document: Document, kind: Kind) -> tuple[Entry | None, list[Problem]]:
    """Hold a document against its kind. All mistakes of the file come back together, each at its own key."""
    if not isinstance(document.data, dict):
        first = kind.example.partition(":")[0]
        sentence, hint, code = say("not-an-entry", whole=with_article(kind.one), first=first, name=kind.name)
        return None, [Problem(document.place(()), code, sentence, hint)]
    entry, faults = validate(kind, document.data)
    problems = [_problem(fault, document, kind) for fault in _once_each(faults, document.data, kind)]
    return entry, list(dict.fromkeys(problems))


def _once_each(faults: list[Fault], data: Data, kind: Kind) -> list[Fault]:
    """Leave out what merely follows: a list `too short` because its item is wrong, a key missing because misspelt."""
    misspelt = {
        (*fault.keys[:-1], nearest(str(fault.keys[-1]), keys_of(kind, _keys_in(data, fault.keys[:-1], missing=False))))
        for fault in faults
        if fault.type == "unexpected_keyword_argument"
    }
    return [
        fault
        for fault in faults
        if not (fault.type == "missing" and fault.keys in misspelt)
        and not (fault.type == "too_short" and any(_below(other.keys, fault.keys) for other in faults))
    ]


def _below(keys: Keys, above: Keys) -> bool:
    return len(keys) > len(above) and keys[: len(above)] == above


def _problem(fault: Fault, document: Document, kind: Kind) -> Problem:
    keys = _keys_in(document.data, fault.keys, missing=fault.type == "missing")
    name = next((key for key in reversed(keys) if isinstance(key, str)), kind.one)
    if fault.type == "missing":
        sentence, hint, code = say("missing", name=name, whole=_whole(kind, keys))
        return Problem(document.place(keys[:-1], at_key=True), code, sentence, hint, keys=keys)
    if fault.type == "unexpected_keyword_argument":
        known = keys_of(kind, keys[:-1])
        near = did_you_mean(name, known) or f"known are {listed(f'`{key}`' for key in known)}"
        sentence, hint, code = say("unexpected_keyword_argument", name=name, whole=_whole(kind, keys), near=near)
        return Problem(document.place(keys, at_key=True), code, sentence, hint, keys=keys)
    if fault.given is None:
        sentence, hint, code = say("none", name=name)
        return Problem(document.place(keys, at_key=True), code, sentence, hint, keys=keys)
    sentence, hint, code = _wording(fault, name)
    return Problem(document.place(keys), code, sentence, hint, keys=keys)


def _whole(kind: Kind, keys: Keys) -> str:
    above = [key for key in keys[:-1] if isinstance(key, str)]
    if not above:
        return with_article(kind.one)
    position = keys[-2]
    return f"item {position + 1} of `{above[-1]}`" if isinstance(position, int) else f"`{above[-1]}`"


def _keys_in(data: Data, found: Keys, *, missing: bool) -> Keys:
    """Leave out the steps that only the model knows (tags of unions, parts of a short form)."""
    keys: list[str | int] = []
    for number, step in enumerate(found):
        last = number == len(found) - 1
        if isinstance(data, dict) and isinstance(step, str) and (step in data or (missing and last)):
            keys.append(step)
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            keys.append(step)
            data = data[step]
    return tuple(keys)


def _wording(fault: Fault, name: str) -> tuple[str, str, str]:
    """Say a fault without a word of Python: sentence, hint, code."""
    given = fault.given if isinstance(fault.given, str) else ""
    if fault.type == "literal_error":
        words = re.findall(r"'([^']+)'", fault.expected)
        near = did_you_mean(given, words)
        return say(fault.type, name=name, given=shown(given), near=f"{near} " if near else "", words=listed(words))
    if fault.type in FORMS:
        expected = _form(fault.expected) if fault.type == "string_pattern_mismatch" else fault.expected
        return say("form", name=name, given=shown(given), expected=expected)
    if fault.type in OBJECTS:
        return say("list" if isinstance(fault.given, list) else "dataclass_type", name=name)
    if fault.type in SENTENCES:
        return say(fault.type, name=name)
    if fault.type in BOUNDS:
        return say("bound", name=name, given=shown(given), expected=fault.expected)
    return say("form" if given else "other", name=name, given=shown(given), expected="compare it with a finished entry")


def _form(pattern: str) -> str:
    """Describe the forms that our models ask for."""
    forms = {
        "#[": shapes.PLACE_FORM,
        "a-z0-9": shapes.ID_FORM,
        "10": shapes.DOI_FORM,
        "[0-9]{2}-[0-9]{4}": shapes.ONET_FORM,
        "[0-9]{1,4}": shapes.ISCO_FORM,
    }
    return next((words for sign, words in forms.items() if sign in pattern), "see a finished entry for the form")
