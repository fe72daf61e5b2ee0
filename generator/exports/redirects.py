"""Knows the pages at old addresses: an entry that was renamed is still found where it was."""

from html import escape

from generator import addresses
from generator.knowledge import Knowledge


def redirects(knowledge: Knowledge) -> dict[str, str]:
    """Files at the old addresses of entries with pages of their own, and what they say: ids never die."""
    return {
        f"{addresses.page(kind, alias)}index.html": _page(addresses.page(kind, alias), addresses.page(kind, id))
        for (kind, alias), id in knowledge.aliases.items()
        if kind in addresses.WITH_PAGES
    }


def _page(address: str, target: str) -> str:
    way = escape(addresses.relative(target, address))
    return (
        f'<!doctype html><meta charset="utf-8"><title>Moved</title><link rel="canonical" href="{way}">'
        f'<meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url={way}">'
        f'<script>location.replace("{way}" + location.hash)</script>'
        f'<p>This page has moved: <a href="{way}">go there</a>.</p>'
    )
