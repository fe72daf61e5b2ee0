"""Knows how MkDocs' environment is made to print a shell for each shape of page, and how that is checked."""

import copy
import os
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from mkdocs.structure.pages import Page as MkDocsPage

from generator.plugin.pages import EntryPage
from generator.render import bytecode_cache
from generator.shell import Addressed, Shell, mark, shape, squeezed, to_machines, values
from generator.views.parts import Page

TEMPLATE = "main.html"
ENTRY_TEMPLATE = "thennow/entry.html"
"""The name by which pages whose shell is wanted ask for their template."""
BODY = f"<h1>{mark('body')}</h1>"
"""Stands for a body: it has a title, as ours do, which a theme may look for."""
DATA = '{"@context":"https://schema.org","@graph":[]}'
"""Stands for what a page says to machines, which is never odd: every sign of HTML in it is escaped already."""
ODD = "A & B <i>“x” 'y'</i> {{ z }} {% w %} 50 % ﷽ \\1 $&"
"""What a title and a description may hold; printed both ways to see that a shell can be trusted."""


OTHER = "another-page"
"""Where a second page of a shape stands, so that a theme which prints addresses is noticed."""


class ShellEnvironment:
    """Stands before the theme's environment: pages that ask for it give a shell, all else is passed on."""

    def __init__(self, environment: Any, site: Addressed) -> None:
        self._environment = environment
        self.printer = _ShellPrinter(environment, site)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._environment, name)

    def get_template(self, name: str, *arguments: Any, **options: Any) -> Any:
        """Give the printer to pages that ask for it by name, the theme's own template to everything else."""
        return self.printer if name == ENTRY_TEMPLATE else self._environment.get_template(name, *arguments, **options)


class _ShellPrinter:
    """Keeps the shell of each page that is rendered, and whether it can be trusted; prints nothing itself."""

    def __init__(self, environment: Any, site: Addressed) -> None:
        self.environment, self.site = environment, site
        self.shells: dict[str, Shell] = {}
        self.unsafe: set[str] = set()

    def render(self, context: dict[str, Any]) -> str:
        page: MkDocsPage = context["page"]
        entry = page.made.page if isinstance(page, EntryPage) else None
        kind = shape(page.url, edited=bool(entry and entry.source_path))
        html = squeezed(self._render({**context, "page": _marked(page)}), BODY)
        self.shells[kind] = Shell.of(html.replace(BODY, mark("body")))
        if entry and not self._is_safe(kind, entry, context):
            self.unsafe.add(kind)
        return ""

    def _is_safe(self, kind: str, entry: Page, context: dict[str, Any]) -> bool:
        """Print a page with odd words the theme's own way, and fill it in: both must be the same."""
        elsewhere = re.sub(r"(?<=/)[ex]/$", f"{OTHER}/", entry.address)
        odd = replace(entry, title=ODD, description=ODD, address=elsewhere, data=DATA, card="x/card.png")
        body = f'<h1 id="top">{mark("nothing")} &amp; {{{{ x }}}}</h1>'
        filled = self.shells[kind].fill(values(odd, body, self.site))
        return filled == squeezed(self._render({**context, "page": _standing_for(context["page"], odd, body)}), body)

    def _render(self, context: dict[str, Any]) -> str:
        return str(self.environment.get_template(TEMPLATE).render(context))


def _marked(page: MkDocsPage) -> MkDocsPage:
    """The page with marks for the values in which pages of its shape differ (the home page is alone in its shape)."""
    stand_in = copy.copy(page)
    if not isinstance(page, EntryPage):
        stand_in.content = BODY
        stand_in.meta = {**page.meta, "data": mark("data")}
        return stand_in
    stand_in.title = mark("title")
    stand_in.meta = {**page.meta, "title": mark("title"), "description": mark("description")}
    stand_in.meta |= {"data": mark("data"), "card": mark("card")}
    stand_in.content = BODY
    stand_in.canonical_url = page.canonical_url and mark("canonical")
    stand_in.edit_url = page.edit_url and mark("edit")
    return stand_in


def _standing_for(page: MkDocsPage, shown: Page, body: str) -> MkDocsPage:
    stand_in = copy.copy(page)
    stand_in.file = copy.copy(page.file)
    stand_in.file.url = shown.address
    stand_in.canonical_url = page.canonical_url and page.canonical_url.removesuffix(page.url) + shown.address
    stand_in.title = shown.title
    stand_in.meta = {**page.meta, "title": shown.title, "description": shown.description}
    stand_in.meta |= {"data": to_machines(shown.data), "card": shown.card}
    stand_in.content = body
    return stand_in


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
