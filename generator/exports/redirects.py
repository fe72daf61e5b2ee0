"""Knows the pages at old addresses: what was renamed, or merged into another, is still found where it was."""

from html import escape

from generator import addresses
from generator.views.comparisons import moved
from generator.views.parts import Site
from generator.views.retired import successors


def redirects(site: Site) -> dict[str, str]:
    """Files at the old addresses of pages with one successor, and what they say: ids never die."""
    all = {**moved(site.knowledge), **successors(site)}
    return {f"{address}index.html": _page(address, target) for address, target in all.items()}


def _page(address: str, target: str) -> str:
    way = escape(addresses.relative(target, address))
    hash = "" if "#" in target else " + location.hash"
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Moved</title><link rel="canonical" href="{way}">'
        f'<meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url={way}">'
        f'<script>location.replace("{way}"{hash})</script>'
        f'<p>This page has moved: <a href="{way}">go there</a>.</p>'
    )
