"""Knows what the picker of comparisons asks for in a large base: its choices, by field."""

import json

from generator.knowledge import Knowledge
from generator.views.profession_lists import members


def picker_json(knowledge: Knowledge) -> str:
    """The title of each field, with id and title of its professions."""
    fields = [
        [knowledge.fields[id].entry.title, [[one.id, one.entry.title] for one in of]]
        for id, of in members(knowledge).items()
    ]
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
