"""Knows how a document becomes an entry of its kind, or findings at the exact key, in an author's words."""

import re

from generator.kinds import Fault, keys_of, shapes, validate
from generator.kinds.entry import Entry, Kind
from generator.problem import Keys, Problem
from generator.text import did_you_mean, listed, nearest, with_article
from generator.yamltext import Data, Document


def decode(document: Document, kind: Kind) -> tuple[Entry | None, list[Problem]]:
    """Hold a document against its kind. All mistakes of the file come back together, each at its own key."""
    if not isinstance(document.data, dict):
        hint = f"begin with `{kind.example.partition(':')[0]}:` as in other {kind.name}"
        sentence = f"{with_article(kind.one)} is made of keys and values"
        return None, [Problem(document.place(()), "not-an-entry", sentence, hint)]
    entry, faults = validate(kind, document.data)
    problems = [_problem(fault, document, kind) for fault in _once_each(faults, document.data, kind)]
    return entry, list(dict.fromkeys(problems))


def _once_each(faults: list[Fault], data: Data, kind: Kind) -> list[Fault]:
    """Leave out what merely follows: a list `too short` because its item is wrong, a key missing because misspelt."""
    misspelt = {
        (*fault.keys[:-1], nearest(str(fault.keys[-1]), keys_of(kind, _keys_in(data, fault.keys[:-1], missing=False))))
        for fault in faults
        if fault.type == "extra_forbidden"
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
        place = document.place(keys[:-1], at_key=True)
        where = _whole(kind, keys)
        return Problem(place, "missing-key", f"`{name}` is missing", f"{where} needs it")
    if fault.type == "extra_forbidden":
        known = keys_of(kind, keys[:-1])
        hint = did_you_mean(str(name), known) or f"known are {listed(f'`{key}`' for key in known)}"
        return Problem(document.place(keys, at_key=True), "unknown-key", f"{_whole(kind, keys)} has no `{name}`", hint)
    if fault.given is None:
        return Problem(
            document.place(keys, at_key=True), "no-value", f"`{name}` has no value", "fill it in or delete it"
        )
    sentence, hint, code = _wording(fault, f"`{name}`")
    return Problem(document.place(keys), code, sentence, hint)


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
    shown = f"`{given if len(given) < 40 else given[:37] + '...'}`"
    match fault.type:
        case "literal_error":
            words = re.findall(r"'([^']+)'", fault.expected)
            hint = " ".join(filter(None, [did_you_mean(given, words), f"choose {listed(words)}"]))
            return f"{name} cannot be {shown}", hint, "unknown-word"
        case "union_tag_not_found":
            return (
                f"{name} does not say its `form`",
                "write `form: shares`, `form: lines` or `form: bars`",
                "missing-key",
            )
        case "string_pattern_mismatch":
            return f"{name} cannot be {shown}", _form(fault.expected), "wrong-form"
        case "date_form" | "date_unreal" | "number_form" | "address_form":
            return f"{name} cannot be {shown}", fault.expected, "wrong-form"
        case "string_type":
            return f"{name} must be text", "put it in quotes or write a sentence", "wrong-shape"
        case "tuple_type":
            return f"{name} must be a list", "write each item on its own line after `- `", "wrong-shape"
        case "too_short":
            return f"{name} is too short a list", "add an item", "wrong-shape"
        case "model_type" | "dict_type" | "model_attributes_type":
            if isinstance(fault.given, list):
                return f"{name} cannot be a list", "write one value, or `key: value` below it", "wrong-shape"
            return f"{name} must be keys and values", "write `key: value` below it", "wrong-shape"
        case "string_too_short":
            return f"{name} is empty", "fill it in or delete it", "no-value"
        case "string_too_long":
            return f"{name} is too long", "say it in fewer words", "wrong-shape"
        case _:
            return f"{name} cannot be {shown}" if given else f"{name} is not right here", fault.expected, "wrong-form"


def _form(pattern: str) -> str:
    """Describe the forms that our models ask for."""
    forms = {
        "a-z0-9": shapes.ID_FORM,
        "10": shapes.DOI_FORM,
        r"\d{2}-\d{4}": shapes.ONET_FORM,
        r"\d{1,4}": shapes.ISCO_FORM,
    }
    return next((words for sign, words in forms.items() if sign in pattern), "see a finished entry for the form")
