"""Knows the rule `name-twice`: an entry gives each of its names once."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.blamed import Blamed
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.edits import Mend
from generator.kinds.professions import Profession
from generator.kinds.terms import Term
from generator.knowledge import Known

TOLD = Told("`{name}` is said already", "delete it here")


def check(known: Known[Profession | Term]) -> Iterator[Found]:
    """Yield other names that repeat the title or one another."""
    seen = {known.entry.title}
    for number, name in enumerate(known.entry.also_called):
        if name in seen:
            yield Found(known.path, ("also-called", number), *TOLD.said(name=name))
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
    told=TOLD,
    passes=examples.researcher(also_called="[Machine-learning researcher]"),
    fails=examples.researcher(also_called="[Machine-learning researcher, AI researcher]"),
)
