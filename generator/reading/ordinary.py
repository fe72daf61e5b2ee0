"""Knows what can be wrong with the links between entries in an ordinary page, which is Markdown and no entry."""

from collections.abc import Iterator

from generator import addresses, permanence
from generator.checks.evidence import number_not_in_row
from generator.checks.language import broken_link
from generator.checks.references import link_to_nowhere
from generator.knowledge import Knowledge
from generator.place import Place, excerpt
from generator.problem import Level, Problem
from generator.text import EntryLink, did_you_mean, placed_links

Fault = tuple[str, str, str, Level]
"""Code of the rule, sentence, hint and level."""


def page_problems(path: str, raw: bytes, knowledge: Knowledge) -> Iterator[Problem]:
    """Find the links of an ordinary page that are none, lead to no entry, or to nothing on its page."""
    text = raw.decode("utf-8-sig", "replace")
    broken = [
        (start, (broken_link.RULE.code, *broken_link.TOLD.said(), broken_link.RULE.level))
        for start in broken_link.loose(text)
    ]
    astray = [(start, fault) for link, start in placed_links(text) if (fault := _fault(link, knowledge))]
    for start, (code, sentence, hint, level) in sorted(broken + astray):
        place = Place.at(path, text, start)
        yield Problem(place, code, sentence, hint, level, excerpt=excerpt(text, place))


def _fault(link: EntryLink, knowledge: Knowledge) -> Fault | None:
    """What is wrong with a link that is written as one, if anything."""
    if link.kind not in addresses.HUBS or knowledge.find(link.kind, link.id) is None:
        known = knowledge.all(link.kind) if link.kind in addresses.HUBS else addresses.HUBS
        hint = did_you_mean(link.id if link.kind in addresses.HUBS else link.kind, known)
        return "unknown-reference", f"`[[{link.kind}/{link.id}]]` leads to no entry", hint, "error"
    if link.anchor and link.kind in ("professions", "pillars"):
        anchors = permanence.anchors_of(knowledge, link.kind, link.id)
        if link.anchor not in anchors:
            sentence = f"`#{link.anchor}` is not on the page it leads to"
            return link_to_nowhere.RULE.code, sentence, did_you_mean(link.anchor, anchors), link_to_nowhere.RULE.level
        return _untold(link, knowledge)
    return None


def _untold(link: EntryLink, knowledge: Knowledge) -> Fault | None:
    """The first number in the words of a link to a row which that row does not say, if any."""
    id = knowledge.aliases.get((link.kind, link.id), link.id)
    row = knowledge.row(id, link.anchor or "")
    number = next(number_not_in_row.unsaid(link.label or "", row), None)
    if number is None:
        return None
    rule = number_not_in_row.RULE
    return rule.code, *number_not_in_row.TOLD.said(number=number), rule.level
