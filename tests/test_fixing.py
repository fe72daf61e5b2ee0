"""The room `fixing.py` and what it stands on: every fix mends what its rule finds, and touches nothing else."""

import pytest

from generator.checks import RULES
from generator.checks.rule import Rule
from generator.fixing import fixed
from tests.conftest import over_base

FIXABLE = [rule for rule in RULES if rule.fixable]


def test_a_third_of_the_rules_can_be_mended() -> None:
    """At least one in three knows what to do about its findings."""
    assert len(FIXABLE) * 3 >= len(RULES)


@pytest.mark.parametrize("rule", FIXABLE, ids=lambda rule: rule.code)
def test_the_failing_example_is_mended(rule: Rule) -> None:
    """The finding is gone, nothing else is found instead, and a second run changes nothing."""
    files = dict(over_base(rule.fails))
    once = fixed(files, unsafe=True)
    assert [problem.code for problem in once.left] == []
    assert [rule.code] == [problem.code for problem in once.mended]
    twice = fixed({**files, **once.files}, unsafe=True)
    assert twice.files == {}
