"""Knows the rule `doi-contradicts-url`: a source has one DOI."""

import re
from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.kinds.sources import Source
from generator.knowledge import Known


def check(known: Known[Source]) -> Iterator[Found]:
    """Yield sources whose address is that of another DOI, or of another arXiv paper, than `DOI` says."""
    doi, url = (known.entry.doi or "").lower(), (known.entry.url or "").lower()
    other = re.search(r"doi\.org/(10\.\d{4,9}/\S+)$", url)
    paper, wanted = re.search(r"arxiv\.org/\w+/(\d{4}\.\d{4,5})", url), re.match(r"10\.48550/arxiv\.(.+)$", doi)
    if (doi and other and other[1] != doi) or (paper and wanted and paper[1] != wanted[1]):
        yield Found(known.path, ("URL",), "the address and `DOI` lead to two papers", "find out which one was read")


RULE = Rule(
    code="doi-contradicts-url",
    level="error",
    why="A reader who follows the one and a program that follows the other read different papers.",
    check_entry={"sources": check},
    passes=examples.source(DOI="10.48550/arXiv.2001.08361", URL="https://arxiv.org/abs/2001.08361"),
    fails=examples.source(DOI="10.48550/arXiv.2001.08361", URL="https://arxiv.org/abs/2206.07682"),
)
