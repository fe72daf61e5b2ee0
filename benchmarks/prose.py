"""Knows how made-up sentences are built: from word lists, by a seeded generator, as long as real entries are."""

import random
import re
import unicodedata

from benchmarks import words

LINKS = ("and", "while", "because", "although", "once", "so that")
WAYS = ("with", "from", "for", "against", "through")
LONGEST_ID = 80


def seeded(*key: object) -> random.Random:
    """A generator that depends on the key alone, not on what was drawn before (small bases begin large ones)."""
    return random.Random(":".join(map(str, key)))


def slug(title: str) -> str:
    """An id for a title, cut at a hyphen where it is too long for one."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    id = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
    return id if len(id) <= LONGEST_ID else id[:LONGEST_ID].rsplit("-", 1)[0]


def name(draw: random.Random) -> str:
    """An invented name; every entry brings some, so that the vocabulary grows with the base as it does in earnest."""
    return "".join(draw.choice(words.SYLLABLES) for _ in range(draw.choice((2, 3, 3)))).capitalize()


def things(draw: random.Random) -> str:
    """What is acted upon: `dusty ledgers`, sometimes emphasised, set as code or in quotation marks."""
    said = f"{draw.choice(words.KINDS)} {draw.choice(words.THINGS)}"
    chance = draw.random()
    if chance < 0.04:
        return f"*{said}*"
    if chance < 0.06:
        return f"“{said}”"
    return f"`{said.split()[1]}`" if chance < 0.07 else said


def clause(draw: random.Random, actor: str, *, past: bool) -> str:
    """Who did what, with what."""
    deed = draw.choice(words.DEEDS)[past]
    return f"{actor} {deed} {things(draw)} {draw.choice(WAYS)} {things(draw)}"


def sentence(draw: random.Random, actor: str, *, past: bool, length: int) -> str:
    """A sentence of at most about `length` words: a place or an invented name first, then clauses."""
    start = f"In {draw.choice(words.PLACES)}" if draw.random() < 0.5 else f"At {name(draw)} & {name(draw)}"
    said = f"{start}, {clause(draw, actor, past=past)}"
    while len(said.split()) < length - 7:
        said += f", {draw.choice(LINKS)} {clause(draw, draw.choice(words.ACTORS), past=past)}"
    return said + "."


def paragraph(draw: random.Random, actor: str, sentences: int) -> str:
    """Some sentences in a row, in the present tense."""
    return " ".join(sentence(draw, actor, past=False, length=draw.randint(14, 24)) for _ in range(sentences))


def question(draw: random.Random) -> str:
    """A question that stays open."""
    return f"Who will {draw.choice(words.DEEDS)[0]} {things(draw)} when {draw.choice(words.ACTORS)} leave?"
