"""Knows the rule `repeated-label`: each bar and line has a name of its own."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.drawn import pictures
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.kinds.pictures import Picture
from generator.knowledge import Knowledge


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield parts and lines whose name another one of the picture has."""
    for path, keys, one in pictures(knowledge, Picture):
        names = [(("series", n, "name"), line.name) for n, line in enumerate(getattr(one, "series", ()))]
        names += [(("parts", n, "label"), part.label) for n, part in enumerate(getattr(one, "parts", ()))]
        seen: set[str] = set()
        for where, name in names:
            if name.casefold() in seen:
                yield Found(path, (*keys, *where), f"`{name}` is the name of another part", "say how they differ")
            seen.add(name.casefold())


RULE = Rule(
    code="repeated-label",
    level="error",
    why="Whoever cannot see the picture reads its table; two rows of the same name cannot be told apart.",
    check=check,
    passes=examples.picture(
        "form: bars\nbasis: data\nunit: hours\nparts: [{label: Then, value: 6}, {label: Now, value: 4}]"
    ),
    fails=examples.picture(
        "form: bars\nbasis: data\nunit: hours\nparts: [{label: Then, value: 6}, {label: then, value: 4}]"
    ),
)
