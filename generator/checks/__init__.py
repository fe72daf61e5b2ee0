"""Knows all rules that hold across entries; each stands in a file of its own name."""

from generator.checks import (
    dates_out_of_order,
    link_to_nowhere,
    nameless_author,
    now_without_source,
    repeated_anchor,
    shares_total,
    then_equals_now,
    unsettled_projection,
    unused_source,
)
from generator.checks.rule import Rule
from generator.knowledge import Knowledge
from generator.problem import Flaw

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (
            module.RULE
            for module in (
                dates_out_of_order,
                link_to_nowhere,
                nameless_author,
                now_without_source,
                repeated_anchor,
                shares_total,
                then_equals_now,
                unsettled_projection,
                unused_source,
            )
        ),
        key=lambda rule: rule.code,
    )
)


def check(knowledge: Knowledge) -> list[Flaw]:
    """Hold a knowledge base against every rule."""
    return [flaw for rule in RULES for flaw in rule.check(knowledge)]
