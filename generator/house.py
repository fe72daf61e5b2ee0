"""Knows the house that MkDocs builds once: shells, ordinary pages and assets, which no entry changes.

`thennow build` and `thennow serve` let MkDocs make it, in a process of its own, and furnish it with pages of entries.
It is noted as JSON, so that the next run needs no MkDocs while nothing of it has changed.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from generator.shell import Shell

FORMAT = 2
"""Changes with what stands in the file."""


@dataclass(frozen=True)
class TextPage:
    """An ordinary Markdown page: where it is, its title and its body (links to entries not yet bound)."""

    address: str
    title: str
    body: str


@dataclass(frozen=True)
class House:
    """What pages of entries are put into."""

    name: str
    about: str
    """What the site says of itself in one sentence."""
    url: str
    edit_base: str | None
    content: str
    """The content folder, as an absolute path."""
    templates: str
    featured: str | None
    home: str
    """The text of the home page, as HTML."""
    texts: tuple[TextPage, ...]
    shells: Mapping[str, Shell]
    unsafe: tuple[str, ...]
    """Shapes whose filled page differs from the theme's own."""
    inputs: tuple[str, ...]
    """Files and folders that it is made of."""


def written(house: House) -> str:
    """The house as JSON."""
    return json.dumps({"format": FORMAT, **asdict(house)}, ensure_ascii=False)


def read(text: str) -> House | None:
    """The house from its JSON; None for anything that is not exactly that."""
    try:
        data: dict[str, Any] = json.loads(text)
        if data.pop("format") != FORMAT:
            return None
        data["texts"] = tuple(TextPage(**one) for one in data["texts"])
        data["shells"] = {name: Shell(tuple(one["pieces"])) for name, one in data["shells"].items()}
        data["unsafe"], data["inputs"] = tuple(data["unsafe"]), tuple(data["inputs"])
        return House(**data)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
