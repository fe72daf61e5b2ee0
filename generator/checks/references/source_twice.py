"""Knows the rule `source-twice`: a source has one file."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.kinds.sources import Source
from generator.knowledge import Knowledge

TOLD = Told("`{first}` is the same source", "keep one and give it the other id under `aliases`")


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield sources whose DOI, or whose title, year and first author, another source has."""
    seen: dict[str, str] = {}
    for known in knowledge.sources.values():
        for mark, key in _marks(known.entry):
            first = seen.setdefault(mark, known.id)
            if first != known.id:
                yield Found(known.path, (key,), *TOLD.said(first=first))
                break


def _marks(source: Source) -> Iterator[tuple[str, str]]:
    if source.doi:
        yield f"doi {source.doi.lower()}", "DOI"
    name = source.author[0].family or source.author[0].literal
    yield f"title {source.title.casefold()} {source.issued[:4]} {name}", "title"


RULE = Rule(
    code="source-twice",
    level="warning",
    why="One source under two ids counts as two that agree, and a correction reaches only one of them.",
    check=check,
    told=TOLD,
    passes=examples.row(sources="[wei-2023-kdd-talk, other-talk]") | examples.OTHER_SOURCE,
    fails=examples.row(sources="[wei-2023-kdd-talk, other-talk]")
    | examples.moved("sources/other-talk.yml", examples.source(URL="https://example.org/other")),
)
