"""The room `report/`: findings as text, JSON, SARIF and annotations, each as a golden file; rules explained."""

import json
import re
from collections.abc import Sequence
from hashlib import sha256

import pytest
from jsonschema import Draft7Validator

from generator import reading, report
from generator.checks import RULES
from generator.place import Place, excerpt
from generator.problem import Problem
from generator.report import explanation
from tests.conftest import ROOT, over_base

FOLDER = ROOT / "tests" / "golden" / "reports"
PROBLEMS = [
    Problem(
        Place("content/a,b.yml", 2, 5), "unknown-word", "`x` cannot be `100%`", "choose y", excerpt="now: x\n     ^"
    ),
    Problem(Place("content/c.yml"), "unused-source", "nothing rests on `c`", level="warning"),
    Problem(Place("content/d é.yml", 3), "unsettled-projection", "line one\nline two", level="advice"),
]
FILES = {
    "terms/token.yml": "title: Tokén\n\tdefinition: x\n",
    "terms/model.yml": 'title: Model\ndefinition: "A thing of which  two are\n  nowadays alike!"\nsea: [emergence]\n',
    "terms/word.yml": f"title: Word\ndefinition: {'A long way to go before the word, ' * 4}nowadays, {'and after it ' * 9}.\n",
}
"""A run with findings of reading and decoding. (`model` is broken, so nothing asks the base as a whole.)"""


def told() -> Sequence[Problem]:
    """The findings of a run, excerpts and all, with one that stands nowhere in a file."""
    return [*reading.base(over_base(FILES)).problems, *PROBLEMS]


@pytest.mark.parametrize("form", sorted(report.REPORTS))
def test_a_report_is_its_golden_file(form: str) -> None:
    """Everything that is told, to the letter; `golden/reports/` holds one file for each format."""
    expected = (FOLDER / f"findings.{form}").read_text(encoding="utf-8")
    assert expected == report.REPORTS[form](told()) + "\n"


@pytest.mark.parametrize("form", sorted(report.REPORTS))
def test_nothing_to_tell(form: str) -> None:
    """Programs get an empty list, people and logs nothing."""
    said = report.REPORTS[form]([])
    assert {"text": "", "github": "", "json": "[]"}.get(form, said) == said
    if form == "sarif":
        assert not json.loads(said)["runs"][0]["results"]


def test_text_begins_with_lines_for_editors() -> None:
    """`path:line:column: level: sentence; hint [code]`, and below it what stands there."""
    assert report.text(PROBLEMS[:2]).splitlines() == [
        "content/a,b.yml:2:5: error: `x` cannot be `100%`; choose y [unknown-word]",
        "    now: x",
        "         ^",
        "content/c.yml:1:1: warning: nothing rests on `c` [unused-source]",
    ]


@pytest.mark.parametrize(
    ("text", "line", "column", "expected"),
    [
        ("a: b\n", 1, 4, "a: b\n   ^"),
        ("a:\n\tb: c\n", 2, 2, "\tb: c\n\t^"),
        ("a: b\r\nc: d\r\n", 2, 4, "c: d\n   ^"),
        ("é: 日本\n", 1, 4, "é: 日本\n   ^"),
        ("a: \x1b[31mb\n", 1, 4, "a: �[31mb\n   ^"),
        ("a: b\n\n", 2, 1, ""),
        ("a: b\n", 9, 1, ""),
        (f"{'x' * 200}\n", 1, 1, f"{'x' * 100}…\n^"),
        (f"{'x' * 200}\n", 1, 200, f"…{'x' * 100}\n{' ' * 100}^"),
        (f"{'x' * 90}y{'x' * 109}\n", 1, 91, f"…{'x' * 50}y{'x' * 49}…\n{' ' * 51}^"),
    ],
)
def test_an_excerpt_points(text: str, line: int, column: int, expected: str) -> None:
    """The caret stands under its character: after tabs, other scripts, at both ends of a long line."""
    assert expected == excerpt(text, Place("x.yml", line, column))


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("a: one two\n", "two", (1, 8)),
        ("a: one\n  two three\n", "two", (2, 3)),
        ("a: one\n  two three\n", "one two", (1, 4)),
        ("two: one\n", "two", (1, 4)),
        ("a: 2.5 (x)\n", "2.5 (x)", (1, 4)),
        ("a: one\n", "", (1, 4)),
    ],
)
def test_words_are_found_in_a_value(text: str, words: str, expected: tuple[int, int]) -> None:
    """From the value on, over line breaks; words that are escaped there leave the place at the value."""
    place = Place("x.yml", 1, 4).after(text, words)
    assert expected == (place.line, place.column)


