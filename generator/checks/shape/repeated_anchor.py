"""Knows the rule `repeated-anchor`: each row, passage and picture has an address of its own."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.knowledge import Knowledge
from generator.problem import Keys
from generator.text import slug

TOLD = Told("`#{anchor}` is already the address of another part of this page", "choose another aspect, title or id")


def check(knowledge: Knowledge) -> Iterator[Found]:
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


def _repeats(path: str, named: list[tuple[str, Keys]]) -> Iterator[Found]:
    seen: set[str] = set()
    for anchor, keys in named:
        if anchor in seen:
            yield Found(path, keys, *TOLD.said(anchor=anchor))
        seen.add(anchor)


RULE = Rule(
    code="repeated-anchor",
    level="error",
    why=(
        "Two rows with the same aspect in one shift, or two passages with the same title on one page, would "
        "share an address."
    ),
    check=check,
    told=TOLD,
    passes=examples.shift_of({}),
    fails=examples.shift_of({}, {"then": "Papers had few authors.", "now": "Papers have a hundred authors."}),
)
