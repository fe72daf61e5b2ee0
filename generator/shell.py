"""Knows a page's shell: the theme's page around a body, rendered once for each shape and filled in for the others.

The theme's template takes ten times as long as our body, and between two pages of a shape (same depth, same section)
it prints the same but for the values at `MARKS`. So it is rendered once with marks in their place.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from generator import addresses
from generator.render import as_title, escaped
from generator.views.parts import Page

MARKS = ("title", "description", "canonical", "edit", "data", "card", "body")
"""The values in which two pages of a shape differ."""
MARK = re.compile(r"TN0MARK0(title|description|canonical|edit|data|card|body)0")
HUBS = frozenset(addresses.HUBS.values())
SWITCHES = re.compile(
    r'<input class="md-toggle"[^>]*>|<label class="md-overlay"[^>]*></label>'
    r'|<div data-md-component="announce">\s*</div>| data-md-(?:component|color-primary|color-accent)="[^"]*"'
    r"|__md_hash=.*?(?=__md_get)"
)
"""The theme's own, for its drawer, its search, its script and its palette: nothing here uses them."""
EMPTY_LINES = re.compile(r"\n\s+")
BETWEEN_BLOCKS = re.compile(r"(</(?:li|ul|div|nav|header|footer|p|form|main|script|label|head|title)>)\n(?=<)")
DEEPEST = 3
"""How many folders below its section a page stands at most."""


def mark(name: str) -> str:
    """The stand-in for a value: letters and digits only, so that no filter of a template changes it."""
    return f"TN0MARK0{name}0"


def shape(address: str, *, edited: bool) -> str:
    """What two addresses must share to share a shell: section, depth, and whether a file of theirs can be edited."""
    first, *rest = address.rstrip("/").split("/")
    return f"{first}/{'*/' * len(rest)}{'edit' if edited else ''}"


def stand_ins() -> Iterator[tuple[str, bool]]:
    """An address for each shape of page that a site can have, and whether a file can be edited there."""
    for section in addresses.SECTIONS:
        yield section, False
        for depth in range(1, DEEPEST + 1):
            yield section + "x/" * depth, False
            if depth < DEEPEST and section.rstrip("/") in addresses.WITH_PAGES:
                yield section + "e/" * depth, True


@dataclass(frozen=True)
class Shell:
    """A rendered page cut at its marks: text, name, text, name, ..., text."""

    pieces: tuple[str, ...]

    @classmethod
    def of(cls, html: str) -> "Shell":
        """Cut the page that a theme rendered with marks for values."""
        return cls(tuple(MARK.split(html)))

    def fill(self, values: Mapping[str, str]) -> str:
        """Put values, as the theme would print them, where the marks were."""
        pieces = list(self.pieces)
        pieces[1::2] = [values[name] for name in pieces[1::2]]
        return "".join(pieces)


class Addressed(Protocol):
    """Anything that says where the site is and where its files are edited."""

    @property
    def url(self) -> str: ...
    @property
    def edit_base(self) -> str | None: ...


def values(page: Page, body: str, site: Addressed) -> dict[str, str]:
    """What stands at the marks of a page's shell, as the theme's templates print it."""
    return {
        "title": as_title(page.title),
        "description": escaped(page.description),
        "canonical": site.url + page.address,
        "edit": site.edit_base + page.source_path if page.source_path and site.edit_base else "",
        "data": to_machines(page.data),
        "card": page.card or addresses.card(),
        "body": body,
    }


def to_machines(data: str) -> str:
    """The element of a page's head that holds its JSON-LD; nothing where there is none."""
    return f'<script type="application/ld+json">{data}</script>' if data else ""


def squeezed(html: str, body: str) -> str:
    """Drop the white space that the theme leaves around the body, and its switches."""
    before, found, after = html.partition(body)
    return _squeezed(before) + found + _squeezed(after)


def _squeezed(html: str) -> str:
    return BETWEEN_BLOCKS.sub(r"\1", EMPTY_LINES.sub("\n", without_switches(html)))


def without_switches(html: str) -> str:
    """Drop what the theme's own script and palette would find their parts by."""
    return SWITCHES.sub("", html)
