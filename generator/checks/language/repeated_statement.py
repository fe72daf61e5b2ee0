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
        where = f"{row.profession.id}/{row.anchor}"
        for side in ("then", "now"):
            first = seen.setdefault(f"{side} {_folded(getattr(row, side).text)}", where)
            if first != where:
                yield Found(
                    row.path,
                    (*row.keys, side),
                    f"`{side}` is word for word that of {first}",
                    "say what is particular here",
                )


def _folded(text: str) -> str:
    """Without capitals and line breaks; most texts have no white space but single spaces."""
    small = text.casefold().strip()
    return " ".join(small.split()) if "  " in small or "\n" in small or "\t" in small else small


RULE = Rule(
    code="repeated-statement",
    level="advice",
    why="A sentence copied from one profession to the next is seldom what its sources say about the second.",
    check=check,
    passes=examples.row() | examples.NURSE,
    fails=examples.NURSE | examples.moved("shifts/nurse/scaling-laws.yml", examples.row(then="Notes on paper.")),
)
