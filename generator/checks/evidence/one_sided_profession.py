"""Knows the rule `one-sided-profession`: every profession hears the other side."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.knowledge import Knowledge

FEWEST = 3
"""Rows: below that there is not enough to be one-sided about."""
TOLD = Told(
    "no source on `{id}` contests or nuances anything",
    "look for one that does, and cite it with its `stance`",
    {"fewest": FEWEST},
)


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield professions all of whose sources point the same way."""
    for profession in knowledge.professions.values():
        rows = [row for shift in knowledge.shifts_of(profession.id) for row in shift.rows]
        if len(rows) >= FEWEST and all(cited.stance == "supports" for row in rows for cited in row.all_cited()):
            yield Found(profession.path, (), *TOLD.said(id=profession.id))


CRAFT: dict[str, str | None] = {"aspect": "craft", "then": "One by hand.", "now": "Many by machine."}
HIRING: dict[str, str | None] = {"aspect": "hiring", "then": "By letter.", "now": "By test."}
NUANCED = {**CRAFT, "sources": "[wei-2023-kdd-talk, {id: wei-2023-kdd-talk, for: then, stance: nuances}]"}
MORE = examples.CRAFT | examples.entry("aspects/hiring.yml", title="Hiring", order="3", question="Who is hired?")
RULE = Rule(
    code="one-sided-profession",
    level="warning",
    why="If nothing speaks against a picture of a whole profession, nobody has looked.",
    check=check,
    told=TOLD,
    passes=MORE | examples.shift_of({}, NUANCED, HIRING),
    fails=MORE | examples.shift_of({}, CRAFT, HIRING),
)
