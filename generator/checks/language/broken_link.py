"""Knows the rule `broken-link`: a link between entries is written in one way."""

import re
from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.checks.texts import Said
from generator.text import links_in

LOOSE = re.compile(r"\[\[([^\[\]]*)\]\]")


def check(said: Said) -> Iterator[Found]:
    """Yield double brackets that are no link."""
    if "[[" in said.text:
        right = len(links_in(said.text))
        loose = LOOSE.findall(said.text)
        if right < len(loose):
            yield said.found("`[[...]]` stands here and is no link", "write `[[kind/id]]` or `[[kind/id|words]]`", "[[")


RULE = Rule(
    code="broken-link",
    level="error",
    why="A link that is not understood comes out as brackets, and no check sees when its target goes away.",
    check_text=check,
    passes=examples.entry(
        "terms/token.yml", title="Token", definition="A part of a word, as in [[terms/emergence|emergence]]."
    ),
    fails=examples.entry("terms/token.yml", title="Token", definition="A part of a word, as in [[Terms/Emergence]]."),
)
