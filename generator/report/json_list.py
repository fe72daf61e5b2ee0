"""Knows how findings are told to programs: a JSON list."""

import json
from collections.abc import Sequence

from generator.checks import RULES
from generator.problem import Problem

FIXABLE = frozenset(rule.code for rule in RULES if rule.fixable)


def as_json(problems: Sequence[Problem]) -> str:
    """A JSON list with one object for each finding."""
    return json.dumps([record(problem) for problem in problems], ensure_ascii=False, indent=2)


def record(problem: Problem) -> dict[str, str | int | bool]:
    """A finding, key by key."""
    return {
        "path": problem.place.path,
        "line": problem.place.line,
        "column": problem.place.column,
        "level": problem.level,
        "code": problem.code,
        "sentence": problem.sentence,
        "hint": problem.hint,
        "excerpt": problem.excerpt,
        "fixable": problem.code in FIXABLE,
    }
