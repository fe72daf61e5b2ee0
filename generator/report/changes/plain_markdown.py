"""Knows how words that others wrote stand in a comment as mere words: no markup, no links, nobody called."""

import re
import unicodedata

JOINER = "\N{WORD JOINER}"
"""Invisible, breaks no line, and keeps `@name`, `#12` and addresses from being links."""
MARKUP = re.compile(r"[!#$()*+.<>@\[\\\]^_`{|}~&-]")
NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
CALLS = re.compile(r"@|#(?=\d)|(?i:\bGH-(?=\d))|(?i:\b(?:https?|ftp|mailto|xmpp):)|(?i:\bwww(?=\.))")


def words(text: str, limit: int = 2_000) -> str:
    """Text in one line that Markdown shows as it stands; what is invisible is dropped, what is endless is cut."""
    line = " ".join("".join(map(_visible, text)).split())
    line = line if len(line) <= limit else line[: limit - 1] + "…"
    apart = CALLS.sub(lambda match: match[0] + JOINER, line)
    return MARKUP.sub(lambda match: NAMED.get(match[0]) or f"\\{match[0]}", apart)


def _visible(sign: str) -> str:
    """White space as a space; control signs, and those that turn the direction of writing, as nothing."""
    if sign.isspace():
        return " "
    return "" if unicodedata.category(sign) in ("Cc", "Cf", "Co", "Cs", "Cn") else sign
