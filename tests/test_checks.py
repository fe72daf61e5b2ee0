"""The room `checks/`: the examples of each rule are run, and every code that can be printed is explained."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import disk, reading
from generator.checks import RULES, examples
from generator.checks.rule import Rule, no_check
from generator.checks.signs import Glance
from generator.checks.texts import Said
from generator.decode import SENTENCES
from tests.conftest import ROOT, findings, over_base

FOLDER = ROOT / "generator" / "checks"
CODE_ARGUMENT = {"Problem": 1, "Flaw": 2, "_note": 1}
"""Where the code stands in calls that make a finding."""


def codes_of(lines: list[str]) -> list[str]:
    """The codes at the ends of findings."""
    return [re.findall(r"\[([\w-]+)\]$", line)[0] for line in lines]


def strings_at(node: ast.AST, place: int) -> Iterator[str]:
    """The string at a place of a call or tuple, if there is one."""
    items = node.args if isinstance(node, ast.Call) else node.elts if isinstance(node, ast.Tuple) else []
    if len(items) > place and isinstance(items[place], ast.Constant) and isinstance(items[place].value, str):
        yield items[place].value


def codes_written_in(path: Path) -> Iterator[str]:
    """Every code that a module can give a finding by itself: in calls, in `_wording`, in the table of YAML trouble."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            yield from strings_at(node, CODE_ARGUMENT.get(name, 99))
        elif isinstance(node, ast.FunctionDef) and node.name == "_wording":
            for inner in ast.walk(node):
                if isinstance(inner, ast.Return) and inner.value:
                    yield from strings_at(inner.value, 2)
        elif isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "_TROUBLE":
            for row in ast.iter_child_nodes(node.value):
                yield from strings_at(row, 1)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_examples_of_a_rule(rule: Rule) -> None:
    """What passes gives no finding at all; what fails gives one finding, of this rule and at its level."""
    assert findings(rule.passes, rule.released) == []
    failing = findings(rule.fails, rule.released)
    assert [rule.code] == codes_of(failing)
    assert f" {rule.level}: " in failing[0]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_says_why(rule: Rule) -> None:
    """The reason is a sentence or two; the module opens with the rule in a few words."""
    assert rule.why.endswith(".")
    assert rule.why[0] in "`" or rule.why[0].isupper()
    said = ast.get_docstring(ast.parse((FOLDER / rule.topic / f"{rule.code.replace('-', '_')}.py").read_text()))
    assert re.fullmatch(rf"Knows the rule `{rule.code}`: .+\.", said or "")


def test_a_rule_has_a_file_of_its_name() -> None:
    """You find a rule by its code in the folder of its topic, and no file is forgotten."""
    files = {
        (path.parent.name, path.stem.replace("_", "-")) for path in FOLDER.glob("*/*.py") if path.stem != "__init__"
    }
    assert {(rule.topic, rule.code) for rule in RULES} == files


def test_codes_are_used_once_and_sorted() -> None:
    """A code names one rule, and the order is the same everywhere."""
    codes = [rule.code for rule in RULES]
    assert sorted(set(codes)) == codes


TEXT_RULES = [rule for rule in RULES if rule.check_text is not no_check]
ODD = ("of", "of of", "co-of", "AI", "AI will", "Recently,", "(", "“", '"', "[[a/of]]", "[[a/b|of course]]", "!", "<b>", "a  b")  # fmt: skip


def words_of(rule: Rule) -> set[str]:
    """The words of both examples."""
    texts = [*rule.passes.values(), *rule.fails.values()]
    return {word for text in texts for word in (text if isinstance(text, str) else text.decode()).split()}


@pytest.mark.parametrize("rule", TEXT_RULES, ids=lambda rule: rule.code)
@settings(max_examples=40, deadline=None)
@given(st.data())
def test_a_rule_that_need_not_be_asked_finds_nothing(rule: Rule, data: st.DataObject) -> None:
    """Where a glance at all texts says that a rule can find nothing, it finds nothing in any of them."""
    texts = st.lists(st.sampled_from(sorted(words_of(rule) | set(ODD))), min_size=1).map(" ".join)
    keys = st.sampled_from(["now", "title", "open-questions", "note"])
    said = [Said("x.yml", "terms", (key,), text) for key, text in data.draw(st.lists(st.tuples(keys, texts)))]
    if rule.signs and not Glance([rule.signs]).at([one.plain for one in said]).has(rule.signs):
        assert [found for one in said for found in rule.check_text(one)] == []


