"""Knows how the examples of a rule are shown: each file under its path, the lines that make the difference marked."""

from collections.abc import Iterator
from difflib import ndiff

from generator.checks.rule import Files, Rule

WIDEST = 110
"""Characters of a line."""


def passing(rule: Rule) -> list[str]:
    """The lines of the example that passes."""
    return list(_lines(rule.passes))


def failing(rule: Rule) -> list[tuple[bool, str]]:
    """The lines of the example that fails, and of each whether the passing one does not have it there."""
    compared = ndiff(passing(rule), list(_lines(rule.fails)))
    return [(line.startswith("+"), line[2:]) for line in compared if line.startswith(("  ", "+ "))]


def _lines(files: Files) -> Iterator[str]:
    for path, raw in files.items():
        text = raw.decode("utf-8", "replace") if isinstance(raw, bytes) else raw
        yield f"# content/{path}"
        for line in text.splitlines() if text.strip() else ["(nothing)"]:
            yield "".join(map(_visible, line if len(line) <= WIDEST else line[: WIDEST - 1] + "…"))


def _visible(sign: str) -> str:
    return sign if sign.isprintable() else "→" if sign == "\t" else "�"
