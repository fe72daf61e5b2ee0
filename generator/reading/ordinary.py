"""Knows what can be wrong with the links between entries in an ordinary page, which is Markdown and no entry."""

from collections.abc import Iterator

from generator import addresses, permanence
from generator.checks.language import broken_link
from generator.checks.references import link_to_nowhere
from generator.knowledge import Knowledge
from generator.place import Place, excerpt
from generator.problem import Problem
from generator.text import EntryLink, did_you_mean, placed_links

Fault = tuple[str, str, str]
"""Code of the rule, sentence and hint."""


def page_problems(path: str, raw: bytes, knowledge: Knowledge) -> Iterator[Problem]:
    """Find the links of an ordinary page that are none, lead to no entry, or to nothing on its page."""
    text = raw.decode("utf-8-sig", "replace")
    broken = [(start, (broken_link.RULE.code, *broken_link.TOLD.said())) for start in broken_link.loose(text)]
    astray = [(start, fault) for link, start in placed_links(text) if (fault := _fault(link, knowledge))]
    for start, (code, sentence, hint) in sorted(broken + astray):
        place = Place.at(path, text, start)
        yield Problem(place, code, sentence, hint, excerpt=excerpt(text, place))


def _fault(link: EntryLink, knowledge: Knowledge) -> Fault | None:
    """What is wrong with a link that is written as one, if anything."""
    if link.kind not in addresses.HUBS or knowledge.find(link.kind, link.id) is None:
        known = knowledge.all(link.kind) if link.kind in addresses.HUBS else addresses.HUBS
        hint = did_you_mean(link.id if link.kind in addresses.HUBS else link.kind, known)
        return "unknown-reference", f"`[[{link.kind}/{link.id}]]` leads to no entry", hint
    if link.anchor and link.kind in ("professions", "pillars"):
        anchors = permanence.anchors_of(knowledge, link.kind, link.id)
        if link.anchor not in anchors:
            sentence = f"`#{link.anchor}` is not on the page it leads to"
            return link_to_nowhere.RULE.code, sentence, did_you_mean(link.anchor, anchors)
    return None
