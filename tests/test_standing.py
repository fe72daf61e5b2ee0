"""The room `standing.py`: what the last build noted comes back, and nothing else does."""

from generator import standing
from generator.exports.search import Unit
from generator.furnish import Noted
from generator.standing import Standing


def test_what_stands_is_read_back() -> None:
    """The record comes back as it was written; anything else counts as nothing."""
    noted = Noted("professions/nurse/", "2026-11-26", (Unit("p123456", "0 nurs", "[]", ("a", "Nurse", "")),))
    held = {
        "professions/nurse/index.html": Standing("d1", noted, (5, 6)),
        "professions/nurse/rows.json": Standing("d2", None, (7, 8)),
    }
    assert standing.read(standing.written(held)) == held
    broken = ["", "{}", "[1]", "null", '{"format": 0, "files": {}}', '{"format": 1, "files": {"a": [1]}}', "\ufffd"]
    assert [standing.read(text) for text in broken] == [{}] * len(broken)
