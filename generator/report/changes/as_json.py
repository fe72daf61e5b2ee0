"""Knows how a difference is told to programs: JSON with one object for each change and finding."""

import json

from generator.difference import Difference
from generator.difference.edits import Change
from generator.report.changes.counts import summary
from generator.report.json_list import record


def changes_json(difference: Difference) -> str:
    """The whole difference; lists are there even when they are empty."""
    said = {
        "summary": summary(difference),
        "changes": [_change(change) for change in difference.changes()],
        "findings": {
            "new": [record(problem) for problem in difference.appeared],
            "gone": [record(problem) for problem in difference.gone],
        },
        "unreadable": list(difference.unreadable),
    }
    return json.dumps(said, ensure_ascii=False, indent=2)


def _change(change: Change) -> dict[str, object]:
    edits = [{"key": edit.name, "before": edit.before, "after": edit.after} for edit in change.edits]
    return {
        "what": change.what,
        "kind": change.kind,
        "title": change.title,
        "address": change.address,
        "was": change.was,
        "path": change.path,
        "edits": edits,
    }