def test_a_finding_points_at_the_word() -> None:
    """A rule of language points into a folded text, at the word it is about."""
    files = {"terms/token.yml": "title: Token\ndefinition: >-\n  A part of a word that is\n  nowadays an id.\n"}
    (problem,) = reading.base(over_base(files)).problems
    assert (Place("content/terms/token.yml", 4, 3), "  nowadays an id.\n  ^") == (problem.place, problem.excerpt)


def test_sarif_is_sound() -> None:
    """What the schema of SARIF 2.1.0 asks for and what its text adds: indexes, levels, relative addresses."""
    log = json.loads(report.sarif(told()))
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert sorted(log) == ["$schema", "runs", "version"]
    assert log["version"] == "2.1.0"
    assert len({rule["id"] for rule in rules}) == len(rules)
    for result in run["results"]:
        region = result["locations"][0]["physicalLocation"]["region"]
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning", "note")
        assert result["message"]["text"]
        assert min(region["startLine"], region["startColumn"]) >= 1
        assert re.fullmatch(r"[!-~]+", result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"])
    assert {rule["defaultConfiguration"]["level"] for rule in rules} <= {"error", "warning", "note"}
    prints = [result["partialFingerprints"]["thennow/v1"] for result in run["results"]]
    assert len(set(prints)) == len(prints)


def test_sarif_keeps_to_its_schema() -> None:
    """Findings of every level, with and without fixes, and no findings at all are valid SARIF 2.1.0."""
    raw = (ROOT / "tests" / "schemas" / "sarif-2.1.0.json").read_bytes()
    assert sha256(raw).hexdigest() in (ROOT / "tests" / "schemas" / "README.md").read_text(encoding="utf-8")
    validator = Draft7Validator(json.loads(raw), format_checker=Draft7Validator.FORMAT_CHECKER)
    for problems in (told(), []):
        assert [error.message for error in validator.iter_errors(json.loads(report.sarif(problems)))] == []
    broken = json.loads(report.sarif(told())) | {"version": "2.0"}
    assert not validator.is_valid(broken)


def test_a_finding_is_the_same_on_another_line() -> None:
    """So that a code host does not report it anew when a line is added above."""
    moved = [Problem(Place("content/c.yml", 9), "unused-source", "nothing rests on `c`", level="warning")]
    prints = [
        json.loads(report.sarif(one))["runs"][0]["results"][0]["partialFingerprints"] for one in (PROBLEMS[1:2], moved)
    ]
    assert prints[0] == prints[1]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_is_explained(rule: object) -> None:
    """Why, and both examples; where both are files, the lines that make the difference are marked."""
    assert isinstance(rule, type(RULES[0]))
    told = explanation.explanation(rule.code)
    assert told is not None
    assert told.startswith(f"{rule.code} ({rule.level}, {rule.topic})\n")
    assert "\n\nPasses:\n    # content/" in told
    fails = told.partition("\n\nFails:\n")[2].splitlines()
    passing = told.partition("\n\nPasses:\n")[2].partition("\n\nFails:\n")[0].splitlines()
    assert [line[4:] for line in fails] != [line[4:] for line in passing]
    assert max(map(len, told.splitlines())) <= 120
    assert all(sign.isprintable() for sign in told.replace("\n", ""))


def test_the_list_of_rules() -> None:
    """Every rule once, by level, worst first."""
    lines = explanation.listing().splitlines()
    codes = [line.split()[0] for line in lines if line.startswith("  ")]
    assert sorted(codes) == [rule.code for rule in RULES]
    assert [line.split()[0] for line in lines if re.match(r"\w", line)] == ["error", "warning", "advice"]


def test_no_such_rule() -> None:
    """None, and the code that was probably meant."""
    assert explanation.explanation("unused-sorce") is None
    assert explanation.nearest_code("unused-sorce") == "did you mean `unused-source`?"


def test_summary() -> None:
    """Counted by level, worst first."""
    assert report.summary(PROBLEMS) == "1 error, 1 warning, 1 piece of advice"
    assert report.summary([]) == "no findings"
