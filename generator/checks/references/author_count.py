"""Knows the rule `author-count`: there are at least as many authors as are listed."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.blamed import Blamed
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.edits import Mend
from generator.kinds.sources import Source
from generator.knowledge import Known


def check(source: Known[Source]) -> Iterator[Found]:
    """Yield sources whose `author-count` is no whole number above that of the list."""
    count, listed_ = source.entry.author_count, len(source.entry.author)
    if count is not None and (count <= listed_ or count != int(count)):
        yield Found(
            source.path,
            ("author-count",),
            f"`author-count` is {count:g} and {listed_} are listed",
            "count again, or delete it where all are listed",
        )


def fix(blamed: Blamed) -> Mend | None:
    """Take it out where all are listed."""
    authors = blamed.document.data_at(("author",)) if blamed.document else None
    return blamed.remove() if isinstance(authors, list) and blamed.value == str(len(authors)) else None


RULE = Rule(
    code="author-count",
    level="warning",
    why="`author-count` is there to say how many more there are; smaller than the list, one of the two is wrong.",
    fix=fix,
    check_entry={"sources": check},
    passes=examples.source(author="[{family: Wei, given: Jason}]", author_count="4"),
    fails=examples.source(author="[{family: Wei, given: Jason}, {family: Tay, given: Yi}]", author_count="2"),
)
