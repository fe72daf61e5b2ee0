"""Knows the rule `person-and-organisation`: an author is a person or an organisation."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.kinds.sources import Source
from generator.knowledge import Known


def check(source: Known[Source]) -> Iterator[Found]:
    """Yield authors with a `literal` beside a `family` or `given` name."""
    for number, name in enumerate(source.entry.author):
        if name.literal and (name.family or name.given):
            yield Found(
                source.path,
                ("author", number),
                "this author is a person and an organisation at once",
                "keep `literal`, or `family` and `given`",
            )


RULE = Rule(
    code="person-and-organisation",
    level="error",
    why="Citation programs print `literal` and drop the rest, so half of the name would vanish.",
    check_entry={"sources": check},
    passes=examples.source(author="[{literal: OECD}]"),
    fails=examples.source(author="[{family: Wei, literal: OECD}]"),
)
