"""Knows the rule `repeated-statement`: two rows say two things."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.knowledge import Knowledge


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield sides of rows that another row has word by word."""
    seen: dict[str, str] = {}
    for row in knowledge.rows():
        for side in ("then", "now"):
            text = " ".join(getattr(row, side).text.split()).casefold()
            where = f"{row.profession.id}/{row.anchor}"
            if seen.setdefault(f"{side} {text}", where) != where:
                first = seen[f"{side} {text}"]
                yield Found(
                    row.path,
                    (*row.keys, side),
                    f"`{side}` is word for word that of {first}",
                    "say what is particular here",
                )


RULE = Rule(
    code="repeated-statement",
    level="advice",
    why="A sentence copied from one profession to the next is seldom what its sources say about the second.",
    check=check,
    passes=examples.row() | examples.NURSE,
    fails=examples.NURSE | examples.moved("shifts/nurse/scaling-laws.yml", examples.row(then="Notes on paper.")),
)
