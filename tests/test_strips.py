"""The head of a page says what became of the old way, how sure that is, and who disagrees; never more than its rows do."""

from dataclasses import replace

import pytest

from generator.kinds.parts import changed
from generator.knowledge import Cited, Knowledge, Row
from generator.views import strips
from generator.views.parts import Fact, Link, Site
from generator.views.professions import profession_page
from generator.views.sources import source_page

NBSP = "\N{NO-BREAK SPACE}"


@pytest.fixture
def one(small: Knowledge) -> Row:
    """A row that nobody doubts."""
    return next(small.rows())


def doubted(row: Row) -> Row:
    """The row with a source that disagrees."""
    (cited,) = row.cited
    return replace(row, cited=(cited._replace(stance="contests"),))


def test_how_sure_rows_are(one: Row) -> None:
    """The surest first; of one kind, it is said of all, and what the word means; nothing is said of no rows."""
    sure, seen = replace(one, status="observed"), replace(one, status="emerging")
    said = f"1{NBSP}observed, 2{NBSP}emerging"
    assert strips.sureness([seen, sure, seen]) == (Fact(said, "how sure it is"),)
    assert strips.sureness([seen, seen]) == (
        Fact(f"All 2{NBSP}emerging", "seen in a trial, a test or with few people"),
    )
    assert strips.sureness([seen])[0].figure == f"1{NBSP}emerging"
    assert strips.sureness([]) == strips.strip([]) == ()


def test_doubts_are_counted_once(one: Row) -> None:
    """A contested row that cites both sides is contested; others that cite a source that disagrees come on top."""
    contested = replace(doubted(one), status="contested")
    cases = {
        (one,): (),
        (contested, one): (Fact("1 contested", "good sources disagree"),),
        (contested, doubted(one), one): (Fact("1 contested", "1 more cites a source that disagrees"),),
        (doubted(one), doubted(one)): (Fact("None contested", "2 cite a source that disagrees"),),
    }
    assert {rows: strips.disagreement(rows) for rows in cases} == cases


def test_rows_in_doubt_are_named(one: Row) -> None:
    """Where the rows are on the page, the strip leads to them."""
    contested = replace(one, status="contested")

    def link(row: Row) -> Link:
        return Link(f"#{row.status}", "Row")

    named = (("contested:", (Link("#contested", "Row"),)), ("a source disagrees on", (Link(f"#{one.status}", "Row"),)))
    assert strips.sureness([contested, doubted(one)], link)[0] == Fact(
        strips.statuses_said([contested, doubted(one)]), "", named
    )


def with_dates(knowledge: Knowledge, *dates: tuple[str, str]) -> Knowledge:
    """The base with a row for each pair of dates in its one shift."""
    (shift,) = knowledge.shifts
    (row, *_) = shift.rows
    rows = tuple(
        replace(row, then=replace(row.then, as_of=then), now=replace(row.now, as_of=now), since=())
        for then, now in dates
    )
    return replace(knowledge, _shifts_of={shift.profession.id: (replace(shift, rows=rows),)})


def dates_of(knowledge: Knowledge, id: str) -> tuple[str, ...]:
    """What the head of a profession's page says of then, now and its review."""
    return profession_page(knowledge.professions[id], Site(knowledge)).dates


def test_the_dates_are_those_of_the_rows(small: Knowledge) -> None:
    """In years, from the first to the last; one year is said once."""
    (id,) = small.professions
    told = with_dates(small, ("2012-05", "2024-03"), ("2008", "2026"), ("2025-01-02", "2025"))
    assert dates_of(told, id)[:2] == ("Then: 2008–2025", "Now: 2024–2026")
    assert dates_of(with_dates(small, ("2018", "2023-08")), id)[:2] == ("Then: 2018", "Now: 2023")


def test_no_row_lies_outside_the_dates(real: Knowledge) -> None:
    """Of any profession: the head says the first and the last year of its rows."""
    for id in real.professions:
        rows = [row for shift in real.shifts_of(id) for row in shift.rows]
        sides = {"Then": [row.then.as_of[:4] for row in rows], "Now": [row.now.as_of[:4] for row in rows]}
        ends = [f"{name}: {'–'.join(sorted({min(years), max(years)}))}" for name, years in sides.items()]
        assert [one.partition(",")[0] for one in dates_of(real, id)[:2]] == ends, id


def test_the_weakest_reading_is_named(small: Knowledge) -> None:
    """A page is reviewed as far as the shift for which least was read."""
    (shift,) = small.shifts
    read = replace(shift, reviewed=changed(shift.reviewed, how="full-text", on="2025-01-01"))
    heard = replace(shift, reviewed=changed(shift.reviewed, how="secondary", on="2026-02-03"))
    both = replace(small, _shifts_of={shift.profession.id: (read, heard)})
    assert dates_of(both, shift.profession.id)[2] == "Reviewed 3 February 2026, from other people’s accounts"


def test_a_source_says_at_once_how_far_it_was_read(real: Knowledge) -> None:
    """In the strip of its page; and where it is cited, when nobody read it."""
    site = Site(real)
    said = {id: source_page(one, site).strip[1] for id, one in real.sources.items()}
    words = {"full-text": "Read in full", "abstract": "Read in abstract", "secondary": "Read about, not read"}
    assert said == {id: Fact(words[one.entry.checked.how], "how far we read it") for id, one in real.sources.items()}
    for id in real.professions:
        page = profession_page(real.professions[id], site)
        cites = {cite.href: cite.unread for shift in page.shifts for row in shift.rows for cite in row.cites}
        assert cites == {
            f"../../sources/{cited.source.id}/": "read about, not read" if is_unread(cited) else ""
            for shift in real.shifts_of(id)
            for row in shift.rows
            for cited in row.cited
        }
        sources = {
            cited.source.id: is_unread(cited)
            for shift in real.shifts_of(id) for row in shift.rows for cited in row.all_cited()
        }  # fmt: skip
        assert page.unread == sum(sources.values())


def is_unread(cited: Cited) -> bool:
    """Whether a source was read about only."""
    return cited.source.entry.checked.how == "secondary"
