"""Knows Jinja: a view and the template that its page names become the HTML body of a page."""

import traceback
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


class PrintingError(Exception):
    """A template went wrong: its file and line, and what was said about it."""


class Renderer:
    """Our own Jinja environment: escapes everything, knows no undefined name, compiles each template once."""

    def __init__(self, templates: Path, cache: Path | None = None) -> None:
        self._templates = templates
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
        """Print a view into its template; PrintingError where that is not possible."""
        try:
            body = self._environment.get_template(view.page.template).render(view=view)
            if view.page.moved:
                body += self._environment.get_template("retired/anchors.html").render(page=view.page)
        except Exception as error:  # a template can do whatever Python can
            raise PrintingError(f"{self._where(error, view.page.template)}: {error}") from error
        return Rendered(view.page, bound(body, view.page.address))

    def _where(self, error: Exception, template: str) -> str:
        """The innermost line of a template on the way to an error; Jinja puts them among those of Python."""
        for frame in reversed(traceback.extract_tb(error.__traceback__)):
            if Path(frame.filename).is_relative_to(self._templates):
                return f"{Path(frame.filename).relative_to(self._templates).as_posix()}:{frame.lineno}"
        return template


def bytecode_cache(folder: Path) -> FileSystemBytecodeCache:
    """Keep compiled templates in a folder that exists; Jinja checks each against its source and its own version."""
    return FileSystemBytecodeCache(str(folder))


def escaped(text: str) -> str:
    """Text as the `e` filter prints it."""
    return str(escape(text))


def as_title(text: str) -> str:
    """Text as `| striptags | e` prints it."""
    return str(escape(Markup(text).striptags()))
