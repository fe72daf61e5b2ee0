"""Knows the rule `link-to-nowhere`: a link into a page leads to something on it."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.blamed import Blamed
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.edits import Mend
from generator.knowledge import Knowledge
from generator.permanence import anchors_of, astray
from generator.text import did_you_mean


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield links whose anchor is not on the page they lead to, and was not before."""
    for spot, elsewhere in astray(knowledge):
        if elsewhere is None:
            hint = did_you_mean(spot.anchor, anchors_of(knowledge, spot.kind, spot.id))
            yield Found(spot.path, spot.keys, f"`#{spot.anchor}` is not on the page it leads to", hint, spot.anchor)


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
