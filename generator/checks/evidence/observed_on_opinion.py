"""Knows the rule `observed-on-opinion`: what is called observed was observed."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.knowledge import Knowledge
from generator.text import listed

SOFT = frozenset({"opinion", "theory"})
TOLD = Told(
    "the row `{aspect}` is observed and rests on {kinds} alone",
    "cite who counted, or call it `emerging`",
    {"soft": sorted(SOFT)},
)


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield observed rows that rest on opinion and theory alone."""
    for row in knowledge.rows():
        cited = row.all_cited() if row.status == "observed" else ()
        if cited and all(one.source.entry.evidence in SOFT for one in cited):
            kinds = sorted({one.source.entry.evidence for one in cited})
            told = TOLD.said(aspect=row.aspect.id, kinds=listed(kinds))
            yield Found(row.path, (*row.keys, "status"), *told)


RULE = Rule(
    code="observed-on-opinion",
    level="warning",
    why="An opinion can be right; it is not an observation.",
    check=check,
    told=TOLD,
    passes=examples.row(status="emerging") | examples.source(evidence="opinion"),
    fails=examples.row(status="observed") | examples.source(evidence="opinion"),
)
