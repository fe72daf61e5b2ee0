"""Knows the rule `repeated-anchor`: each row, passage and picture has an address of its own."""

from collections.abc import Iterator

from generator.checks.rule import Rule
from generator.knowledge import Knowledge
from generator.problem import Flaw, Keys
from generator.text import slug


def check(knowledge: Knowledge) -> Iterator[Flaw]:
    """Yield rows, passages and pictures whose address is taken."""
    for shift in knowledge.shifts:
        named = [(row.anchor, (*row.keys, "aspect")) for row in shift.rows]
        yield from _repeats(shift.path, named)
    for pillar in knowledge.pillars.values():
        parts: list[tuple[str, Keys]] = []
        for name in ("how-it-works", "implications", "contested"):
            passages = getattr(pillar.entry, name.replace("-", "_"))
            parts += [(slug(one.title), (name, number, "title")) for number, one in enumerate(passages)]
        parts += [(one.id, ("pictures", number, "id")) for number, one in enumerate(pillar.entry.pictures)]
        yield from _repeats(pillar.path, parts)


def _repeats(path: str, named: list[tuple[str, Keys]]) -> Iterator[Flaw]:
    seen: set[str] = set()
    for anchor, keys in named:
        if anchor in seen:
            sentence = f"`#{anchor}` is already the address of another part of this page"
            yield Flaw(path, keys, "repeated-anchor", sentence, "choose another aspect, title or id")
        seen.add(anchor)


RULE = Rule(
    code="repeated-anchor",
    level="error",
    why=(
        "Two rows with the same aspect in one shift, or two passages with the same title on one page, would "
        "share an address."
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
"""
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
  - aspect: team-size
    then: Papers had four authors.
    now: Papers have a hundred authors.
    change: grew
    status: observed
    sources: [wei-2023-kdd-talk]
reviewed: {on: 2026-11-22, how: abstract}
"""
    },
)
