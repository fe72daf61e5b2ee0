"""Knows the rule `now-after-its-sources`: what is said of a year has a source from around that year."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.knowledge import Knowledge

YEARS = 3
TOLD = Told(
    "`now` is of {now} and its newest source of {newest}",
    "cite a newer one, or give the side an `as-of` of its own",
    {"years": YEARS},
)


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield rows all of whose sources for `now` are years older than `now`."""
    for row in knowledge.rows():
        newest = max((one.source.entry.issued[:4] for one in row.cited_for("now")), default="")
        if newest and int(row.now.as_of[:4]) - int(newest) >= YEARS:
            yield Found(row.path, (*row.keys, "now"), *TOLD.said(now=row.now.as_of, newest=newest))


RULE = Rule(
    code="now-after-its-sources",
    level="advice",
    why="A source cannot speak of a year that it did not see.",
    check=check,
    told=TOLD,
    passes=examples.shift_of(as_of="{then: 2018, now: 2024}"),
    fails=examples.shift_of(as_of="{then: 2018, now: 2026-08}"),
)
