"""Knows the rule `shouted-title`: a title is no headline in capitals."""

import re
from collections.abc import Iterator

from generator.checks import examples
from generator.checks.blamed import Blamed
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.edits import Mend
from generator.kinds.sources import Source
from generator.knowledge import Known

TOLD = Told("the title is in capitals throughout", "write it as a sentence; names keep their capitals")


def check(source: Known[Source]) -> Iterator[Found]:
    """Yield titles of more than two words in capitals throughout."""
    words = re.findall(r"[^\W\d_]{2,}", source.entry.title)
    if len(words) > 2 and all(word.isupper() for word in words):
        yield Found(source.path, ("title",), *TOLD.said())


def fix(blamed: Blamed) -> Mend | None:
    """Write it as a sentence; names have to be raised again by hand."""
    return blamed.write(blamed.value.capitalize(), safe=False)


RULE = Rule(
    code="shouted-title",
    level="warning",
    why="Capitals are a matter of layout; screen readers may spell them out, and styles cannot lower them again.",
    fix=fix,
    check_entry={"sources": check},
    told=TOLD,
    passes=examples.source(title="The large language model renaissance"),
    fails=examples.source(title="THE LARGE LANGUAGE MODEL RENAISSANCE"),
)
