"""Knows the files that a reader's browser loads, a few of many: lists of places, words to correct by, where to begin.

A file that grows beyond its limit is divided by the next letter of its words, and a list stops at its best places: what
a question costs does not grow with the base.
"""

import json
import re
from bisect import bisect
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

from generator import addresses
from generator.exports.search.units import KINDS, LEVELS, PAGE, SECTIONS, Unit
from generator.exports.search.words import STOP_WORDS, folded

FOLDER = "search/"
START = FOLDER + "start.json"
LISTS, BEGINNINGS, ENDINGS = "w", "b", "e"
"""First letters of the names of files: lists of places; words to correct by, by their beginnings and by their ends."""
MOST = 200
"""So many places of a word are listed. A word with more tells little; the other words of a question do."""
LIST_BYTES, SPELLING_BYTES, NAME_BYTES = 6_000, 8_000, 64_000
"""Limits, before compression: a file of lists, a file of words to correct by, the names in the first file."""
END = "-"
"""Follows the last letter of a word where files are divided; no word holds it."""
LAST = "\U0010ffff"
"""Comes after every letter."""
STRONG = LEVELS[13]
"""At this level or before it a word stands in a title or a name, and misspellings are corrected to it."""
SPELT_WITH = 3
"""Shorter words are not corrected to."""
NAMED = PAGE + "iatqdpes"
"""Kinds in the order in which their names go into the first file, as long as there is room."""


ADDRESSES = {
    letter: (f"{section}/", "/") if section in addresses.WITH_PAGES else (f"{section}/#", "")
    for section, letter in SECTIONS.items()
}
"""What stands before and after the id in an address of a kind."""
NOT_IN_ID = re.compile(r"[\W_]+")


def divided(sizes: Mapping[str, int], limit: int) -> dict[str, list[str]]:
    """Divide words by their first letters, no further than the limit asks: where a part begins -> its words, sorted.

    A word is in the last part that begins at or before it. Only parts that share all but their last letter are put
    together, so that an edit moves no more than their borders.
    """
    words = sorted(sizes)
    before = [0, *accumulate(sizes[word] for word in words)]
    return {begin: words[first:last] for begin, first, last in _divided(words, before, "", 0, len(words), limit)}


def _divided(
    words: list[str], before: list[int], prefix: str, first: int, last: int, limit: int
) -> Iterator[tuple[str, int, int]]:
    """Where each part begins, its first word, and the one after its last; `before` adds up sizes from the left."""
    begin, run = "", first
    for letter, start, end in _letters(words, len(prefix), first, last):
        if begin and before[end] - before[run] > limit:
            yield begin, run, start
            begin = ""
        if before[end] - before[start] > limit and letter != END:
            yield from _divided(words, before, prefix + letter, start, end, limit)
        elif not begin:
            begin, run = prefix + letter, start
    if begin:
        yield begin, run, last


def _letters(words: list[str], at: int, first: int, last: int) -> Iterator[tuple[str, int, int]]:
    """Runs of sorted words with the same letter at a place: letter, first word, and the one after the last."""
    while first < last:
        word = words[first]
        if at < len(word):
            letter, end = word[at], bisect(words, word[: at + 1] + LAST, first, last)
        else:
            letter, end = END, first + 1
        yield letter, first, end
        first = end


def file_name(kind: str, prefix: str) -> str:
    """Name a file after the words in it, in characters that every disk and server takes."""
    plain = "".join(one if one.isascii() else f"_{ord(one):x}" for one in prefix)
    return f"{FOLDER}{kind}-{plain}.txt"


def list_size(word: str, places: Sequence[str]) -> int:
    """About how long the line of a word will be."""
    return len(word) + 4 + 8 * min(len(places), MOST)


def line(word: str, places: Sequence[str]) -> str:
    """A word, how many units have it, and the best of them: `nurs 12 0pk3fj2a,4s92kd0spx81hq3`, level by level."""
    last, parts = "", []
    for place in places[:MOST]:
        parts.append(place[1:] if place[0] == last else f",{place}")
        last = place[0]
    return f"{word} {len(places)} {''.join(parts)[1:]}"


def is_known(word: str, places: Sequence[str]) -> bool:
    """Whether a misspelling may be corrected to this word: what stands once, in a text, may be one itself."""
    return len(word) >= SPELT_WITH and word.isalpha() and (len(places) > 1 or places[0][0] <= STRONG)


def start(units: Iterable[Unit], names: Iterable[str]) -> str:
    """The first file: how many units there are, their kinds, the words left out, the other files, and names."""
    every = list(units)
    parts: dict[str, list[str]] = {LISTS: [], BEGINNINGS: [], ENDINGS: []}
    for name in names:
        kind, _, prefix = name.removeprefix(FOLDER).removesuffix(".txt").partition("-")
        parts[kind].append(prefix)
    first = {"units": len(every), "kinds": KINDS, "stop": " ".join(sorted(STOP_WORDS)), "names": _names(every)}
    first |= {kind: " ".join(some) for kind, some in parts.items()}
    return json.dumps(first, ensure_ascii=False, separators=(",", ":"))


def _names(units: Sequence[Unit]) -> dict[str, tuple[str, str, list[list[str]]]]:
    """Names by kind, as many kinds as there is room for: all titles of a kind, and what else they are called."""
    room, found = NAME_BYTES, {}
    for kind in NAMED:
        before, after = ADDRESSES.get(kind, ("", "/"))
        named = [_name(unit, before, after) for unit in units if unit.key[0] == kind and unit.name[0]]
        for lines in (named, [line[:2] for line in named]):
            size = sum(len(part) + 3 for line in lines for part in line)
            if lines and size <= room:
                room -= size
                found[kind] = before, after, lines
                break
    return found


def _name(unit: Unit, before: str, after: str) -> list[str]:
    """Title, address unless it can be told from the title, other names; nothing for what is empty at the end."""
    address, title, others = unit.name
    told = before + NOT_IN_ID.sub("-", folded(title)).strip("-") + after
    line = [title, "" if told == address else address, others]
    while not line[-1]:
        line.pop()
    return line
