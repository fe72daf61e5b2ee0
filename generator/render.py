"""Knows Jinja: a view and the template that its page names become the HTML body of a page."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from generator.views.explained import bound
from generator.views.parts import Page


class View(Protocol):
    """Anything that says which page it is."""

    @property
    def page(self) -> Page: ...


@dataclass(frozen=True)
class Rendered:
    """A page without its shell: what it is, and its body."""

    page: Page
    body: str


class Renderer:
    """Our own Jinja environment: escapes everything, knows no undefined name, compiles each template once."""

    def __init__(self, templates: Path, cache: Path | None = None) -> None:
        self._environment = Environment(
            bytecode_cache=bytecode_cache(cache) if cache else None,
            loader=FileSystemLoader(templates, encoding="utf-8"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=False,
            auto_reload=False,
        )

    def render(self, view: View) -> Rendered:
        """Print a view into its template."""
        template = self._environment.get_template(view.page.template)
        body = template.render(view=view)
        if view.page.moved:
            body += self._environment.get_template("retired/anchors.html").render(page=view.page)
        return Rendered(view.page, bound(body, view.page.address))


def bytecode_cache(folder: Path) -> FileSystemBytecodeCache:
    """Keep compiled templates in a folder that exists; Jinja checks each against its source and its own version."""
    return FileSystemBytecodeCache(str(folder))


def escaped(text: str) -> str:
    """Text as the `e` filter prints it."""
    return str(escape(text))


def as_title(text: str) -> str:
    """Text as `| striptags | e` prints it."""
    return str(escape(Markup(text).striptags()))
