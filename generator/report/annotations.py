"""Knows GitHub's workflow commands, which put findings beside the lines of a pull request."""

from collections.abc import Sequence

from generator.problem import Problem

LEVELS = {"error": "error", "warning": "warning", "advice": "notice"}


def github(problems: Sequence[Problem]) -> str:
    """One command for each finding."""
    return "\n".join(_annotation(problem) for problem in problems)


def _annotation(problem: Problem) -> str:
    place = problem.place
    said = f"{problem.sentence}; {problem.hint}" if problem.hint else problem.sentence
    said += f" (`thennow {problem.mending}` mends it)" if problem.mend else ""
    where = f"file={_property(place.path)},line={place.line},col={place.column},title={_property(problem.code)}"
    return f"::{LEVELS[problem.level]} {where}::{_data(said)}"


def _data(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")
