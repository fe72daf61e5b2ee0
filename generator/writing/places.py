"""Knows how a value is written anew where it stands, as edits that leave comments and all other values alone.

Each function gives no edits where it cannot do that, so that whoever asks can say honestly what will be mended.
"""

import re
from collections.abc import Sequence

from generator.edits import Edit, Span
from generator.problem import Keys
from generator.writing.values import is_plain, scalar
from generator.yamltext import Document, Node

Edits = tuple[Edit, ...]


def in_flow(document: Document, keys: Keys) -> bool:
    """Whether a value stands between brackets."""
    return any(document.nodes[keys[:length]].style == "flow" for length in range(len(keys)))


def value(document: Document, keys: Keys, text: str) -> Edits:
    """Write a text in the place of another one."""
    node = document.nodes.get(keys)
    if node is None or node.style in ("flow", "block"):
        return ()
    ending = _newline(document) if node.style in ("|", ">") else ""
    return (Edit(*node.value, scalar(text, flow=in_flow(document, keys)) + ending),)


def words(document: Document, keys: Keys, old: str, new: str) -> Edits:
    """Put words in the place of others inside a text, where they stand first, however they are wrapped."""
    return pattern(document, keys, r"\s+".join(map(re.escape, re.split(r"\s+", old))), new)


def pattern(document: Document, keys: Keys, sought: str, new: str) -> Edits:
    """Put words in the place of what a pattern finds first inside a text."""
    node = document.nodes.get(keys)
    if node is None or node.style in ("flow", "block"):
        return ()
    found = re.compile(sought).search(document.text, *node.value)
    if found is None:
        return ()
    return (Edit(found.start(), found.end(), _as_in(node.style, found.expand(new) if "\\" in new else new)),)


def _as_in(style: str, text: str) -> str:
    if style == "'":
        return text.replace("'", "''")
    return re.sub(r'(["\\])', r"\\\1", text) if style == '"' else text


def renamed(document: Document, keys: Keys, key: str) -> Edits:
    """Write a key in the place of another one."""
    node = document.nodes.get(keys)
    return (Edit(*node.key, scalar(key, flow=True)),) if node and node.key else ()


def listed(document: Document, keys: Keys) -> Edits:
    """Make a list of a single text."""
    node = document.nodes.get(keys)
    if node is None or node.style not in ("", "'", '"'):
        return ()
    written = document.text[slice(*node.value)]
    text = document.data_at(keys)
    if "\n" in written or not isinstance(text, str):
        return ()
    item = written if node.style or is_plain(text, flow=True) else scalar(text, flow=True)
    return (Edit(*node.value, f"[{item}]"),)


def added(document: Document, after: Keys, key: str, text: str) -> Edits:
    """Write a key and its text on a line of their own (or after a comma) behind another key."""
    node = document.nodes.get(after)
    if node is None or node.key is None:
        return ()
    if document.nodes[after[:-1]].style == "flow":
        return (Edit(node.value.end, node.value.end, f", {key}: {scalar(text, flow=True)}"),)
    newline = _newline(document)
    end = _line_end(document.text, node)
    line = " " * (node.key_place.column - 1) + f"{key}: {scalar(text)}"
    return (Edit(end, end, line + newline if document.text[:end].endswith("\n") else newline + line),)


def removed(document: Document, keys: Keys) -> Edits:
    """Take an item out of its list, or a key with its value out of its mapping."""
    beside = _children(document, keys[:-1])
    if keys not in beside:
        return ()
    position = beside.index(keys)
    if document.nodes[keys[:-1]].style == "flow":
        return (Edit(*_flow_span(document, beside, position), ""),)
    if len(beside) == 1:
        return _emptied(document, keys[:-1])
    lines = _lines(document, keys)
    return (Edit(*lines, ""),) if lines else ()


def _flow_span(document: Document, beside: Sequence[Keys], position: int) -> Span:
    spans = [_whole(document.nodes[keys]) for keys in beside]
    if position:
        return Span(spans[position - 1].end, spans[position].end)
    return Span(spans[0].start, spans[1].start if len(spans) > 1 else spans[0].end)


def _emptied(document: Document, keys: Keys) -> Edits:
    node = document.nodes[keys]
    return (
        (Edit(node.key.end, node.value.end, ": []"),) if node.key and isinstance(document.data_at(keys), list) else ()
    )


