"""Knows the texts of an entry as rules of language see them: each with its place, its words and its sentences."""

import re
from collections.abc import Iterator

from generator.checks.found import Found
from generator.checks.written import BLANK
from generator.kinds.entry import Entry
from generator.kinds.references import prose
from generator.kinds.shifts import Shift
from generator.problem import Keys
from generator.text import LINK_PATTERN

SENTENCES = frozenset({
    "then", "now", "text", "paradigm-shift", "settles", "open-questions", "guide-questions", "summary", "question",
    "finding", "definition", "why", "answer", "goal", "statement", "note", "caption",
})  # fmt: skip
"""Keys that hold sentences; all other prose is names and labels."""
OURS = frozenset({"title", "label", "name", "group", "also-called"}) | SENTENCES
END = re.compile(
    r"(?<!\b[A-Z]\.)(?<!\bal\.)(?<!\bvs\.)(?<!\b(?:No|Dr|St|Mr|vs|cf)\.)(?<=[.?!])[\"'”’)*]*\s+(?=[\"'“‘(*\[]*[A-Z0-9])"
)
COMMON = frozenset({"it", "is", "many", "some", "these", "this"})
"""Words of phrases that many texts have."""
WORD = re.compile(r"\w+")


class Said:
    """A text that an author wrote. No dataclass: a large base has thirty thousand of them, each seen by many rules."""

    __slots__ = ("_words", "is_sentence", "key", "keys", "kind", "path", "text")

    def __init__(self, path: str, kind: str, keys: Keys, text: str) -> None:
        self.path, self.kind, self.keys, self.text = path, kind, keys, text
        last = keys[-1]
        self.key = last if isinstance(last, str) else next(key for key in reversed(keys) if isinstance(key, str))
        """The key it stands under: `now` for `rows: [{now: ...}]` and for its `text`."""
        self.is_sentence = self.key in SENTENCES
        """Whether its key asks for sentences."""
        self._words: frozenset[str] | None = None

    @property
    def plain(self) -> str:
        """The text without the addresses of its links."""
        return LINK_PATTERN.sub(lambda link: link[4] or link[2], self.text) if "[[" in self.text else self.text

    @property
    def words(self) -> frozenset[str]:
        """All words in small letters; found once, when the first rule asks."""
        if self._words is None:
            self._words = frozenset(WORD.findall(self.plain.lower()))
        return self._words

    @property
    def sentences(self) -> tuple[str, ...]:
        """Its sentences, or the text itself where it is only a name."""
        return tuple(END.split(self.plain)) if self.is_sentence else (self.plain,)

    def found(self, sentence: str, hint: str = "", quote: str = "") -> Found:
        """Say that something is wrong here."""
        return Found(self.path, self.keys, sentence, hint, quote)

    def phrases(self, phrases: frozenset[str], pattern: re.Pattern[str]) -> Iterator[str]:
        """Yield what the pattern finds, but look only where one of its words occurs: most texts have none."""
        if not phrases.isdisjoint(self.words):
            yield from (match[0] for match in pattern.finditer(self.plain))


def any_of(phrases: list[str]) -> tuple[frozenset[str], re.Pattern[str]]:
    """Prepare a list of words and phrases: the most telling word of each (few texts have it), and a pattern for all."""
    telling = frozenset(max(reversed(WORD.findall(phrase.lower())), key=_telling) for phrase in phrases)
    return telling, re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, phrases))})(?![\w-])", re.IGNORECASE)


def _telling(word: str) -> tuple[bool, int]:
    return word not in COMMON, len(word)


def texts(path: str, kind: str, entry: Entry) -> list[Said]:
    """Every text of an entry that we wrote ourselves (titles of sources are not ours); a blank is no text yet."""
    found = _of_shift(path, entry) if isinstance(entry, Shift) else _of_entry(path, kind, entry)
    return [said for said in found if not (said.text.startswith("TODO") and BLANK.match(said.text))]


def _of_entry(path: str, kind: str, entry: Entry) -> Iterator[Said]:
    for keys, text in prose(entry):
        said = Said(path, kind, keys, text)
        if said.key in OURS and not (kind == "sources" and said.key == "title"):
            yield said


def _of_shift(path: str, shift: Shift) -> Iterator[Said]:
    yield Said(path, "shifts", ("paradigm-shift",), shift.paradigm_shift)
    for number, row in enumerate(shift.rows):
        yield Said(path, "shifts", ("rows", number, "then"), row.then.text)
        yield Said(path, "shifts", ("rows", number, "now"), row.now.text)
        for later, note in enumerate(row.since):
            yield Said(path, "shifts", ("rows", number, "since", later, "text"), note.text)
        if row.settles:
            yield Said(path, "shifts", ("rows", number, "settles"), row.settles)
    for number, question in enumerate(shift.open_questions):
        yield Said(path, "shifts", ("open-questions", number), question)
