"""Knows what the picker of comparisons asks for in a large base: its choices, by field."""

import json

from generator.knowledge import Knowledge
from generator.views.picker import options


def picker_json(knowledge: Knowledge) -> str:
    """The title of each field, with id, title and former ids of its professions."""
    fields = [
        [knowledge.fields[id].entry.title, [[one.id, one.title, *one.were] for one in of]]
        for id, of in options(knowledge).items()
    ]
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
