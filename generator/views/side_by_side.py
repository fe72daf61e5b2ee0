"""Knows what professions say side by side: question by question, what most of them answer first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from generator import addresses
from generator.kinds.aspects import Aspect
from generator.knowledge import Known, Row, title_of
from generator.text import Html, counted, inline, plain, spoken_date
from generator.views import words
from generator.views.parts import Link, Site, entry_link

NUMBERS = ("", "one only", "two", "three", "four")


@dataclass(frozen=True)
class NoteView:
    """What happened after `now`, in brief."""

    date: str
    text: Html
    verdict: str


@dataclass(frozen=True)
class RowCell:
    """A row in a narrow column, and the pillar it stands under; sources stand at home."""

    href: str
    pillar: str
    then_date: str
    then: Html
    now_date: str
    now: Html
    change: str
    change_word: str
    status: str
    status_word: str
    sources: str
    since: tuple[NoteView, ...]


@dataclass(frozen=True)
class AspectLine:
    """An aspect, what it asks, and the rows with which each column answers: at most one for each pillar."""

    anchor: str
    link: Link
    question: str
    cells: tuple[tuple[RowCell, ...], ...]

    @property
    def answers(self) -> int:
        """How many columns answer."""
        return sum(bool(rows) for rows in self.cells)

    @property
    def deep(self) -> int:
        """How many rows the longest answer has."""
        return max(len(rows) for rows in self.cells)

    @property
    def only(self) -> tuple[RowCell, ...]:
        """The first answer, where there is no other."""
        return next(rows for rows in self.cells if rows)


@dataclass(frozen=True)
class Answered:
    """The aspects that equally many columns answer."""

    anchor: str
    title: str
    alone: bool
    """Whether one column answers each, so that nothing stands beside anything."""
    lines: tuple[AspectLine, ...]

    @property
    def columns(self) -> tuple[tuple[AspectLine, ...], ...]:
        """For each column the aspects that it answers."""
        columns = range(len(self.lines[0].cells))
        return tuple(tuple(line for line in self.lines if line.cells[at]) for at in columns)


def side_by_side(columns: Iterable[Iterable[Row]], site: Site, page: str) -> tuple[Answered, ...]:
    """Say what stands side by side on a page: a column of rows for each profession."""
    found = [list(rows) for rows in columns]
    lines = (_line(aspect, rows, site, page) for aspect, rows in aligned(found))
    return tuple(
        Answered(f"by-{many}", answered_by(many, len(found)), many == 1, tuple(some))
        for many, some in groupby(lines, key=lambda line: line.answers)
    )


def aligned(columns: Iterable[Iterable[Row]]) -> list[tuple[Known[Aspect], list[list[Row]]]]:
    """Align rows by aspect, whatever their pillar: what most columns answer first, then in the order of the aspects."""
    answers = [_by_aspect(rows) for rows in columns]
    aspects = {row.aspect.id: row.aspect for rows in answers for some in rows.values() for row in some}
    lines = [(aspect, [rows.get(aspect.id, []) for rows in answers]) for aspect in aspects.values()]
    return sorted(lines, key=lambda line: (sum(not rows for rows in line[1]), line[0].entry.order))


def _by_aspect(rows: Iterable[Row]) -> Mapping[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row.aspect.id, []).append(row)
    return found


def answered_by(many: int, columns: int) -> str:
    """`Answered by both`, `Answered by all four`, `Answered by two`, `Answered by one only`."""
    if many == columns > 1:
        return "Answered by both" if columns == 2 else f"Answered by all {NUMBERS[many]}"
    return f"Answered by {NUMBERS[many]}"


def _line(aspect: Known[Aspect], cells: list[list[Row]], site: Site, page: str) -> AspectLine:
    question = plain(inline(aspect.entry.question, addresses.linker(site.knowledge, page)))
    said = tuple(tuple(_cell(row, site, page) for row in rows) for rows in cells)
    return AspectLine(f"on-{aspect.id}", entry_link(aspect, page), question, said)


def _cell(row: Row, site: Site, page: str) -> RowCell:
    target = addresses.linker(site.knowledge, page)
    return RowCell(
        href=addresses.relative(addresses.row(row), page),
        pillar=title_of(row.pillar),
        then_date=spoken_date(row.then.as_of),
        then=site.prose(row.then.text, target),
        now_date=spoken_date(row.now.as_of),
        now=site.prose(row.now.text, target),
        change=row.change,
        change_word=words.CHANGE[row.change],
        status=row.status,
        status_word=words.STATUS[row.status],
        sources=counted(len({one.source.id for one in row.all_cited()}), "source"),
        since=tuple(
            NoteView(spoken_date(note.as_of), site.prose(note.text, target), words.VERDICT.get(note.verdict or "", ""))
            for note in row.since
        ),
    )
