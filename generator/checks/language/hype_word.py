"""Knows the rule `hype-word`: praise is no measurement."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.checks.signs import Signs
from generator.checks.texts import Said, any_of

WORDS, PATTERN = any_of(
    [
        "revolutionary", "revolutionise", "revolutionises", "revolutionised", "revolutionising", "revolutionize",
        "game-changer", "game-changing", "groundbreaking", "ground-breaking", "cutting-edge", "unprecedented",
        "mind-blowing", "disruptive", "seamless", "seamlessly", "supercharge", "supercharges", "supercharged",
        "unleash", "unleashes", "amazing", "incredible", "incredibly", "magical", "miraculous", "stunning",
        "paradigm-changing", "world-class", "next-generation", "transformative", "skyrocket",
        "skyrocketed", "jaw-dropping", "exciting", "astonishing", "staggering", "dramatically",
    ]
)  # fmt: skip
TOLD = Told("`{word}` praises and does not measure", "say how much, for whom, in which test", {"patterns": [PATTERN]})


def check(said: Said) -> Iterator[Found]:
    """Yield words of praise and alarm."""
    for word in said.phrases(WORDS, PATTERN):
        yield said.found(*TOLD.said(word=word), word)


RULE = Rule(
    code="hype-word",
    level="warning",
    why="Hype makes a reader trust the rest less; a figure or an example says more and can be checked.",
    check_text=check,
    signs=Signs(words=WORDS),
    told=TOLD,
    passes=examples.row(now="Teams of dozens of people share one training run."),
    fails=examples.row(now="Groundbreaking teams of dozens of people work toward one goal."),
)
