"""Knows blanks: values that begin with `TODO` and ask for what belongs there; `check` names each of them."""

from textwrap import wrap
from typing import Any, get_args

from generator.text import listed
from generator.writing.values import WIDEST, pair


def blank(question: str) -> str:
    """A value that waits."""
    return f"TODO {question}"


def choice(words: Any) -> str:
    """A blank for one of a few words (a `Literal`)."""
    *first, last = get_args(words)
    return blank(f"choose {listed(first)} or {last}".replace(" and ", ", "))


def comment(text: str, before: str = "") -> list[str]:
    """Lines of a comment; all but the first are indented like what follows `before`."""
    return wrap(text, WIDEST, initial_indent=f"# {before}", subsequent_indent="# " + " " * len(before))


def line(key: str, text: str, indent: int = 0) -> str:
    """A key and its value, indented."""
    return " " * indent + pair(key, text, indent)