def test_there_are_rules_for_every_topic() -> None:
    """At least sixty in all, over the shape, references, evidence, language, dates, addresses and pictures."""
    assert len(RULES) >= 60
    topics = {"addresses", "dates", "evidence", "language", "pictures", "reading", "references", "shape"}
    assert topics == {rule.topic for rule in RULES}


def test_every_code_that_can_be_printed_is_explained() -> None:
    """Reading, decoding and binding name their codes themselves; each has a record, and no record is left over."""
    modules = [path for path in (ROOT / "generator").rglob("*.py") if path.parent.parent != FOLDER]
    written = {code for path in modules for code in codes_written_in(path)} | {
        code for _, _, code in SENTENCES.values()
    }
    assert {rule.code for rule in RULES if not rule.asks} == written


def test_an_exception_excuses_one_file_from_one_rule() -> None:
    """Advice and warnings can be excused; another file, another rule and an error cannot."""
    advised = examples.row(status="projected")
    excused = examples.exception("unsettled-projection")
    assert codes_of(findings(advised)) == ["unsettled-projection"]
    assert findings(advised | excused) == []
    assert codes_of(findings(advised | examples.exception("long-side"))) == [
        "unneeded-exception",
        "unsettled-projection",
    ]
    wrong = examples.row(sources="[{id: wei-2023-kdd-talk, for: then}]") | examples.exception("now-without-source")
    assert codes_of(findings(wrong)) == ["unneeded-exception", "now-without-source"]


def test_an_exception_has_a_reason_and_a_date() -> None:
    """Without them it is no exception, and the run says so at the item."""
    bare = {"exceptions.yml": "exceptions:\n  - {path: sources/wei-2023-kdd-talk.yml, code: plain-http}\n"}
    assert findings(bare) == [
        "content/exceptions.yml:2:5: error: `on` is missing; item 1 of `exceptions` needs it [missing-key]",
        "content/exceptions.yml:2:5: error: `reason` is missing; item 1 of `exceptions` needs it [missing-key]",
    ]


def test_sentences_are_told_apart() -> None:
    """Abbreviations, initials and decimal points end no sentence; quotation marks belong to the one before."""
    text = 'Wei et al. wrote "Yes." A 2.5% gain (U.S. only) followed! Dr. No asked why? [[terms/token|Tokens]] did.'
    said = Said("terms/x.yml", "terms", ("definition",), text)
    expected = ('Wei et al. wrote "Yes.', "A 2.5% gain (U.S. only) followed!", "Dr. No asked why?", "Tokens did.")
    assert expected == said.sentences


def test_the_real_content_has_no_errors_or_warnings() -> None:
    """What the rules ask for is asked of ourselves first; advice stays within what a person can read."""
    lines = findings_of_the_content()
    assert [line for line in lines if ": error: " in line or ": warning: " in line] == []
    assert len(lines) < 100


def findings_of_the_content() -> list[str]:
    """All findings on the real content, as printed."""
    return [str(problem) for problem in reading.base(disk.read_content(ROOT / "content")).problems]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_finding_has_a_place_and_a_suggestion(rule: Rule) -> None:
    """Line and column are inside the file, and a hint says what to write or do: for all rules (the aim is four in five)."""
    (problem,) = reading.base(over_base(rule.fails), released=rule.released).problems
    assert problem.hint
    raw = dict(over_base(rule.fails)).get(problem.place.path.removeprefix("content/"), b"")
    lines = raw.decode("utf-8", "replace").split("\n")
    assert 1 <= problem.place.line <= len(lines)
    assert 1 <= problem.place.column <= len(lines[problem.place.line - 1]) + 1
