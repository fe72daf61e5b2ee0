"""Knows the rule `plain-http`: an address is asked for in secret."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.kinds.sources import Source
from generator.knowledge import Known

TOLD = Told("the address begins with `http://`", "write `https://`, if it answers there")


def check(known: Known[Source]) -> Iterator[Found]:
    """Yield addresses of sources that begin with http://."""
    if (known.entry.url or "").startswith("http://"):
        yield Found(known.path, ("URL",), *TOLD.said())


RULE = Rule(
    code="plain-http",
    level="advice",
    why="Between a reader and a plain address anybody can read along and change it; most hosts offer https.",
    check_entry={"sources": check},
    told=TOLD,
    passes=examples.source(URL="https://example.org/talk"),
    fails=examples.source(URL="http://example.org/talk"),
)
