"""Knows the rule `no-other-name`: people search by many names."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.kinds.professions import Profession
from generator.knowledge import Known

TOLD = Told("`{id}` has no other names", "add `also-called`: job titles that people search for")


def check(profession: Known[Profession]) -> Iterator[Found]:
    """Yield professions without `also-called`."""
    if not profession.entry.also_called:
        yield Found(profession.path, (), *TOLD.said(id=profession.id))


RULE = Rule(
    code="no-other-name",
    level="advice",
    why="Whoever looks for `attorney` should find the lawyer.",
    check_entry={"professions": check},
    told=TOLD,
    passes=examples.NURSE,
    fails=examples.entry(
        "professions/ai-researcher.yml", title="AI researcher", field="technology", summary="Studies machines."
    ),
)
