"""Knows how a value is written: plain where that is safe, in quotation marks elsewhere, folded where it is long."""

import re
from collections.abc import Iterable
from textwrap import wrap

WIDEST = 110
"""Characters of a line, like the entries that are there."""
PLAIN = re.compile(
    r"(?:[^\s\-?:,\[\]{}#&*!|>'\"%@`]|-(?=\w))"  # how it may begin
    r"(?:[^\n\t#:]|:(?=[^\s,\[\]{}])|(?<=\S)#)*(?<![\s:])"  # no `: ` and no ` #` inside, no space or `:` at the end
)
FLOW_SIGNS = re.compile(r"[,\[\]{}]|:\?")
NOTHING = ("", "~", "null")


def is_plain(text: str, *, flow: bool = False) -> bool:
    """Whether a text reads as itself without quotation marks; fewer do between brackets."""
    return bool(text not in NOTHING and PLAIN.fullmatch(text) and not (flow and FLOW_SIGNS.search(text)))


def scalar(text: str, *, flow: bool = False) -> str:
    """Write one text: `Token`, `'Token: a part'`, `"Token\\tword"`."""
    if is_plain(text, flow=flow):
        return text
    if re.search(r"[\x00-\x1f\x7f\x85\u2028\u2029\ufeff]", text):
        return '"' + "".join(_escaped(sign) for sign in text) + '"'
    return "'" + text.replace("'", "''") + "'"


def _escaped(sign: str) -> str:
    if sign in '"\\':
        return "\\" + sign
    if ord(sign) < 0x20 or sign in "\x7f\x85\u2028\u2029\ufeff":
        return f"\\u{ord(sign):04x}"
    return sign


def flow_list(texts: Iterable[str]) -> str:
    """Write a list in one line."""
    return "[" + ", ".join(scalar(text, flow=True) for text in texts) + "]"


def flow_mapping(pairs: Iterable[tuple[str, str]]) -> str:
    """Write keys and texts in one line."""
    return "{" + ", ".join(f"{key}: {scalar(text, flow=True)}" for key, text in pairs) + "}"


def pair(key: str, text: str, indent: int = 0) -> str:
    """Write a key and its text, folded over several lines where it is long."""
    line = f"{key}: {scalar(text)}"
    if len(line) + indent <= WIDEST or "\n" in text or "  " in text or text != text.strip():
        return line
    lines = wrap(text, WIDEST - indent - 2, break_long_words=False, break_on_hyphens=False)
    return f"{key}: >-\n" + "\n".join(" " * (indent + 2) + one for one in lines)
