"""Knows the rule `american-spelling`: one spelling throughout."""

import re
from collections.abc import Iterator

from generator.checks import examples
from generator.checks.blamed import Blamed
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.checks.signs import Signs
from generator.checks.texts import Said
from generator.edits import Mend

BRITISH = {
    "analyze": "analyse", "analyzed": "analysed", "analyzes": "analyses", "analyzing": "analysing",
    "behavior": "behaviour", "behaviors": "behaviours", "behavioral": "behavioural", "center": "centre",
    "centers": "centres", "color": "colour", "colors": "colours", "favor": "favour", "favors": "favours",
    "favorable": "favourable", "fulfill": "fulfil", "honor": "honour", "labeled": "labelled",
    "labeling": "labelling", "labor": "labour", "modeling": "modelling", "modeled": "modelled",
    "neighbor": "neighbour", "neighborhood": "neighbourhood", "organization": "organisation",
    "organizations": "organisations", "organize": "organise", "organized": "organised", "recognize": "recognise",
    "recognized": "recognised", "skillful": "skilful", "specialization": "specialisation",
    "specialize": "specialise", "specialized": "specialised", "summarize": "summarise",
    "summarized": "summarised", "summarizes": "summarises", "summarizing": "summarising", "traveling": "travelling",
    "unlabeled": "unlabelled", "utilize": "use", "catalog": "catalogue", "defense": "defence",
    "optimize": "optimise", "optimized": "optimised", "optimizing": "optimising",
    "optimization": "optimisation", "prioritize": "prioritise", "standardized": "standardised",
}  # fmt: skip
AMERICAN = frozenset(BRITISH)
TOLD = Told("`{word}` is the American spelling", "write `{british}`", {"british": BRITISH})


def check(said: Said) -> Iterator[Found]:
    """Yield words in the other spelling; names and quotations begin with a capital or stand in quotation marks."""
    if said.words.isdisjoint(AMERICAN):
        return
    for word in sorted(said.words & AMERICAN):
        if said.is_sentence and re.search(rf"(?<![\"“'‘\w-]){word}\b", said.plain):
            yield said.found(*TOLD.said(word=word, british=BRITISH[word]), word)


def fix(blamed: Blamed) -> Mend | None:
    """Write the British spelling."""
    return blamed.sub(rf"(?<![\"“'‘\w-]){re.escape(blamed.quote)}\b", BRITISH[blamed.quote])


RULE = Rule(
    code="american-spelling",
    level="advice",
    why="One spelling throughout lets search find a word by one form; the first entries are in British English.",
    fix=fix,
    check_text=check,
    signs=Signs(words=AMERICAN),
    told=TOLD,
    passes=examples.row(now="Teams of dozens of people organise one run."),
    fails=examples.row(now="Teams of dozens of people organize one run."),
)
