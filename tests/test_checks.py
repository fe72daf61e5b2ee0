"""The room `checks/`: the examples of each rule are run."""

import re
from pathlib import Path

import pytest

from generator.checks import RULES
from generator.checks.rule import Rule
from tests.conftest import ROOT, findings


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_examples_of_a_rule(rule: Rule) -> None:
    """What passes gives no finding at all; what fails gives findings of this rule and no other."""
    assert findings(rule.passes) == []
    codes = [re.search(r"\[([\w-]+)\]$", line)[1] for line in findings(rule.fails)]  # type: ignore[index]
    assert [rule.code] == codes


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_says_why(rule: Rule) -> None:
    """The reason is a sentence, and the level of the finding is that of the rule."""
    assert rule.why.endswith(".")
    assert all(f" {rule.level}: " in line for line in findings(rule.fails))


def test_a_rule_has_a_file_of_its_name() -> None:
    """You find a rule by its code, and no file is forgotten."""
    files = {path.stem.replace("_", "-") for path in Path(ROOT / "generator" / "checks").glob("*.py")}
    assert {rule.code for rule in RULES} == files - {"--init--", "rule"}


def test_codes_are_used_once() -> None:
    """A code names one rule."""
    assert len(RULES) == len({rule.code for rule in RULES})
