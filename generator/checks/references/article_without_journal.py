"""Knows the rule `article-without-journal`: an article stands in something."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.kinds.sources import Source
from generator.knowledge import Known

TYPES = frozenset({"article-journal", "article-magazine", "article-newspaper", "chapter", "paper-conference"})
TOLD = Told("this `{type}` names no journal, book or conference", "add `container-title`", {"types": sorted(TYPES)})


def check(source: Known[Source]) -> Iterator[Found]:
    """Yield articles, chapters and conference papers without `container-title`."""
    if source.entry.type in TYPES and not source.entry.container_title:
        yield Found(source.path, ("type",), *TOLD.said(type=source.entry.type))


RULE = Rule(
    code="article-without-journal",
    level="advice",
    why="The name of the journal is half of a reference: who reviewed it, where to look when the address dies.",
    check_entry={"sources": check},
    told=TOLD,
    passes=examples.source(type="article-journal", container_title="Nature"),
    fails=examples.source(type="article-journal"),
)
