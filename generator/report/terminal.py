"""Knows how findings are told to people: a line that editors jump to, then the line of the file with a pointer."""

from collections.abc import Sequence
from textwrap import indent

from generator.problem import Problem


def text(problems: Sequence[Problem]) -> str:
    """`path:line:column: level: sentence; hint [code]` for each finding, its excerpt below, indented."""
    return "\n".join(_told(problem) for problem in problems)


def _told(problem: Problem) -> str:
    return f"{problem}\n{indent(problem.excerpt, '    ')}" if problem.excerpt else str(problem)
