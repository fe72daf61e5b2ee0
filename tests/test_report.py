"""The room `report.py`: findings as text, JSON and annotations."""

import json

from generator import report
from generator.place import Place
from generator.problem import Problem

PROBLEMS = [
    Problem(Place("content/a,b.yml", 2, 5), "unknown-word", "`x` cannot be `100%`", "choose y"),
    Problem(Place("content/c.yml"), "unused-source", "nothing rests on `c`", level="warning"),
    Problem(Place("content/d.yml", 3), "unsettled-projection", "line one\nline two", level="advice"),
]


def test_text() -> None:
    """One line each, ready for an editor to jump to."""
    first = "content/a,b.yml:2:5: error: `x` cannot be `100%`; choose y [unknown-word]"
    assert first == report.text(PROBLEMS).splitlines()[0]
    assert report.text(PROBLEMS).splitlines()[1] == "content/c.yml:1:1: warning: nothing rests on `c` [unused-source]"


def test_json() -> None:
    """Everything a program needs."""
    records = json.loads(report.as_json(PROBLEMS))
    assert records[0] == {
        "path": "content/a,b.yml", "line": 2, "column": 5, "level": "error", "code": "unknown-word",
        "sentence": "`x` cannot be `100%`", "hint": "choose y",
    }  # fmt: skip
    assert len(records) == 3


def test_github() -> None:
    """Workflow commands, with the characters escaped that would end them."""
    assert report.github(PROBLEMS).splitlines() == [
        "::error file=content/a%2Cb.yml,line=2,col=5,title=unknown-word::`x` cannot be `100%25`; choose y",
        "::warning file=content/c.yml,line=1,col=1,title=unused-source::nothing rests on `c`",
        "::notice file=content/d.yml,line=3,col=1,title=unsettled-projection::line one%0Aline two",
    ]


def test_summary() -> None:
    """Counted by level, worst first."""
    assert report.summary(PROBLEMS) == "1 error, 1 warning, 1 piece of advice"
    assert report.summary([]) == "no findings"
