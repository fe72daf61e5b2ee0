"""Knows who is asked to review which file on GitHub: a team for each field of work, one for all the rest."""

from collections.abc import Iterator

from generator.knowledge import Knowledge, ordered

HEAD = """\
# Made by `thennow export github .github` from the fields in content/. A team for each field reviews its professions;
# a team that does not exist is passed over by GitHub. README tells how to name them.
"""


def owners(knowledge: Knowledge, organisation: str) -> str:
    """The text of CODEOWNERS: later lines win, so what is general comes first."""
    return HEAD + "\n".join(_lines(knowledge, f"@{organisation}/")) + "\n"


def _lines(knowledge: Knowledge, team: str) -> Iterator[str]:
    yield f"* {team}developers"
    yield f"/content/ {team}editors"
    for field in ordered(knowledge.fields):
        for profession in knowledge.professions.values():
            if profession.entry.field == field.id:
                yield f"/content/professions/{profession.id}.yml {team}{field.id}"
                yield f"/content/shifts/{profession.id}/ {team}{field.id}"
