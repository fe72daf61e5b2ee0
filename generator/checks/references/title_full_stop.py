"""Knows the rule `title-full-stop`: a title ends without a full stop."""

import re
from collections.abc import Iterator

from generator.checks import examples
from generator.checks.blamed import Blamed
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.edits import Mend
from generator.kinds.entry import Entry
from generator.knowledge import Known

STOP = re.compile(r"(?<!\.\.)(?<!\b[A-Z])(?<!\bInc)(?<!\bv)\.$")
KINDS = ("sources", "professions", "aspects", "terms", "events", "pillars", "fields", "directions")
SENTENCES = re.compile(r"[.?!][\"”]? ")
"""A title of two sentences keeps its stops."""
TOLD = Told("the title ends with a full stop", "delete it", {"stop": STOP, "several": SENTENCES})


def check(known: Known[Entry]) -> Iterator[Found]:
    """Yield titles that end with one and are no row of sentences."""
    title = str(getattr(known.entry, "title", ""))
    if STOP.search(title) and not SENTENCES.search(title):
        yield Found(known.path, ("title",), *TOLD.said())


def fix(blamed: Blamed) -> Mend | None:
    """Leave the full stop out."""
    return blamed.write(blamed.value.rstrip()[:-1])


RULE = Rule(
    code="title-full-stop",
    level="warning",
    why="Each citation style sets its own mark after a title; a second one comes out as `..`.",
    fix=fix,
    check_entry=dict.fromkeys(KINDS, check),
    told=TOLD,
    passes=examples.source(title="The large language model renaissance"),
    fails=examples.source(title="The large language model renaissance."),
)
