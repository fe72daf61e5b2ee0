"""Knows the rule `link-to-nowhere`: a link into a page leads to something on it."""

from collections.abc import Iterator

from generator.checks.rule import Rule
from generator.kinds.references import prose
from generator.knowledge import Knowledge
from generator.problem import Flaw
from generator.text import did_you_mean, links_in, slug


def check(knowledge: Knowledge) -> Iterator[Flaw]:
    """Yield links whose anchor is not on the page they lead to."""
    for kind in (
        "pillars",
        "professions",
        "aspects",
        "sources",
        "terms",
        "events",
        "questions",
        "directions",
        "fields",
    ):
        for known in knowledge.all(kind).values():
            for keys, text in prose(known.entry):
                for anchor, anchors in _wanted(knowledge, text):
                    if anchor not in anchors:
                        sentence = f"`#{anchor}` is not on the page it leads to"
                        yield Flaw(known.path, keys, "link-to-nowhere", sentence, did_you_mean(anchor, anchors))


def _wanted(knowledge: Knowledge, text: str) -> Iterator[tuple[str, set[str]]]:
    for link in links_in(text):
        if link.anchor and link.kind in ("professions", "pillars"):
            yield link.anchor, anchors_of(knowledge, link.kind, link.id)


def anchors_of(knowledge: Knowledge, kind: str, id: str) -> set[str]:
    """The anchors that links may lead to on the page of a profession or a pillar."""
    if kind == "professions":
        shifts = knowledge.shifts_of(id)
        return {shift.pillar.id for shift in shifts} | {row.anchor for shift in shifts for row in shift.rows}
    entry = knowledge.pillars[id].entry
    passages = (*entry.how_it_works, *entry.implications, *entry.contested)
    return {slug(one.title) for one in passages} | {one.id for one in entry.pictures} | {"guide-questions"}


RULE = Rule(
    code="link-to-nowhere",
    level="error",
    why=(
        "`[[professions/nurse#somewhere]]` must name a row, passage or picture that exists, or readers land at "
        "the top and wonder."
    ),
    check=check,
    passes={
        "shifts/ai-researcher/scaling-laws.yml": """\
paradigm-shift: Training the best models requires scaling compute and data.
as-of: {then: 2018, now: 2023-08}
rows:
  - aspect: team-size
    then: Many individual or small-scale projects.
    now: Teams of dozens of people work toward one goal.
    change: replaced
    status: observed
    sources: [wei-2023-kdd-talk]
reviewed: {on: 2026-11-22, how: abstract}
""",
        "terms/token.yml": """\
title: Token
definition: See [[professions/ai-researcher#scaling-laws-team-size]].
""",
    },
    fails={
        "shifts/ai-researcher/scaling-laws.yml": """\
paradigm-shift: Training the best models requires scaling compute and data.
as-of: {then: 2018, now: 2023-08}
rows:
  - aspect: team-size
    then: Many individual or small-scale projects.
    now: Teams of dozens of people work toward one goal.
    change: replaced
    status: observed
    sources: [wei-2023-kdd-talk]
reviewed: {on: 2026-11-22, how: abstract}
""",
        "terms/token.yml": """\
title: Token
definition: See [[professions/ai-researcher#scaling-laws-team-sise]].
""",
    },
)
