"""Knows the rule `weasel-words`: whoever is quoted has a name."""

import re
from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.checks.signs import Signs
from generator.checks.texts import Said, any_of

WORDS, PATTERN = any_of(
    [
        "many experts", "some experts", "experts say", "experts agree", "experts believe",
           "it is said", "it is believed", "it is known",
        "it is widely", "some say", "some argue", "many say", "many believe", "critics say", "observers say",
        "everyone knows", "it goes without saying", "widely regarded", "widely believed", "arguably",
        "obviously", "undoubtedly", "of course", "needless to say",
    ]
)  # fmt: skip
SHOWING = frozenset({"show", "shows", "suggest", "suggests"})
BARE = re.compile(r"(?:^|(?<=[.;:,] ))(?:studies|research) (?:show|suggest)s?\b", re.IGNORECASE)
"""Not `bibliometric studies show`: those have a name."""
TOLD = Told(
    "`{word}` leans on nobody", "name who says so, or leave it out", {"patterns": [PATTERN, BARE], "sentences": True}
)


def check(said: Said) -> Iterator[Found]:
    """Yield phrases that lean on nobody in particular."""
    if said.is_sentence:
        for word in (*said.phrases(WORDS, PATTERN), *said.phrases(SHOWING, BARE)):
            yield said.found(*TOLD.said(word=word), word)


RULE = Rule(
    code="weasel-words",
    level="warning",
    why="`Studies show` sounds like evidence and is none: nobody can look it up, agree or object.",
    check_text=check,
    signs=Signs(words=WORDS | SHOWING),
    told=TOLD,
    passes=examples.row(now="In one survey of 200 laboratories, teams had dozens of people."),
    fails=examples.row(now="Studies show that teams of dozens of people work toward one goal."),
)
