"""Knows how MkDocs' environment is made to print a shell once for each shape of page, and how that is checked."""

import copy
import os
import re
from collections import Counter
from pathlib import Path
from typing import Any

from mkdocs.structure.pages import Page as MkDocsPage

from generator import addresses
from generator.plugin.pages import EntryPage
from generator.render import as_title, bytecode_cache, escaped
from generator.shell import Shell, mark, shape

TEMPLATE = "main.html"
ENTRY_TEMPLATE = "thennow/entry.html"
"""The name by which entry pages ask for their template."""
BODY = f"<h1>{mark('body')}</h1>"
"""Stands for a body: it has a title, as ours do, which a theme may look for."""
EMPTY_LINES = re.compile(r"\n\s+")
BETWEEN_BLOCKS = re.compile(r"(</(?:li|ul|div|nav|header|footer|p|form|main|script|label|head|title)>)\n(?=<)")
CHECKED_PAGES = 3
"""How many pages of a shape are printed both ways: the one the shell was made of, and two others."""
HUBS = frozenset(addresses.HUBS.values())


class ShellEnvironment:
    """Stands before the theme's environment: entry pages are filled into shells, all else is passed on."""

    def __init__(self, environment: Any, *, ordinary: bool = False) -> None:
        self._environment = environment
        self._template = _EntryTemplate(environment, ordinary)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._environment, name)

    def get_template(self, name: str, *arguments: Any, **options: Any) -> Any:
        """Give our template for entry pages (they ask for it by name), the theme's own for everything else."""
        return self._template if name == ENTRY_TEMPLATE else self._environment.get_template(name, *arguments, **options)

    @property
    def unsafe(self) -> set[str]:
        """Shapes whose filled page differed from the ordinary one; their pages were rendered the ordinary way."""
        return self._template.unsafe


class _EntryTemplate:
    """Renders the first pages of a shape the ordinary way too and compares; fills the others."""

    def __init__(self, environment: Any, ordinary: bool) -> None:
        self.environment = environment
        self.ordinary = ordinary
        self.shells: dict[str, Shell] = {}
        self.checked: Counter[str] = Counter()
        self.unsafe: set[str] = set()

    def render(self, context: dict[str, Any]) -> str:
        page: EntryPage = context["page"]
        kind = shape(page.url, HUBS)
        if self.ordinary or kind in self.unsafe:
            return self._ordinary(context)
        if kind not in self.shells:
            self.shells[kind] = self._shell(context)
        filled = self.shells[kind].fill(_values(page))
        if self.checked[kind] == CHECKED_PAGES:
            return filled
        return self._compared(kind, filled, self._ordinary(context))

    def _shell(self, context: dict[str, Any]) -> Shell:
        html = self._squeezed(self._render({**context, "page": _marked(context["page"])}), BODY)
        return Shell.of(html.replace(BODY, mark("body")))

    def _compared(self, kind: str, filled: str, ordinary: str) -> str:
        self.checked[kind] += 1
        if filled != ordinary:
            self.unsafe.add(kind)
        return ordinary

    def _ordinary(self, context: dict[str, Any]) -> str:
        return self._squeezed(self._render(context), context["page"].content)

    def _render(self, context: dict[str, Any]) -> str:
        return str(self.environment.get_template(TEMPLATE).render(context))

    @staticmethod
    def _squeezed(html: str, body: str) -> str:
        """Drop the white space that the theme leaves around the body."""
        before, found, after = html.partition(body)
        return _squeezed(before) + found + _squeezed(after)


def _squeezed(html: str) -> str:
    return BETWEEN_BLOCKS.sub(r"\1", EMPTY_LINES.sub("\n", html))


def _marked(page: EntryPage) -> MkDocsPage:
    """The page with marks for the values in which pages of its shape differ."""
    stand_in = copy.copy(page)
    stand_in.title = mark("title")
    stand_in.meta = {**page.meta, "title": mark("title"), "description": mark("description")}
    stand_in.content = BODY
    stand_in.canonical_url = page.canonical_url and mark("canonical")
    stand_in.edit_url = page.edit_url and mark("edit")
    return stand_in


def _values(page: EntryPage) -> dict[str, str]:
    """The values as our `main.html` prints them."""
    return {
        "title": as_title(str(page.title)),
        "description": escaped(page.made.page.description),
        "canonical": page.canonical_url or "",
        "edit": page.edit_url or "",
        "body": page.content or "",
    }


def prepared(theme: Any, cache: Path) -> None:
    """Let a theme's environment keep compiled templates, and not list the 10,000 icons that nobody asks for by path."""
    make = theme.get_env

    def get_env() -> Any:
        environment = make()
        environment.bytecode_cache = bytecode_cache(cache)
        names = sorted({name for folder in theme.dirs for name in _visible_files(Path(folder))})
        environment.list_templates = lambda filter_func: [name for name in names if filter_func(name)]
        return environment

    theme.get_env = get_env


def _visible_files(folder: Path) -> set[str]:
    found: set[str] = set()
    for top, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found |= {Path(top, name).relative_to(folder).as_posix() for name in files}
    return found
