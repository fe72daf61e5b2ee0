"""Knows the rule `doi-contradicts-url`: a source has one DOI."""

import re
from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.kinds.sources import Source
from generator.knowledge import Known

DOI = re.compile(r"doi\.org/(10\.\d{4,9}/\S+)$")
PAPER, OF_PAPER = re.compile(r"arxiv\.org/\w+/(\d{4}\.\d{4,5})"), re.compile(r"^10\.48550/arxiv\.(.+)$")
TOLD = Told(
    "the address and `DOI` lead to two papers",
    "find out which one was read",
    {"doi": DOI, "paper": PAPER, "of-paper": OF_PAPER},
)


def check(known: Known[Source]) -> Iterator[Found]:
    """Yield sources whose address is that of another DOI, or of another arXiv paper, than `DOI` says."""
    doi, url = (known.entry.doi or "").lower(), (known.entry.url or "").lower()
    other, paper, wanted = DOI.search(url), PAPER.search(url), OF_PAPER.search(doi)
    if (doi and other and other[1] != doi) or (paper and wanted and paper[1] != wanted[1]):
        yield Found(known.path, ("URL",), *TOLD.said())


RULE = Rule(
    code="doi-contradicts-url",
    level="error",
    why="A reader who follows the one and a program that follows the other read different papers.",
    check_entry={"sources": check},
    told=TOLD,
    passes=examples.source(DOI="10.48550/arXiv.2001.08361", URL="https://arxiv.org/abs/2001.08361"),
    fails=examples.source(DOI="10.48550/arXiv.2001.08361", URL="https://arxiv.org/abs/2206.07682"),
)
