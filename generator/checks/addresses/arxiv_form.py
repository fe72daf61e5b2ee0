"""Knows the rule `arxiv-form`: an arXiv paper is addressed by its abstract."""

import re
from collections.abc import Iterator

from generator.checks import examples
from generator.checks.blamed import Blamed
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.edits import Mend
from generator.kinds.sources import Source
from generator.knowledge import Known

FORM = re.compile(r"^https?://(?:[\w.]*\.)?(?:arxiv\.org|ar5iv\.\w+|alphaxiv\.org)/(?:abs|pdf|html)/(\d{4}\.\d{4,5})")
ABSTRACT = "https://arxiv.org/abs/"
TOLD = Told(
    "this is not the address of the abstract",
    "write `https://arxiv.org/abs/{paper}`",
    {"form": FORM, "abstract": ABSTRACT},
)


def check(known: Known[Source]) -> Iterator[Found]:
    """Yield arXiv addresses that lead to a file, a version or a mirror."""
    url = known.entry.url or ""
    match = FORM.search(url)
    if match and url != ABSTRACT + match[1]:
        yield Found(known.path, ("URL",), *TOLD.said(paper=match[1]))


def fix(blamed: Blamed) -> Mend | None:
    """Write the address of the abstract."""
    found = re.search(r"`(https://arxiv\.org/abs/[^`]+)`", blamed.problem.hint)
    return blamed.write(found[1]) if found else None


RULE = Rule(
    code="arxiv-form",
    level="advice",
    why="The page of the abstract shows every version, corrections and withdrawals; a PDF shows only itself.",
    fix=fix,
    check_entry={"sources": check},
    told=TOLD,
    passes=examples.source(URL="https://arxiv.org/abs/2001.08361"),
    fails=examples.source(URL="https://arxiv.org/pdf/2001.08361v1"),
)
