"""Knows how a difference told as JSON is read again by whoever does not trust the one that told it."""

import json
from collections.abc import Callable
from typing import Any, TypeVar, cast, get_args

from generator.difference import Difference
from generator.difference.edits import Change, Edit, What
from generator.place import Place
from generator.problem import Level, Problem
from generator.report.changes.counts import SECTIONS

MOST = 5_000
"""Things in a list."""
LONGEST = 5_000
"""Characters of a text."""
T = TypeVar("T")


def changes_from_json(text: str) -> Difference:
    """Read what `changes_json` wrote. Whatever has another shape is a ValueError; nothing is taken over unseen."""
    try:
        said = json.loads(text)
        changes = _list(said["changes"], _change)
        findings = said["findings"]
        return Difference(
            tuple(one for one in changes if one.kind == "rows"),
            tuple(one for one in changes if one.kind == "shifts"),
            tuple(one for one in changes if one.kind not in ("rows", "shifts")),
            _list(findings["new"], _problem),
            _list(findings["gone"], _problem),
            _list(said["unreadable"], lambda side: _one_of(side, ("old", "new"))),
        )
    except (KeyError, TypeError, RecursionError) as error:
        raise ValueError(f"no difference: {error}") from None


def _list(value: Any, make: Callable[[Any], T]) -> tuple[T, ...]:
    if not isinstance(value, list) or len(value) > MOST:
        raise ValueError("no list, or too long a one")
    return tuple(make(item) for item in value)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError("no text")
    return value[:LONGEST]


def _number(value: Any) -> int:
    if type(value) is not int or not 0 < value < 10**6:
        raise ValueError("no line or column")
    return int(value)


def _one_of(value: Any, words: tuple[str, ...]) -> str:
    if value not in words:
        raise ValueError("an unknown word")
    return str(value)


def _change(said: Any) -> Change:
    return Change(
        cast(What, _one_of(said["what"], get_args(What))),
        _one_of(said["kind"], tuple(SECTIONS)),
        _text(said["title"]),
        _text(said["address"]),
        _text(said["path"]),
        _list(said["edits"], lambda one: Edit(_text(one["key"]), _text(one["before"]), _text(one["after"]))),
        _text(said["was"]),
    )


def _problem(said: Any) -> Problem:
    place = Place(_text(said["path"]), _number(said["line"]), _number(said["column"]))
    level = cast(Level, _one_of(said["level"], get_args(Level)))
    return Problem(place, _text(said["code"]), _text(said["sentence"]), _text(said["hint"]), level)
