"""Knows the rule `tracking-parameters`: an address carries nothing about who found it."""

import re
from collections.abc import Iterator

from generator.checks import examples
from generator.checks.blamed import Blamed
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.edits import Mend
from generator.kinds.sources import Source
from generator.knowledge import Known

PATTERN = re.compile(r"[?&](utm_\w+|fbclid|gclid|mc_cid|mc_eid|igshid|ref_src|cmpid|trk|s_cid|spm)=")
TOLD = Told("`{word}` only counts visitors", "cut the address before it", {"counts": PATTERN})


def check(known: Known[Source]) -> Iterator[Found]:
    """Yield addresses with parameters that only count visitors."""
    if match := PATTERN.search(known.entry.url or ""):
        yield Found(known.path, ("URL",), *TOLD.said(word=match[1]), match[1])


def fix(blamed: Blamed) -> Mend | None:
    """Leave those parameters out and keep the others."""
    address, mark, anchor = blamed.value.partition("#")
    page, _, parameters = address.partition("?")
    kept = "&".join(one for one in parameters.split("&") if not PATTERN.match(f"?{one}"))
    return blamed.write(page + (f"?{kept}" if kept else "") + mark + anchor)


RULE = Rule(
    code="tracking-parameters",
    level="warning",
    why="Tracking parameters tell a third party where our readers come from, and make one page look like two.",
    fix=fix,
    check_entry={"sources": check},
    told=TOLD,
    passes=examples.source(URL="https://example.org/talk?id=3"),
    fails=examples.source(URL="https://example.org/talk?utm_source=newsletter"),
)
