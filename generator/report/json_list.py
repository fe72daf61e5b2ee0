"""Knows how findings are told to programs: a JSON list."""

import json
from collections.abc import Sequence

from generator.edits import Mend
from generator.problem import Problem


def as_json(problems: Sequence[Problem]) -> str:
    """A JSON list with one object for each finding."""
    return json.dumps([record(problem) for problem in problems], ensure_ascii=False, indent=2)


def record(problem: Problem) -> dict[str, object]:
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
        "fixable": problem.mend is not None,
        "fixes": _fixes(problem.mend) if problem.mend else [],
    }


def _fixes(mend: Mend) -> list[dict[str, object]]:
    """What `thennow fix` would write, and whether it does so without being asked for what is only likely."""
    pairs = zip(mend.regions, mend.edits, strict=True)
    return [{**where._asdict(), "text": edit.new, "safe": mend.safe} for where, edit in pairs]
