"""Knows what the pages on the rules say: why each is there, an example that passes and one that fails."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from generator import addresses
from generator.checks import RULES
from generator.checks.rule import Rule
from generator.checks.shown import failing, passing
from generator.text import Html, counted, inline, plain, shortened
from generator.views.parts import Heading, Link, Page, Site, newest

LEVELS = {"error": "stops the build", "warning": "stops a strict build", "advice": "stops nothing"}


@dataclass(frozen=True)
class RuleLine:
    """A rule in the list of all."""

    link: Link
    level: str
    why: Html
    mended: bool
    """Whether `fix` knows what to do."""


@dataclass(frozen=True)
class TopicView:
    """The rules about one thing."""

    anchor: str
    title: str
    rules: tuple[RuleLine, ...]


@dataclass(frozen=True)
class RulesHub:
    """All rules by topic."""

    page: Page
    count: str
    topics: tuple[TopicView, ...]


@dataclass(frozen=True)
class RulePage:
    """One rule."""

    page: Page
    level: str
    effect: str
    topic: Link
    why: Html
    passing: tuple[str, ...]
    failing: tuple[tuple[bool, str], ...]
    """Each line, and whether it makes the difference."""
    mending: Html


def rule_pages(site: Site) -> Iterator[tuple[str, Callable[[], RulesHub | RulePage]]]:
    """Addresses of the list of rules and of each rule, and how to say what they say."""
    updated = _updated(site)
    yield addresses.RULES, partial(rules_hub, updated)
    yield from ((addresses.rule(rule.code), partial(rule_page, rule, updated)) for rule in RULES)


def rules_hub(updated: str) -> RulesHub:
    """Say which rules there are."""
    topics = sorted({rule.topic for rule in RULES})
    views = tuple(TopicView(topic, topic.capitalize(), tuple(_lines(topic))) for topic in topics)
    headings = (Heading(1, "top", "Rules"), *(Heading(2, one.anchor, one.title) for one in views))
    said = "What thennow check holds every entry against, and why."
    page = Page(addresses.RULES, "Rules", said, "rules/hub.html", headings, updated, searchable=False)
    return RulesHub(page, counted(len(RULES), "rule"), views)


def _lines(topic: str) -> Iterator[RuleLine]:
    for rule in RULES:
        if rule.topic == topic:
            href = addresses.relative(addresses.rule(rule.code), addresses.RULES)
            yield RuleLine(Link(href, rule.code), rule.level, _html(rule.why), rule.fixable)


def rule_page(rule: Rule, updated: str) -> RulePage:
    """Say all there is to say about a rule."""
    address = addresses.rule(rule.code)
    headings = tuple(
        Heading(*one) for one in ((1, "top", rule.code), (2, "passes", "What passes"), (2, "fails", "What fails"))
    )
    description = shortened(plain(_html(rule.why)))
    page = Page(address, rule.code, description, "rules/page.html", headings, updated, searchable=False)
    return RulePage(
        page=page,
        level=rule.level,
        effect=LEVELS[rule.level],
        topic=Link(addresses.relative(f"{addresses.RULES}#{rule.topic}", address), rule.topic),
        why=_html(rule.why),
        passing=tuple(passing(rule)),
        failing=tuple(failing(rule)),
        mending=_html("`thennow fix` mends this in plain cases." if rule.fixable else "It is mended by hand."),
    )


def _html(markdown: str) -> Html:
    return inline(markdown, lambda link: (link.id, link.id))


def _updated(site: Site) -> str:
    return newest(one.entry.checked.on for one in site.knowledge.sources.values())
