"""Knows the units that the search ranks: what each word counts in them, and what the browser is sent to show one.

A unit is a thing that somebody may look for: an entry with a page of its own, with all that stands there; or else a
section, as on the glossary or on an ordinary page. What a word counts does not depend on other units, so an edit of one
page leaves what is known of all others as it was.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from math import log, sqrt
from zlib import crc32

from generator import addresses
from generator.exports.search.sections import SearchSection
from generator.exports.search.words import findable, parts, tokens

SECTIONS = {
    addresses.HUBS[kind].rstrip("/"): letter
    for kind, letter in {
        "professions": "p", "pillars": "i", "aspects": "a", "terms": "t", "events": "e", "questions": "q",
        "directions": "d", "sources": "s",
    }.items()
}  # fmt: skip
"""First part of an address -> the letter of a kind of unit."""
PAGE = "n"
"""The letter of all else: hubs, and ordinary pages with their sections."""
KINDS = {
    "p": ("Profession", "Professions"), "i": ("Pillar", "Pillars"), "a": ("Aspect", "Aspects"), "t": ("Term", "Terms"),
    "e": ("Event", "Events"), "q": ("Question", "Questions"), "d": ("Direction", "Directions"),
    "s": ("Source", "Sources"), PAGE: ("Page", "Pages"),
}  # fmt: skip
"""What readers call one of a kind, and many."""
BOOSTS = {"p": 1.4, "i": 2.2, "a": 2.0, "t": 1.6, "e": 1, "q": 1.2, "d": 1, "s": 0.2, PAGE: 0.9}
"""How much a kind counts. The figures were found by trying: `tests/browser/test_searching.py` says how often people are
shown what they look for."""
LABELLED, LABEL_BOOST = "s", 3
"""A source's other name is its label: who types an author wants the work, not those that mention it."""
IN_TITLE, IN_NAME, IN_HEADING, IN_LEAD, IN_PAGE_TITLE = 6.0, 5.0, 1.2, 0.5, 1.0
BEGINNING, BEGUN_WITH = "0", 3
"""Three words of a title in one piece, behind a sign that no word begins with: who types them wants that title."""
SATURATION, LENGTH_COUNTS, USUAL_LENGTH = 1.2, 0.5, 200
"""BM25's k and b, and the length in words to which others are compared (the mean would change with every edit)."""
BEST, STEP, LEVELS = 24.0, 1.3, "0123456789abcdefghijklmnopqrstuvwxyz"
"""What a word counts is kept as one of 36 levels, best first; each counts 1.3 times the next."""


@dataclass(frozen=True)
class Unit:
    """One thing that can be found."""

    key: str
    """The letter of its kind and six characters made from its address: neighbours come and go, this stays."""
    words: str
    """`3 nurs,5 care ward`: stems by what they count there, level by level."""
    shown: str
    """JSON of address, title, what stands beside it (its page, or its label), other names, and sections, each with
    anchor, heading, level and text."""
    name: tuple[str, str, str]
    """Address, title and other names (joined by `; `), for hits by name; empty texts for a section of a page."""


def units(found: Sequence[SearchSection]) -> tuple[Unit, ...]:
    """Make the units of a page from its sections."""
    if not found:
        return ()
    page = found[0]
    section, _, rest = page.location.partition("/")
    if section in SECTIONS and rest:
        return (_unit(SECTIONS[section], page, [_without_names(one) for one in found], "", _names(found)),)
    kind = SECTIONS.get(section, PAGE)
    below = (_unit(kind, one, [one], page.title, one.names) for one in found[1:] if one.text)
    return (_unit(PAGE, page, found[:1], "", page.names), *below)


def _names(found: Sequence[SearchSection]) -> tuple[str, ...]:
    return tuple(name for one in found for name in one.names)


def _without_names(one: SearchSection) -> SearchSection:
    """A name is found as a name of the whole; the list of names is no answer."""
    return replace(one, text=one.text.replace(", ".join(one.names), "")) if one.names else one


