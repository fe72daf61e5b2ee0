"""Knows the rule `year-in-id`: the year in an id is the year of the source."""

import re
from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.kinds.sources import Source
from generator.knowledge import Known


def check(source: Known[Source]) -> Iterator[Found]:
    """Yield sources whose id names another year than `issued`, by more than two (a working paper and its print)."""
    years = [int(year) for year in re.findall(r"(?:^|-)((?:19|20)\d\d)(?=-|$)", source.id)]
    if years and min(abs(year - int(source.entry.issued[:4])) for year in years) > 2:
        yield Found(
            source.path,
            ("issued",),
            f"the id says {years[0]} and `issued` says {source.entry.issued}",
            "mend the date, or rename the file and keep the old id under `aliases`",
        )


RULE = Rule(
    code="year-in-id",
    level="advice",
    why="Authors choose sources by id; `smith-2019` that is of 2024 makes an old claim look older or a new one newer.",
    check_entry={"sources": check},
    passes=examples.source(issued="2023-08-08"),
    fails=examples.source(issued="2026-08-08"),
)
