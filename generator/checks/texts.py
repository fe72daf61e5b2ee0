"""Knows the texts of a base as rules of language see them: each with its place, its words and its sentences."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.checks.found import Found
from generator.checks.written import BLANK
from generator.kinds.references import prose
from generator.knowledge import Knowledge, Row, Shift
from generator.problem import Keys
from generator.text import LINK_PATTERN

SENTENCES = frozenset({
    "then", "now", "text", "paradigm-shift", "settles", "open-questions", "guide-questions", "summary", "question",
    "finding", "definition", "why", "answer", "goal", "statement", "note", "caption",
})  # fmt: skip
"""Keys that hold sentences; all other prose is names and labels."""
OURS = frozenset({"title", "label", "name", "group", "also-called"}) | SENTENCES
KINDS = ("pillars", "professions", "fields", "aspects", "sources", "terms", "events", "questions", "directions")
DATED = frozenset({"shifts", "sources", "events", "questions", "directions"})
"""Kinds whose texts stand under a date on the page."""
END = re.compile(
    r"(?<!\b[A-Z]\.)(?<!\bal\.)(?<!\bvs\.)(?<!\b(?:No|Dr|St|Mr|vs|cf)\.)(?<=[.?!])[\"'”’)*]*\s+(?=[\"'“‘(*\[]*[A-Z0-9])"
)
MARKS = ".,;:!?()[]{}*_/\"“”'‘’…"
"""What stands beside a word and is no part of it."""


@dataclass(frozen=True)
class Said:
    """A text that an author wrote."""

    path: str
    kind: str
    keys: Keys
    text: str

    @cached_property
    def key(self) -> str:
        """The key it stands under: `now` for `rows: [{now: ...}]` and for its `text`."""
        return next(key for key in reversed(self.keys) if isinstance(key, str))

    @cached_property
    def plain(self) -> str:
        """The text without the addresses of its links."""
        return LINK_PATTERN.sub(lambda link: link[4] or link[2], self.text) if "[[" in self.text else self.text

    @cached_property
    def words(self) -> frozenset[str]:
        """All words in small letters."""
        return frozenset(word.strip(MARKS) for word in self.plain.lower().split())

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """Its sentences, or the text itself where it is only a name."""
        return tuple(END.split(self.plain)) if self.is_sentence else (self.plain,)

    @property
    def is_sentence(self) -> bool:
        """Whether its key asks for sentences."""
        return self.key in SENTENCES

    def found(self, sentence: str, hint: str = "", quote: str = "") -> Found:
        """Say that something is wrong here."""
        return Found(self.path, self.keys, sentence, hint, quote)

    def phrases(self, phrases: frozenset[str], pattern: re.Pattern[str]) -> Iterator[str]:
        """Yield what the pattern finds, but look only where one of its words occurs: most texts have none."""
        if not phrases.isdisjoint(self.words):
            yield from (match[0] for match in pattern.finditer(self.plain))


def any_of(phrases: list[str]) -> tuple[frozenset[str], re.Pattern[str]]:
    """Prepare a list of words and phrases: the longest word of each (few texts have it), and a pattern for all."""
    telling = frozenset(max(reversed(phrase.lower().split()), key=len) for phrase in phrases)
    return telling, re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, phrases))})(?![\w-])", re.IGNORECASE)


def texts(knowledge: Knowledge) -> Iterator[Said]:
    """Every text that we wrote ourselves (titles of sources are not ours); a blank is no text yet."""
    for said in (*_of_entries(knowledge), *(said for shift in knowledge.shifts for said in _of_shift(shift))):
        if not (said.text.startswith("TODO") and BLANK.match(said.text)):
            yield said


def _of_entries(knowledge: Knowledge) -> Iterator[Said]:
    for kind in KINDS:
        for known in knowledge.all(kind).values():
            for keys, text in prose(known.entry):
                said = Said(known.path, kind, keys, text)
                if said.key in OURS and not (kind == "sources" and said.key == "title"):
                    yield said


def _of_shift(shift: Shift) -> Iterator[Said]:
    yield Said(shift.path, "shifts", ("paradigm-shift",), shift.paradigm_shift)
    for row in shift.rows:
        yield from _of_row(row)
    for number, question in enumerate(shift.open_questions):
        yield Said(shift.path, "shifts", ("open-questions", number), question)


def _of_row(row: Row) -> Iterator[Said]:
    yield Said(row.path, "shifts", (*row.keys, "then"), row.then.text)
    yield Said(row.path, "shifts", (*row.keys, "now"), row.now.text)
    for number, note in enumerate(row.since):
        yield Said(row.path, "shifts", (*row.keys, "since", number, "text"), note.text)
    if row.settles:
        yield Said(row.path, "shifts", (*row.keys, "settles"), row.settles)
