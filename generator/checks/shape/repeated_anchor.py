"""Knows the rule `repeated-anchor`: each row, passage and picture has an address of its own."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.knowledge import Knowledge
from generator.problem import Keys
from generator.text import slug

TOLD = Told("another row of this entry is about `{aspect}`", "choose another aspect, or change that row")
OF_PART = "`#{anchor}` is already the address of another part of this page", "choose another title or id"


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield rows, passages and pictures whose address is taken."""
    for shift in knowledge.shifts:
        named = [(row.aspect.id, (*row.keys, "aspect")) for row in shift.rows]
        for aspect, keys in _repeats(named):
            yield Found(shift.path, keys, *TOLD.said(aspect=aspect))
    for pillar in knowledge.pillars.values():
        parts: list[tuple[str, Keys]] = []
        for name in ("how-it-works", "implications", "contested"):
            passages = getattr(pillar.entry, name.replace("-", "_"))
            parts += [(slug(one.title), (name, number, "title")) for number, one in enumerate(passages)]
        parts += [(one.id, ("pictures", number, "id")) for number, one in enumerate(pillar.entry.pictures)]
        for anchor, keys in _repeats(parts):
            yield Found(pillar.path, keys, OF_PART[0].format(anchor=anchor), OF_PART[1])


def _repeats(named: list[tuple[str, Keys]]) -> Iterator[tuple[str, Keys]]:
    seen: set[str] = set()
    for name, keys in named:
        if name in seen:
            yield name, keys
        seen.add(name)


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
