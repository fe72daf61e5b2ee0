"""Knows the rule `year-in-id`: the year in an id is the year of the source."""

import re
from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.kinds.sources import Source
from generator.knowledge import Known

YEAR = re.compile(r"(?:^|-)((?:19|20)\d\d)(?=-|$)")
TOLD = Told(
    "the id says {year} and `issued` says {issued}",
    "mend the date, or rename the file and keep the old id under `aliases`",
    {"year": YEAR},
)


def check(source: Known[Source]) -> Iterator[Found]:
    """Yield sources whose id names another year than `issued`, by more than two (a working paper and its print)."""
    years = [int(year) for year in YEAR.findall(source.id)]
    if years and min(abs(year - int(source.entry.issued[:4])) for year in years) > 2:
        yield Found(source.path, ("issued",), *TOLD.said(year=years[0], issued=source.entry.issued))


RULE = Rule(
    code="year-in-id",
    level="advice",
    why="Authors choose sources by id; `smith-2019` that is of 2024 makes an old claim look older or a new one newer.",
    check_entry={"sources": check},
    told=TOLD,
    passes=examples.source(issued="2023-08-08"),
    fails=examples.source(issued="2026-08-08"),
)
