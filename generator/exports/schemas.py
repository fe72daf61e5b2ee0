"""Knows the JSON Schemas that editors use: one for each kind of file, and the ids that there are to choose from."""

import json
from collections.abc import Iterator

from generator.kinds import KINDS, READ
from generator.kinds.schema import IDS, known, schema
from generator.knowledge import Knowledge


def schemas(knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    """Name and text of each file: `shifts.json` for what stands in `content/shifts/`, and the ids of all kinds."""
    for name, kind in READ.items():
        yield f"{name}.json", _text(schema(kind))
    yield IDS, _text(known({kind: knowledge.all(kind) for kind in KINDS if kind != "shifts"}))


def _text(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
