"""Knows the rule `related-to-itself`: an entry leads to others."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.blamed import Blamed
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.edits import Mend
from generator.knowledge import Knowledge


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield professions related to themselves and terms that say `see` themselves."""
    for kind, key in (("professions", "related"), ("terms", "see")):
        for known in knowledge.all(kind).values():
            for number, other in enumerate(getattr(known.entry, key)):
                found = knowledge.find(kind, other)
                if found and found.id == known.id:
                    yield Found(known.path, (key, number), f"`{other}` is this entry itself", "name another one")


def fix(blamed: Blamed) -> Mend | None:
    """Take it out."""
    return blamed.remove()


RULE = Rule(
    code="related-to-itself",
    level="warning",
    why="A link that leads back to where one stands wastes the reader's click.",
    fix=fix,
    check=check,
    passes=examples.entry("terms/token.yml", title="Token", definition="A part of a word.", see="[emergence]"),
    fails=examples.entry("terms/token.yml", title="Token", definition="A part of a word.", see="[token]"),
)
