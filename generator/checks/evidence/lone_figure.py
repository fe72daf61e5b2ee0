"""Knows the rule `lone-figure`: a figure that stands on one source at second hand is a rumour."""

import re
from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.knowledge import Knowledge

FIGURE = re.compile(r"\d+(?:\.\d+)?\s?%|\b\d{1,3}(?:,\d{3})+\b")
TOLD = Told(
    "the figure of `{aspect}` rests on one source, and that is known at second hand",
    "read it, add a second one, or call the row `emerging`",
    {"figure": FIGURE},
)


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield observed rows whose figure for `now` rests on a single source known at second hand."""
    for row in knowledge.rows():
        if row.status != "observed" or not FIGURE.search(row.now.text):
            continue
        sources = {cited.source.id: cited.source.entry.checked.how for cited in row.all_cited()}
        if list(sources.values()) == ["secondary"]:
            yield Found(row.path, (*row.keys, "now"), *TOLD.said(aspect=row.aspect.id))


RULE = Rule(
    code="lone-figure",
    level="advice",
    why="A figure passes from page to page and loses its condition; two sources, or one that was read, hold it.",
    check=check,
    told=TOLD,
    passes=examples.row(now="Teams of 40% of laboratories have dozens of people.", status="emerging"),
    fails=examples.row(now="Teams of 40% of laboratories have dozens of people.", status="observed"),
)
