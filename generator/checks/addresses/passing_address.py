"""Knows the rule `passing-address`: an address leads to the work itself."""

import re
from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.kinds.sources import Source
from generator.knowledge import Known

HOSTS = (
    "bit.ly", "t.co", "tinyurl.com", "goo.gl", "ow.ly", "lnkd.in", "buff.ly", "google.com/search", "bing.com/search",
    "scholar.google", "duckduckgo.com", "sci-hub", "libgen", "webcache.", "translate.google", "localhost",
)  # fmt: skip
SCHEME = re.compile(r"^https?://(?:www\.)?")
TOLD = Told(
    "`{host}` is not where the work stands",
    "follow it and write where it ends",
    {"hosts": list(HOSTS), "scheme": SCHEME},
)


def check(known: Known[Source]) -> Iterator[Found]:
    """Yield addresses of shorteners, searches, caches and copies that nobody was allowed to make."""
    address = SCHEME.sub("", known.entry.url or "")
    for host in HOSTS:
        if address.startswith(host):
            yield Found(known.path, ("URL",), *TOLD.said(host=host))


RULE = Rule(
    code="passing-address",
    level="warning",
    why="Short addresses, searches and caches change or end without notice, and hide where they lead.",
    check_entry={"sources": check},
    told=TOLD,
    passes=examples.source(URL="https://example.org/talk"),
    fails=examples.source(URL="https://bit.ly/talk"),
)
