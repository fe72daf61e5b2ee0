"""The pages on the rules: the site says of every rule what the terminal says."""

import pytest

from generator import addresses
from generator.checks import RULES
from generator.checks.rule import Rule
from generator.knowledge import Knowledge
from generator.render import Renderer
from generator.views.parts import Site
from generator.views.rules import RulePage, RulesHub, rule_page, rule_pages


def test_every_rule_has_a_page_that_the_hub_leads_to(small: Knowledge) -> None:
    """One hub and one page for each rule; the hub's links are the pages, once each."""
    hub, *pages = (make() for _, make in rule_pages(Site(small)))
    assert isinstance(hub, RulesHub)
    hrefs = [rule.link.href for topic in hub.topics for rule in topic.rules]
    expected = [addresses.relative(page.page.address, addresses.RULES) for page in pages]
    assert sorted(expected) == sorted(hrefs)
    assert len(RULES) == len(set(hrefs))
    assert not any(page.page.searchable for page in (hub, *pages))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_page_of_a_rule(rule: Rule, renderer: Renderer) -> None:
    """Code, level, reason and both examples reach the page; nothing of an example is taken for markup."""
    view = rule_page(rule, "2026-11-22")
    assert isinstance(view, RulePage)
    body = renderer.render(view).body
    assert f'<h1 id="top">{rule.code}</h1>' in body
    assert body.count("<pre") == 2
    assert body.count("<mark>") == sum(new for new, _ in rule_lines(view))
    assert "<b>" not in body


def rule_lines(view: RulePage) -> tuple[tuple[bool, str], ...]:
    """The lines of the failing example."""
    return view.failing
