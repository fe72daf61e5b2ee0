"""Knows how findings are told above a page, while somebody writes."""

from collections.abc import Sequence
from html import escape

from generator.problem import Problem


def banner(problems: Sequence[Problem]) -> str:
    """Findings as HTML; empty where there are none."""
    if not problems:
        return ""
    lines = "\n".join(escape(str(problem)) for problem in problems)
    return (
        '<aside class="tn-banner" role="alert"><p>The content has errors; this is the last good version.</p>'
        f"<pre>{lines}</pre></aside>"
    )
