"""Knows how findings are told to people: a line that editors jump to, then the line of the file with a pointer."""

from collections.abc import Sequence
from textwrap import indent

from generator.problem import Problem


def text(problems: Sequence[Problem]) -> str:
    """`path:line:column: level: sentence; hint [code] (fix)` for each finding, its excerpt below, indented.

    The mark at the end is there if `thennow fix` mends it; `(fix --unsafe)` if only a likely word is known.
    """
    return "\n".join(_told(problem) for problem in problems)


def _told(problem: Problem) -> str:
    line = f"{problem} ({problem.mending})" if problem.mend else str(problem)
    return f"{line}\n{indent(problem.excerpt, '    ')}" if problem.excerpt else line
