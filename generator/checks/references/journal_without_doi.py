"""Knows the rule `journal-without-doi`: a journal article can be followed up."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.kinds.sources import Source
from generator.knowledge import Known

TOLD = Told("this journal article has neither `DOI` nor `URL`", "look it up at the journal; very old ones have none")


def check(known: Known[Source]) -> Iterator[Found]:
    """Yield journal articles that are known by volume alone."""
    source = known.entry
    if source.type == "article-journal" and source.volume and not (source.doi or source.url):
        yield Found(known.path, ("volume",), *TOLD.said())


RULE = Rule(
    code="journal-without-doi",
    level="advice",
    why="By the DOI readers find the article and programs its corrections and retractions; a volume takes a library.",
    check_entry={"sources": check},
    told=TOLD,
    passes=examples.source(type="article-journal", container_title="Nature", volume="1", DOI="10.1000/182"),
    fails=examples.source(
        URL=None, type="article-journal", container_title="Nature", volume="1", note="Read in print."
    ),
)
