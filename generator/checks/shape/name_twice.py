"""Knows the rule `name-twice`: an entry gives each of its names once."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.blamed import Blamed
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.edits import Mend
from generator.kinds.professions import Profession
from generator.kinds.terms import Term
from generator.knowledge import Known


def check(known: Known[Profession | Term]) -> Iterator[Found]:
    """Yield other names that repeat the title or one another."""
    seen = {known.entry.title}
    for number, name in enumerate(known.entry.also_called):
        if name in seen:
            yield Found(known.path, ("also-called", number), f"`{name}` is said already", "delete it here")
        seen.add(name)


def fix(blamed: Blamed) -> Mend | None:
    """Take the second one out."""
    return blamed.remove()


RULE = Rule(
    code="name-twice",
    level="warning",
    why="A list of other names is read aloud on the page; a repeated one is noise.",
    fix=fix,
    check_entry={"professions": check, "terms": check},
    passes=examples.entry("terms/token.yml", title="Token", definition="A part of a word.", also_called="[Word piece]"),
    fails=examples.entry("terms/token.yml", title="Token", definition="A part of a word.", also_called="[Token]"),
)
