"""What findings say: each stands somewhere, says what would mend it, and uses no word that only programmers know."""

import json
import re
from collections.abc import Iterator
from copy import deepcopy

import pytest

from generator import reading
from generator.checks import RULES, examples
from generator.checks.rule import Rule
from generator.decode import decode
from generator.kinds import READ
from generator.kinds.entry import Kind
from generator.problem import Keys, Problem
from generator.yamltext import Data, read
from tests.conftest import over_base

PROGRAMMERS = re.compile(
    r"\b(?:str|string|int|integer|float|bool|boolean|dict|dictionary|tuple|None|NoneType|null|True|False|pydantic|regex|"
    r"pattern|valid|invalid|validation|validator|parse|parser|parsing|Traceback|Error|object|type|"
    r"schema|literal|Input should|scalar|node)\b|_type\b|_error\b"
)
"""Words of Python, pydantic and PyYAML."""
SHARES = "form: shares\nbasis: data\nparts: [{label: Seen, value: 60}, {label: New, value: 40}]"
EXPOSED = (
    "exposure:\n  occupation: Lawyers\n  people: {alpha: 0.3, beta: 0.5, gamma: 0.8}\n"
    "  model: {alpha: 0.3, beta: 0.6, gamma: 0.9}\n  source: eloundou-2024\n"
)
WHOLE = [
    *((kind, kind.example) for kind in READ.values()),
    (READ["pillars"], str(examples.lines()["pillars/scaling-laws.yml"])),
    (READ["pillars"], str(examples.picture(SHARES)["pillars/scaling-laws.yml"])),
    (READ["professions"], READ["professions"].example + EXPOSED),
]
"""Finished entries that between them have every key of every kind."""
SPOILT: list[Data] = [
    "x", "012", "7", "-1", "", "x" * 30_000, [], ["x"], ["1", "2", "3"], [["x"]], [None], {}, {"x": "y"}, None,
]  # fmt: skip
"""What may stand where something else belongs."""


def without_quoted(problem: Problem) -> str:
    """What a finding says in our own words."""
    return re.sub(r"`[^`]*`", "``", f"{problem.sentence}; {problem.hint}")


def keys_in(data: Data, above: Keys = ()) -> Iterator[Keys]:
    """The keys of every value inside some data."""
    pairs = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in pairs:
        yield (*above, key)
        yield from keys_in(value, (*above, key))


def spoilt(data: Data, keys: Keys, value: Data) -> Data:
    """The data with another value at its keys."""
    copy = deepcopy(data)
    inside = copy
    for step in keys[:-1]:
        inside = inside[step]  # type: ignore[index,call-overload]
    inside[keys[-1]] = value  # type: ignore[index,call-overload]
    return copy


def problems_of(rule: Rule) -> list[Problem]:
    """The findings on the failing example of a rule."""
    return list(reading.base(over_base(rule.fails)).problems)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_finding_stands_somewhere(rule: Rule) -> None:
    """Line and column are inside the file; where the file can be shown, the pointer stands under its character."""
    for problem in problems_of(rule):
        raw = dict(over_base(rule.fails))[problem.place.path.removeprefix("content/")]
        lines = (raw if isinstance(raw, str) else raw.decode("utf-8", "replace")).splitlines() or [""]
        assert 1 <= problem.place.line <= len(lines)
        assert 1 <= problem.place.column <= len(lines[problem.place.line - 1]) + 1


def test_four_in_five_rules_say_what_would_mend_it() -> None:
    """The hint says what to write, add, move, delete or look at; those without one are listed in full."""
    bare = [rule.code for rule in RULES if not all(problem.hint for problem in problems_of(rule))]
    assert bare == []
    vague = [rule.code for rule in RULES if not all(is_concrete(problem) for problem in problems_of(rule))]
    assert len(vague) * 5 <= len(RULES), vague


def is_concrete(problem: Problem) -> bool:
    """Whether somebody could do at once what the hint says: it names a key, a word or a place, or begins with a verb."""
    verbs = (
        "add|begin|call|choose|close|cut|delete|end|fill|follow|indent|keep|leave|make|mark|mend|move|name|open|put|"
        "save|say|show|sort|split|use|write|cite|give|hold|count|read"
    )
    return problem.mend is not None or "`" in problem.hint or re.match(rf"(?:{verbs})\b", problem.hint) is not None


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_finding_uses_the_words_of_authors(rule: Rule) -> None:
    """No word of Python, pydantic or PyYAML outside of what is quoted."""
    assert [said for said in map(without_quoted, problems_of(rule)) if PROGRAMMERS.search(said)] == []


@pytest.mark.parametrize(
    ("kind", "text"), WHOLE, ids=[f"{kind.name}-{number}" for number, (kind, _) in enumerate(WHOLE)]
)
def test_any_value_in_any_place_is_told_in_the_words_of_authors(kind: Kind, text: str) -> None:
    """Whatever stands at whatever key, the findings are ours: plain, with a hint, at a place in the file."""
    whole, _ = read(text.encode(), "x.yml")
    assert whole is not None
    for keys in keys_in(whole.data):
        for value in SPOILT:
            document, _ = read(json.dumps(spoilt(whole.data, keys, value), ensure_ascii=False).encode(), "x.yml")
            assert document is not None
            for problem in decode(document, kind)[1]:
                assert not PROGRAMMERS.search(without_quoted(problem)), problem
                assert problem.hint, problem
