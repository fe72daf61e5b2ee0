"""Knows the rule `name-taken`: a name leads to one term."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.kinds.terms import Term
from generator.knowledge import Knowledge
from generator.problem import Keys


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield titles and other names that an earlier term has."""
    taken: dict[str, str] = {}
    for known in knowledge.terms.values():
        for keys, name in _names(known.entry):
            first = taken.setdefault(name.casefold(), known.id)
            if first != known.id:
                yield Found(known.path, keys, f"`{name}` is a name of `{first}` already", "leave it to one of the two")


def _names(entry: Term) -> list[tuple[Keys, str]]:
    others = entry.also_called
    return [(("title",), entry.title), *((("also-called", n), name) for n, name in enumerate(others))]


RULE = Rule(
    code="name-taken",
    level="warning",
    why="Two terms with the same name split what belongs together, and search cannot tell them apart.",
    check=check,
    passes=examples.entry("terms/token.yml", title="Token", definition="A part of a word.", also_called="[Word piece]"),
    fails=examples.entry("terms/token.yml", title="Token", definition="A part of a word.", also_called="[emergence]"),
)
