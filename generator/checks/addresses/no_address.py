"""Knows the rule `no-address`: a source can be found."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.references.article_without_journal import TYPES
from generator.checks.rule import Rule, Told
from generator.kinds.sources import Source
from generator.knowledge import Known

TOLD = Told(
    "nothing says where to find this source",
    "add `DOI`, `URL`, `publisher` or `container-title`",
    {"articles": sorted(TYPES)},
)


def check(known: Known[Source]) -> Iterator[Found]:
    """Yield sources with neither DOI nor URL that cannot be found by name either; articles have a rule of their own."""
    source = known.entry
    if source.type not in TYPES and not (source.doi or source.url or source.publisher or source.container_title):
        yield Found(known.path, ("title",), *TOLD.said())


RULE = Rule(
    code="no-address",
    level="advice",
    why="A reference that leads nowhere cannot be checked.",
    check_entry={"sources": check},
    told=TOLD,
    passes=examples.source(URL="https://example.org/talk"),
    fails=examples.source(URL=None, note="Known from a lecture."),
)