def _lines(document: Document, keys: Keys) -> Span | None:
    """The whole lines of an item or a pair, if nothing else stands on them."""
    node = document.nodes[keys]
    start = _whole(node).start
    begin = document.text.rfind("\n", 0, start) + 1
    before = document.text[begin:start]
    if not re.fullmatch(r" *(?:- *)?" if node.key is None else " *", before):
        return None
    end = _line_end(document.text, node)
    if end == len(document.text) and begin and not document.text.endswith("\n"):
        return Span(begin - len(_newline(document)), end)  # a file that ends without a line end still does
    return Span(begin, end)


def _whole(node: Node) -> Span:
    return Span(node.key.start if node.key else node.value.start, node.value.end)


def _line_end(text: str, node: Node) -> int:
    """Behind the line on which a value ends."""
    end = node.value.end
    if node.style in ("|", ">") or text[:end].endswith("\n"):
        return end
    found = text.find("\n", end)
    return len(text) if found < 0 else found + 1


def _children(document: Document, above: Keys) -> list[Keys]:
    inside = document.data_at(above)
    steps: Sequence[str | int] = list(inside) if isinstance(inside, dict) else range(len(inside or ()))
    return [(*above, step) for step in steps]


def sorted_by(document: Document, above: Keys, order: Sequence[str | int]) -> Edits:
    """Bring the items of a list, or the pairs of a mapping, into another order; a comment above one goes with it."""
    beside = _children(document, above)
    wanted = [(*above, step) for step in order]
    if len(beside) < 2 or sorted(map(str, beside)) != sorted(map(str, wanted)):
        return ()
    if document.nodes[above].style == "flow":
        spans = {keys: _whole(document.nodes[keys]) for keys in beside}
        return tuple(
            Edit(*spans[old], document.text[slice(*spans[new])])
            for old, new in zip(beside, wanted, strict=True)
            if old != new
        )
    return _sorted_lines(document, beside, wanted)


def _sorted_lines(document: Document, beside: list[Keys], wanted: list[Keys]) -> Edits:
    text = document.text
    starts = [_begin(document, keys) for keys in beside]
    ends = [_line_end(text, document.nodes[keys]) for keys in beside]
    first = starts[0]
    between = [text[end:start] for end, start in zip(ends, starts[1:], strict=False)]
    inline = text[text.rfind("\n", 0, first) + 1 : first].strip() != ""
    if inline and any(gap.strip() for gap in between):
        return ()
    heads = ["", *between]
    indent = " " * (first - text.rfind("\n", 0, first) - 1)
    last = text[: ends[-1]].endswith("\n")
    newline = _newline(document)
    parts = {}
    for keys, head, start, end in zip(beside, heads, starts, ends, strict=True):
        body = text[start:end]
        parts[keys] = head.removesuffix(indent), body if body.endswith("\n") else body + newline
    written = "".join(
        parts[keys][0] + (indent if number or parts[keys][0] else "") + parts[keys][1]
        for number, keys in enumerate(wanted)
    )
    if parts[wanted[0]][0]:  # a comment moves to the top: the indentation of the first line comes before it
        first -= len(indent)
    return (Edit(first, ends[-1], written if last else written.removesuffix(newline)),)


def _begin(document: Document, keys: Keys) -> int:
    """Where a pair begins, or the dash of an item."""
    start = _whole(document.nodes[keys]).start
    return document.text.rfind("-", 0, start) if isinstance(keys[-1], int) else start


def _newline(document: Document) -> str:
    return "\r\n" if "\r\n" in document.text else "\n"


def comments(document: Document) -> list[str]:
    """All comments, sorted: what stands after a `#` outside of every value and key."""
    spans = sorted(
        span
        for node in document.nodes.values()
        for span in (node.key, node.value if node.style not in ("flow", "block") else None)
        if span
    )
    outside, end = "", 0
    for start, stop in spans:
        outside += document.text[end:start] + ("x" if stop > start else "")
        end = max(end, stop)
    found = re.findall(r"(?:^|(?<=\s))#[^\r\n]*", outside + document.text[end:], re.MULTILINE)
    return sorted(one.strip() for one in found)
