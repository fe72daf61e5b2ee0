"""Knows the rule `nameless-author`: an author has a name."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.kinds.sources import Source
from generator.knowledge import Known


def check(source: Known[Source]) -> Iterator[Found]:
    """Yield authors with neither `family` nor `literal`."""
    for number, name in enumerate(source.entry.author):
        if not (name.family or name.literal):
            sentence = "this author has neither `family` nor `literal`"
            yield Found(
                source.path,
                ("author", number),
                sentence,
                "write `{family: Wei, given: Jason}` or `{literal: OECD}`",
            )


RULE = Rule(
    code="nameless-author",
    level="error",
    why=(
        "CSL names a person by `family` and `given`, an organisation by `literal`; with neither there is "
        "nobody to cite."
    ),
    check_entry={"sources": check},
    passes=examples.source(author="[{family: Wei, given: Jason}]"),
    fails=examples.source(author="[{given: Jason}]"),
)
