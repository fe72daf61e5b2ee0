"""Knows the rule `machine-as-actor`: people act; tools are used."""

import re
from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.checks.signs import Signs
from generator.checks.texts import Said

ACTS = (
    "advise|believe|care|create|decide|diagnose|discover|disrupt|dream|empower|feel|fire|hire|imagine|intend|invent|"
    "know|love|replace|reshape|revolutionise|teach|think|transform|understand|want|wish|worry|write"
)
PATTERN = re.compile(
    r"\b(?:AI|[Aa]rtificial intelligence|[Mm]achine learning)(?: (?:now|also|already|often|simply))? "
    rf"(?:(?:can|will|may|could|might)(?: (?:now|also|not|soon))? (?:{ACTS}|take over)|(?:{ACTS})e?s|takes over)\b"
)
FIRST_WORDS = frozenset({"ai", "intelligence", "machine"})
TOLD = Told(
    "`{word}` makes a technology the one who acts",
    "name who does it with which tool: `lawyers draft with ...`",
    {"patterns": [PATTERN], "sentences": True},
)


def check(said: Said) -> Iterator[Found]:
    """Yield sentences in which a technology does what people do."""
    if said.is_sentence and not said.words.isdisjoint(FIRST_WORDS):
        for match in PATTERN.finditer(said.plain):
            yield said.found(*TOLD.said(word=match[0]), match[0])


RULE = Rule(
    code="machine-as-actor",
    level="warning",
    why="Whoever buys, uses or is subjected to a tool decides; a sentence with the tool as its hero hides who that is.",
    check_text=check,
    signs=Signs(words=FIRST_WORDS),
    told=TOLD,
    passes=examples.row(now="Nurses write notes with a transcription tool that uses AI."),
    fails=examples.row(now="AI will replace the notes of nurses."),
)
