"""Knows O*NET's table "Occupation Data" (code, title, description) and finds an occupation in it by code or title."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from io import StringIO

from generator.text import slug

COLUMNS = ("o*net-soc code", "title", "description")


@dataclass(frozen=True)
class Occupation:
    """A line of the table."""

    code: str
    title: str
    description: str


def occupations(text: str) -> list[Occupation]:
    """Read the table; nothing where its columns are others."""
    text = text.removeprefix("\ufeff")
    first = text.partition("\n")[0]
    sign = "\t" if "\t" in first else ";" if first.count(";") > first.count(",") else ","
    rows = csv.reader(StringIO(text, newline=""), delimiter=sign)
    head = [name.strip().lower() for name in next(rows, [])]
    if not set(COLUMNS[:2]) <= set(head):
        return []
    at = [head.index(name) if name in head else -1 for name in COLUMNS]
    found = [[row[place].strip() if 0 <= place < len(row) else "" for place in at] for row in rows]
    return [Occupation(*values) for values in found if values[0] and values[1]]


def occupation(wanted: str, table: Sequence[Occupation]) -> Occupation | None:
    """The occupation of a code or a title; a plural is the same title."""
    return next((one for one in table if one.code == wanted or _plain(one.title) == _plain(wanted)), None)


def nearest(wanted: str, table: Sequence[Occupation], number: int = 5) -> list[Occupation]:
    """The occupations whose titles have its words or look like it."""
    words = {word for word in _plain(wanted).split("-") if len(word) > 2}
    shared = [one for one in table if words <= set(_plain(one.title).split("-"))] if words else []
    by_title = {_plain(one.title): one for one in table}
    alike = [by_title[name] for name in get_close_matches(_plain(wanted), list(by_title), n=number, cutoff=0.5)]
    return list(dict.fromkeys([*shared, *alike]))[:number]


def _plain(title: str) -> str:
    return "-".join(word.removesuffix("s") for word in slug(title).split("-"))
