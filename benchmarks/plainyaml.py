"""Knows how plain data is written as YAML by hand: block style, long text folded, quotes only where needed."""

import json
import re
import textwrap

Data = str | list["Data"] | dict[str, "Data"]
PLAIN = re.compile(r"[A-Za-z0-9À-ž](?:[^:#\"\\\n]|:(?=\S))*(?<![\s:])")
WORDS_OF_YAML = {"yes", "no", "on", "off", "true", "false", "null", "y", "n"}
WIDTH = 110


def written(data: dict[str, Data]) -> str:
    """The text of a file."""
    return "".join(_lines(data, 0))


def _lines(data: Data, depth: int) -> list[str]:
    pad = "  " * depth
    if isinstance(data, dict):
        return [line for key, value in data.items() for line in _pair(f"{pad}{key}:", value, depth)]
    assert isinstance(data, list)
    return [line for item in data for line in _item(pad, item, depth)]


def _pair(head: str, value: Data, depth: int) -> list[str]:
    if isinstance(value, str):
        return [f"{head} {_scalar(value, len(head), depth + 1)}\n"]
    return [f"{head}\n", *_lines(value, depth + 1)]


def _item(pad: str, item: Data, depth: int) -> list[str]:
    if isinstance(item, str):
        return [f"{pad}- {_scalar(item, len(pad) + 2, depth + 1)}\n"]
    first, *rest = _lines(item, depth + 1)
    return [f"{pad}- {first.lstrip()}", *rest]


def _scalar(text: str, column: int, depth: int) -> str:
    if not PLAIN.fullmatch(text) or text.lower() in WORDS_OF_YAML:
        return json.dumps(text, ensure_ascii=False)
    parts = textwrap.wrap(text, WIDTH, initial_indent=" " * column, break_on_hyphens=False, break_long_words=False)
    return f"\n{'  ' * depth}".join(part.strip() for part in parts)
