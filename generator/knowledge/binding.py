"""Knows how authored shifts become resolved ones, whose rows hold what they name."""

from dataclasses import replace
from typing import cast

from generator.kinds.aspects import Aspect
from generator.kinds.parts import Citation, Statement
from generator.kinds.parts import Since as AuthoredSince
from generator.kinds.pillars import Pillar
from generator.kinds.professions import Profession
from generator.kinds.shifts import Row as AuthoredRow
from generator.kinds.shifts import Shift as AuthoredShift
from generator.kinds.sources import Source
from generator.knowledge import Cited, Known, Later, Row, Shift, Side
from generator.knowledge.finding import Finder


class Binder:
    """Turns authored shifts into resolved ones; every id is known to exist by now."""

    def __init__(self, finder: Finder) -> None:
        self.finder = finder

    def cited(self, citations: tuple[Citation, ...]) -> tuple[Cited, ...]:
        if not citations:
            return ()
        return tuple([Cited(self.source(one.id), one.supports_side, one.stance, one.at) for one in citations])

    def source(self, id: str) -> Known[Source]:
        return cast(Known[Source], self.finder.get("sources", id))

    def side(self, statement: Statement, as_of: str) -> Side:
        return Side(statement.text, statement.as_of or as_of, self.cited(statement.sources))

    def later(self, note: AuthoredSince) -> Later:
        return Later(note.as_of, note.text, note.verdict, self.cited(note.sources))

    def shift(self, known: Known[AuthoredShift]) -> Shift:
        profession, pillar = (
            self.finder.get(kind, id) for kind, id in zip(("professions", "pillars"), known.id.split("/"), strict=True)
        )
        entry = known.entry
        shift = Shift(
            cast(Known[Profession], profession), cast(Known[Pillar], pillar), known.path, entry.paradigm_shift,
            entry.as_of, (), entry.open_questions, entry.reviewed, entry.made,
        )  # fmt: skip
        rows = tuple(self.row(shift, number, row) for number, row in enumerate(entry.rows))
        return replace(shift, rows=rows)

    def row(self, shift: Shift, number: int, row: AuthoredRow) -> Row:
        return Row(
            profession=shift.profession,
            pillar=shift.pillar,
            aspect=cast(Known[Aspect], self.finder.get("aspects", row.aspect)),
            path=shift.path,
            keys=("rows", number),
            then=self.side(row.then, shift.as_of.then),
            now=self.side(row.now, shift.as_of.now),
            change=row.change,
            status=row.status,
            cited=self.cited(row.sources),
            since=tuple(self.later(note) for note in row.since),
            settles=row.settles,
            check_by=row.check_by,
            figures=row.figures,
        )
