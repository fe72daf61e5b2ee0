"""Knows the rule `link-to-nowhere`: a link into a page leads to something on it."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.blamed import Blamed
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.checks.texts import texts
from generator.edits import Mend
from generator.knowledge import Knowledge
from generator.text import did_you_mean, links_in, slug


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield links whose anchor is not on the page they lead to."""
    for said in texts(knowledge):
        for link in links_in(said.text):
            if link.anchor and link.kind in ("professions", "pillars"):
                anchors = anchors_of(knowledge, link.kind, link.id)
                if link.anchor not in anchors:
                    sentence = f"`#{link.anchor}` is not on the page it leads to"
                    yield said.found(sentence, did_you_mean(link.anchor, anchors), link.anchor)


def anchors_of(knowledge: Knowledge, kind: str, id: str) -> set[str]:
    """The anchors that links may lead to on the page of a profession or a pillar, by its id or one it had before."""
    id = knowledge.aliases.get((kind, id), id)
    if kind == "professions":
        shifts = knowledge.shifts_of(id)
        return {shift.pillar.id for shift in shifts} | {row.anchor for shift in shifts for row in shift.rows}
    entry = knowledge.pillars[id].entry
    passages = (*entry.how_it_works, *entry.implications, *entry.contested)
    return {slug(one.title) for one in passages} | {one.id for one in entry.pictures} | {"guide-questions"}


TOKEN = "A part of a word; see [[professions/ai-researcher#scaling-laws-team-%s]]."


def fix(blamed: Blamed) -> Mend | None:
    """Lead to the anchor that was probably meant."""
    return blamed.replace(f"#{blamed.quote}", f"#{blamed.meant}", safe=False) if blamed.meant else None


RULE = Rule(
    code="link-to-nowhere",
    level="error",
    why=(
        "A link to `professions/nurse#somewhere` must name a row, passage or picture that exists, or readers land at "
        "the top and wonder."
    ),
    fix=fix,
    check=check,
    passes=examples.entry("terms/token.yml", title="Token", definition=TOKEN % "size"),
    fails=examples.entry("terms/token.yml", title="Token", definition=TOKEN % "sise"),
)
