"""Knows how findings are told: to people at a terminal, as JSON to programs, as annotations to GitHub."""

import json
from collections import Counter
from collections.abc import Callable, Sequence

from generator.problem import Problem
from generator.text import counted

Report = Callable[[Sequence[Problem]], str]


def text(problems: Sequence[Problem]) -> str:
    """One line for each finding, `path:line:column: level: sentence; hint [code]`."""
    return "\n".join(str(problem) for problem in problems)


def as_json(problems: Sequence[Problem]) -> str:
    """A JSON list with one object for each finding."""
    return json.dumps([_record(problem) for problem in problems], ensure_ascii=False, indent=2)


def _record(problem: Problem) -> dict[str, str | int]:
    return {
        "path": problem.place.path,
        "line": problem.place.line,
        "column": problem.place.column,
        "level": problem.level,
        "code": problem.code,
        "sentence": problem.sentence,
        "hint": problem.hint,
    }


def github(problems: Sequence[Problem]) -> str:
    """Workflow commands that GitHub shows at the lines of a pull request."""
    return "\n".join(_annotation(problem) for problem in problems)


def _annotation(problem: Problem) -> str:
    level = {"error": "error", "warning": "warning", "advice": "notice"}[problem.level]
    place = problem.place
    said = f"{problem.sentence}; {problem.hint}" if problem.hint else problem.sentence
    where = f"file={_property(place.path)},line={place.line},col={place.column},title={_property(problem.code)}"
    return f"::{level} {where}::{_data(said)}"


def _data(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")


REPORTS: dict[str, Report] = {"text": text, "json": as_json, "github": github}


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
