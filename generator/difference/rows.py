"""Knows what rows and shifts say, and which of them differ between two bases."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.difference.edits import ALIKE, Change, Edit, Said, What, alike, edits
from generator.kinds.shifts import Figures
from generator.knowledge import Cited, Knowledge, Later, Row, Shift, title_of


def row_changes(old: Knowledge, new: Knowledge) -> tuple[Change, ...]:
    """Rows that came, went, changed or moved to another aspect, by profession and pillar."""
    before = {_row_key(row, new): row for row in old.rows()}
    after = {_row_key(row, new): row for row in new.rows()}
    moved = dict(_moved(before, after))
    gone = set(before) - set(after) - set(moved.values())
    changed = (_row_change(before.get(moved.get(key, key)), row) for key, row in after.items())
    removed = (_row_of("removed", row, edits(said(row), {})) for key, row in before.items() if key in gone)
    return (*(change for change in changed if change), *removed)


def _row_key(row: Row, new: Knowledge) -> tuple[str, str, str]:
    return (
        current(new, "professions", row.profession.id),
        current(new, "pillars", row.pillar.id),
        current(new, "aspects", row.aspect.id),
    )


def current(new: Knowledge, kind: str, id: str) -> str:
    """The id that an entry has in the new base."""
    return new.aliases.get((kind, id), id)


RowKey = tuple[str, str, str]


def _moved(before: Mapping[RowKey, Row], after: Mapping[RowKey, Row]) -> Iterator[tuple[RowKey, RowKey]]:
    """Pair a row that came with one of the same shift that went and says nearly the same."""
    free = [key for key in before if key not in after]
    for key in (key for key in after if key not in before):
        said_now = f"{after[key].then.text} {after[key].now.text}"
        near = [
            (alike(f"{before[one].then.text} {before[one].now.text}", said_now), one)
            for one in free
            if one[:2] == key[:2]
        ]
        share, best = max(near, default=(0.0, key))
        if share >= ALIKE:
            free.remove(best)
            yield key, best


def _row_change(before: Row | None, after: Row) -> Change | None:
    if before is None:
        return _row_of("added", after, edits({}, said(after)))
    found = edits(said(before), said(after))
    if address_of(before) != address_of(after):
        return replace(_row_of("renamed", after, found), was=address_of(before))
    return _row_of("changed", after, found) if found else None


def _row_of(what: What, row: Row, found: tuple[Edit, ...]) -> Change:
    title = f"{title_of(row.profession)} · {title_of(row.pillar)} · {title_of(row.aspect)}"
    return Change(what, "rows", title, address_of(row), row.path, found)


def address_of(row: Row) -> str:
    """Kind, id and anchor of a row."""
    return f"professions/{row.profession.id}#{row.anchor}"


def said(row: Row) -> Said:
    """Everything that a row says, key by key, as an author writes it."""
    values: Said = {
        "then": row.then.text,
        "now": row.now.text,
        "as-of": f"{row.then.as_of} -> {row.now.as_of}",
        "figures": _figures(row.figures),
        "change": row.change,
        "status": row.status,
        "sources": [
            *map(_cited, row.cited),
            *(_cited(one, side) for side in ("then", "now") for one in getattr(row, side).cited),
        ],
        "since": [_later(note) for note in row.since],
        "settles": row.settles or "",
        "check-by": row.check_by or "",
    }
    return {key: value for key, value in values.items() if value}


def _figures(figures: Figures | None) -> str:
    if figures is None:
        return ""
    dates = f", {figures.as_of.then} -> {figures.as_of.now}" if figures.as_of else ""
    return f"{figures.of}: {figures.then:g} -> {figures.now:g} {figures.unit} ({figures.compares}{dates})"


def _cited(cited: Cited, side: str = "") -> str:
    told = [f"for {side or cited.supports_side}", cited.stance if cited.stance != "supports" else "", cited.at or ""]
    return f"{cited.source.id} ({', '.join(filter(None, told))})"


def _later(note: Later) -> str:
    sources = f" ({', '.join(cited.source.id for cited in note.cited)})" if note.cited else ""
    verdict = f" [{note.verdict}]" if note.verdict else ""
    return f"{note.as_of}: {note.text}{verdict}{sources}"


def shift_changes(old: Knowledge, new: Knowledge) -> tuple[Change, ...]:
    """What shifts say beside their rows; a shift that came or went is told by its rows."""
    before = {
        (current(new, "professions", one.profession.id), current(new, "pillars", one.pillar.id)): one
        for one in old.shifts
    }
    found = []
    for shift in new.shifts:
        other = before.get((shift.profession.id, shift.pillar.id))
        differs = edits(_shift_said(other), _shift_said(shift)) if other else ()
        if differs:
            title = f"{title_of(shift.profession)} · {title_of(shift.pillar)}"
            address = f"professions/{shift.profession.id}#{shift.pillar.id}"
            found.append(Change("changed", "shifts", title, address, shift.path, differs))
    return tuple(found)


def _shift_said(shift: Shift) -> Said:
    by = f", by {shift.reviewed.by}" if shift.reviewed.by else ""
    return {
        "paradigm-shift": shift.paradigm_shift,
        "open-questions": shift.open_questions,
        "made": shift.made.in_words() if shift.made else "",
        "reviewed": f"{shift.reviewed.on}, {shift.reviewed.how}{by}",
    }
