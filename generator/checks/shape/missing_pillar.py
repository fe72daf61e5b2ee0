"""Knows the rule `missing-pillar`: a profession is seen under every pillar."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.knowledge import Knowledge
from generator.text import listed


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield professions without a shift under a pillar where others have one."""
    used = [pillar for pillar in knowledge.pillars if knowledge.shifts_under(pillar)]
    for profession in knowledge.professions.values():
        under = {shift.pillar.id for shift in knowledge.shifts_of(profession.id)}
        missing = [pillar for pillar in used if pillar not in under]
        if under and missing:
            sentence = f"`{profession.id}` has no entry under {listed(f'`{one}`' for one in missing)}"
            yield Found(profession.path, (), sentence, f"write `content/shifts/{profession.id}/{missing[0]}.yml`")


RULE = Rule(
    code="missing-pillar",
    level="advice",
    why="A profession can be compared with others only under the pillars that it has an entry for.",
    check=check,
    passes=examples.row(),
    fails=examples.NURSE
    | examples.EMERGENCE
    | examples.moved(
        "shifts/ai-researcher/emergence.yml", examples.row(then="One task at a time.", now="Many tasks at once.")
    ),
)
