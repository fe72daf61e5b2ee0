"""Knows the rule `long-sentence`: a sentence can be read in one breath."""

import re
from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.checks.texts import Said

LONGEST = 30
"""Words. A finding of a source carries its figure, population and condition, and may have twice as many."""
DASH = re.compile("[–—]")
COUNTED = re.compile(r"[^\s–—]*\w[^\s–—]*")
TOLD = Told(
    "the sentence `{begins} ...` has {words} words",
    "split it: {longest} is enough",
    {"longest": LONGEST, "counted": COUNTED},
)


def check(said: Said) -> Iterator[Found]:
    """Yield sentences with more words than that."""
    longest = 2 * LONGEST if said.kind == "sources" else LONGEST
    if not said.is_sentence or said.text.count(" ") < longest:
        return
    for sentence in said.sentences:
        words = COUNTED.findall(sentence) if len(DASH.sub(" ", sentence).split()) > longest else ()
        if len(words) > longest:
            begins = " ".join(words[:3])
            yield said.found(*TOLD.said(begins=begins, words=len(words), longest=longest), begins)


RULE = Rule(
    code="long-sentence",
    level="advice",
    why="People read rows side by side; beyond thirty words they have to begin a sentence again to understand it.",
    check_text=check,
    told=TOLD,
    passes=examples.row(now="Teams of dozens of people work toward one goal. Each has a part of its own."),
    fails=examples.row(
        now=f"Teams of dozens of people work toward one goal {'and then toward another one ' * 5}for years."
    ),
)
