"""Knows how findings are told: to people at a terminal, as JSON or SARIF to programs, as annotations to GitHub."""

from collections import Counter
from collections.abc import Callable, Sequence

from generator.problem import Problem
from generator.report.annotations import github
from generator.report.banner import banner
from generator.report.json_list import as_json
from generator.report.sarif import sarif
from generator.report.terminal import text
from generator.text import counted

__all__ = ["REPORTS", "Report", "as_json", "banner", "github", "sarif", "summary", "text"]
Report = Callable[[Sequence[Problem]], str]
REPORTS: dict[str, Report] = {"text": text, "json": as_json, "sarif": sarif, "github": github}


def summary(problems: Sequence[Problem]) -> str:
    """Count by level: `2 errors, 1 warning`; `no findings`."""
    count = Counter(problem.level for problem in problems)
    names = (
        ("error", "error", "errors"),
        ("warning", "warning", "warnings"),
        ("advice", "piece of advice", "pieces of advice"),
    )
    said = [counted(count[level], one, many) for level, one, many in names if count[level]]  # type: ignore[index]
    return ", ".join(said) or "no findings"
