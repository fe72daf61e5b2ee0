"""Knows the rule `empty-field`: a field groups professions."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.knowledge import Knowledge


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield fields without professions."""
    used = {profession.entry.field for profession in knowledge.professions.values()}
    for field in knowledge.fields.values():
        if not used & {field.id, *field.entry.aliases}:
            sentence = f"no profession stands in the field `{field.id}`"
            yield Found(field.path, (), sentence, "name it as the `field` of a profession, or delete the file")


LAW = examples.entry("fields/law.yml", title="Law", order="2", summary="Work on what is just.")
RULE = Rule(
    code="empty-field",
    level="warning",
    why="An empty heading on the page of professions promises what is not there.",
    check=check,
    passes=LAW
    | examples.NURSE
    | examples.entry(
        "professions/nurse.yml", title="Nurse", field="law", summary="Cares for people.", also_called="[RN]"
    ),
    fails=LAW,
)
