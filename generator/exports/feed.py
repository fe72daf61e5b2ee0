"""Knows Atom: what changed lately as a feed that people subscribe to, one entry for each day."""

from collections.abc import Iterator
from html import escape

from generator import addresses
from generator.views.changes import TITLE, ChangedRow, DayView, day_views, words_of
from generator.views.parts import Site, newest_review


def feed(site: Site) -> str:
    """The last days as an Atom feed; without a history it has no entries."""
    days = day_views(site, addresses.HOME)
    page, own = site.url + addresses.CHANGES, site.url + addresses.FEED
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
        f"<id>{escape(page)}</id>",
        f"<title>{escape(f'{site.name}: {TITLE[0].lower()}{TITLE[1:]}')}</title>",
        f'<link rel="self" type="application/atom+xml" href="{escape(own)}"/>',
        f'<link rel="alternate" type="text/html" href="{escape(page)}"/>',
        f"<author><name>The {escape(site.name)} contributors</name></author>",
        f"<updated>{days[0].at if days else f'{newest_review(site.knowledge)}T00:00:00Z'}</updated>",
        *(line for day in days for line in _entry(day, page, site.url)),
        "</feed>",
    ]
    return "\n".join(lines) + "\n"


def _entry(day: DayView, page: str, url: str) -> Iterator[str]:
    address = escape(f"{page}#{day.anchor}")
    yield "<entry>"
    yield f"<id>{address}</id>"
    yield f"<title>{escape(f'{day.date}: {day.said}')}</title>"
    yield f'<link rel="alternate" type="text/html" href="{address}"/>'
    yield f"<updated>{day.at}</updated>"
    yield f'<content type="html">{escape("".join(_content(day, url)), quote=False)}</content>'
    yield "</entry>"


def _content(day: DayView, url: str) -> Iterator[str]:
    yield "<ul>"
    yield from (f"<li>{_row(row, url)}</li>" for row in day.rows)
    yield f"<li>{escape(day.more_rows)}</li>" if day.more_rows else ""
    yield f"<li>In other words only: {escape(day.reworded_count)}</li>" if day.reworded else ""
    yield "</ul>"
    if day.sources:
        links = (f'<a href="{escape(url + one.href)}">{escape(str(one.text))}</a>' for one in day.sources)
        yield f"<p>New sources: {', '.join(links)}</p>"


def _row(row: ChangedRow, url: str) -> str:
    title = escape(str(row.link.text))
    told = [f'<a href="{escape(url + row.link.href)}">{title}</a>' if row.link.href else title, f"({row.what})"]
    told += [f"<b>{side.word}:</b> {escape(words_of(side.pieces))}" for side in row.sides]
    told += [f"<b>Since:</b> {escape(note)}" for note in row.since]
    told += [f"<b>{name}:</b> {escape(said)}" for name, said in row.moved]
    return " ".join(told)
