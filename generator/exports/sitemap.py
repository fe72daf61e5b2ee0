"""Knows the site map: every page's address and the day of its newest review, as sitemaps.org asks (protocol 0.9)."""

from collections.abc import Iterable
from html import escape


def sitemap(url: str, pages: Iterable[tuple[str, str]]) -> str:
    """Write the map of pages, given as address (relative to `url`, which ends in a slash) and day."""
    lines = (f"<url><loc>{escape(url + address)}</loc><lastmod>{day}</lastmod></url>" for address, day in pages)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        + "\n".join(lines)
        + "\n</urlset>\n"
    )
