"""Knows how a difference is told: to people at a terminal, in a comment on a pull request, to programs."""

from collections.abc import Callable

from generator.difference import Difference
from generator.report.changes.as_json import changes_json
from generator.report.changes.as_markdown import changes_markdown
from generator.report.changes.as_text import changes_text

CHANGES: dict[str, Callable[[Difference], str]] = {
    "text": changes_text,
    "markdown": changes_markdown,
    "json": changes_json,
}
