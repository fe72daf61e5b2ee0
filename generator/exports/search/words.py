"""Knows how text is taken apart into words, and which forms count as one; `words.js` does the same to questions."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
POSSESSIVE = re.compile(r"['’](?:s\b)?")
ACCENTS = re.compile("[\u0300-\u036f]")
HYPHENS = re.compile("[\u2010\u2011]")
EVERYWHERE = """
    a an and any are as at be been but by can could did do does doing for from get had has have how i if in into is it
    its like may me might more much my no not of off on or our out should so some than that the their them then there
    these they this those to up us was we were what when where which who why will with would you your
"""
STOP_WORDS = frozenset(EVERYWHERE.split())
"""Words that every page has: the index leaves them out, and a question that has others too."""

SPELLING = re.compile(r"([iy])z(?=(?:e|ed|es|er|ers|ing|able|ation|ations)$)")
"""British and American: organise, organize."""
PLURAL = re.compile(r"(?<=..)ies$|(?<=[^isu])(?<!^new)s$")
PARTICIPLE = re.compile(r"^(.*[aeiouy].*)(?:ing|(?<!e)ed)$")
DOUBLED = re.compile(r"(?<=...)(?:([bdgmnprt])(?=\1$)|(?<=....)l(?=l$))")
LAST_LETTER = re.compile(r"e$|(?<=[^aeiou])y$")
LEAST = 4
"""A word of fewer letters has no ending to lose."""


def words(text: str) -> list[str]:
    """Take a text apart: lower case, no accents; a compound gives its parts and the whole in one piece."""
    return [word for token in tokens(text) for word in parts(token)]


def tokens(text: str) -> list[str]:
    """Take a text apart, and leave compounds in one piece, with their hyphens."""
    return WORD.findall(folded(text))


def parts(token: str) -> Sequence[str]:
    """The words of a compound, and the whole without hyphens; any other word alone."""
    return (*token.split("-"), token.replace("-", "")) if "-" in token else (token,)


def folded(text: str) -> str:
    """Take away what two spellings of a word differ in: case, accents, the form of hyphens, apostrophes."""
    if not text.isascii():
        text = HYPHENS.sub("-", ACCENTS.sub("", unicodedata.normalize("NFKD", text)))
    return POSSESSIVE.sub("", text.lower())


@cache
def findable(word: str) -> str:
    """The stem by which a word can be found; nothing for a word that every page has, or a single letter."""
    return "" if word in STOP_WORDS or (len(word) == 1 and not word.isdigit()) else stem(word)


def stem(word: str) -> str:
    """Take off an English ending: nurses, nursing and nurse are one. Wrong now and then, but at both ends alike."""
    if len(word) < LEAST or not (word.isascii() and word.isalpha()):
        return word
    word = SPELLING.sub(r"\1s", word)
    word = word[:-2] if word.endswith("sis") else PLURAL.sub(lambda end: "y" if end[0] == "ies" else "", word)
    word = _without_participle(word)
    return LAST_LETTER.sub(lambda end: "i" if end[0] == "y" else "", word) if len(word) >= LEAST else word


def _without_participle(word: str) -> str:
    if word.endswith("ied"):
        return word[:-3] + "y"
    rest = PARTICIPLE.match(word)
    return DOUBLED.sub("", rest[1]) if rest and len(rest[1]) >= LEAST - 1 else word
