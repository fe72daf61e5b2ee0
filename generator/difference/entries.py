"""Knows which entries of all kinds but shifts came, went, changed or got another id."""

from collections.abc import Iterator

from generator.difference.edits import Change, What, edits
from generator.difference.rows import current
from generator.kinds import KINDS
from generator.kinds.said import said
from generator.knowledge import Knowledge, title_of


def entry_changes(old: Knowledge, new: Knowledge) -> tuple[Change, ...]:
    """By kind, then by id."""
    return tuple(change for kind in KINDS if kind != "shifts" for change in _of_kind(kind, old, new))


def _of_kind(kind: str, old: Knowledge, new: Knowledge) -> Iterator[Change]:
    before = {current(new, kind, id): known for id, known in old.all(kind).items()}
    after = new.all(kind)
    for id in sorted({**before, **after}):
        was, now = before.get(id), after.get(id)
        known = now or was
        assert known is not None
        found = edits(said(was.entry) if was else {}, said(now.entry) if now else {})
        renamed = bool(was and now and was.id != id)
        if was and now and not found and not renamed:
            continue
        what: What = "renamed" if renamed else "changed" if was and now else "added" if now else "removed"
        came_from = f"{kind}/{was.id}" if was and renamed else ""
        yield Change(what, kind, title_of(known), f"{kind}/{known.id}", known.path, found, came_from)