def _unit(
    letter: str, top: SearchSection, sections: Sequence[SearchSection], page_title: str, names: Sequence[str]
) -> Unit:
    held = [[one.location.partition("#")[2], one.title, one.level, one.text] for one in sections]
    beside, called = (names[0], ()) if letter == LABELLED and names else (page_title, names)
    shown = [top.location, top.title, beside, called, held]
    return Unit(
        key(letter, top.location),
        _by_level(letter, top.title, page_title, names, sections),
        json.dumps(shown, ensure_ascii=False, separators=(",", ":")),
        (top.location, top.title, "; ".join(called)) if letter != PAGE or not page_title else ("", "", ""),
    )


def key(letter: str, address: str) -> str:
    """Make a key that does not depend on other units. Two units may share one: they share a file then, no more."""
    number, digits = crc32(address.encode()) % 36**6, ""
    for _ in range(6):
        number, digit = divmod(number, 36)
        digits += LEVELS[digit]
    return letter + digits


def _by_level(letter: str, title: str, page_title: str, names: Sequence[str], sections: Sequence[SearchSection]) -> str:
    """What each word of a unit counts there, level by level."""
    counts = stems(" ".join(one.text for one in sections))
    extra = _extra(LABEL_BOOST if letter == LABELLED else 1, title, page_title, names, sections)
    size = min(sum(counts.values()).bit_length(), 14)
    of_text = {count: _level(letter, count, size, 0) for count in {*counts.values()}}
    levels: defaultdict[str, list[str]] = defaultdict(list)
    for word, count in counts.items():
        if word not in extra:
            levels[of_text[count]].append(word)
    for word, more in extra.items():
        levels[_level(letter, counts.get(word, 0), size, round(more, 1))].append(word)
    return ",".join(f"{level} {' '.join(levels[level])}" for level in sorted(levels))


def _extra(
    named_boost: float, title: str, page_title: str, names: Sequence[str], sections: Sequence[SearchSection]
) -> dict[str, float]:
    """What words count beside how often they stand in the text."""
    titled, named, above = _best_shares([title]), _best_shares(names), _best_shares([page_title])
    extra = defaultdict(float, dict.fromkeys(stems(" ".join(one.title for one in sections[1:])), IN_HEADING))
    for word in stems(sections[0].text) if len(sections) > 1 else ():
        extra[word] += IN_LEAD
    extra.update(dict.fromkeys(_beginning(title), IN_TITLE))
    for word in {**titled, **named, **above}:
        name = max(IN_TITLE * titled.get(word, 0), IN_NAME * named_boost * named.get(word, 0))
        extra[word] += name + IN_PAGE_TITLE * above.get(word, 0)
    return extra


def _beginning(title: str) -> list[str]:
    """The word that stands for the beginning of a title, `0gptsaregpts`; none for a title of one word."""
    first = "-".join(tokens(title)).split("-")[:BEGUN_WITH]
    return [BEGINNING + "".join(first)] if len(first) > 1 else []


def stems(text: str) -> dict[str, int]:
    """The words by which a text can be found, and how often each stands there."""
    found: defaultdict[str, int] = defaultdict(int)
    for token, count in Counter(tokens(text)).items():
        for word in _found_by(token):
            found[word] += count
    return found


@cache
def _found_by(token: str) -> tuple[str, ...]:
    return tuple(word for part in parts(token) if (word := findable(part)))


def _best_shares(names: Sequence[str]) -> dict[str, float]:
    """How much of a name each word is, at best: "Nurse" is one word, "Enrolled nurse" two."""
    shares: dict[str, float] = {}
    for name in names:
        found = stems(name)
        shares |= {word: max(shares.get(word, 0), 1 / sqrt(len(found))) for word in found}
    return shares


@cache
def _level(letter: str, count: int, size: int, extra: float) -> str:
    """What a word counts that stands so often in a text of so many words (by powers of two), and in titles beside."""
    length = 2 ** (size - 0.5) / USUAL_LENGTH
    text = count / (count + SATURATION * (1 - LENGTH_COUNTS + LENGTH_COUNTS * length))
    counts = BOOSTS[letter] * (text + extra)
    return LEVELS[max(0, min(35, round(log(BEST / counts, STEP))))]
