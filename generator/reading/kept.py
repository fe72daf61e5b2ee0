"""Knows what is kept of files that were read, so that they need not be read and checked again before they change.

JSON, line by line: the first says who wrote it, and path, digest and findings of each file; each other line is the data
of one of them. Nothing is taken on trust: data is held against its model again; what is damaged counts as not there.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from typing import get_args

from generator.kinds import READ
from generator.kinds import json as lines
from generator.knowledge.authored import Authored
from generator.problem import Flaw, Level
from generator.reading.files import FileRead, kind_and_id
from generator.yamltext import right

FORMAT = 1
LEVELS = get_args(Level)


@dataclass(frozen=True)
class Line:
    """What is kept of a file that gave an entry."""

    digest: str
    """Of the bytes of the file."""
    flaws: tuple[Flaw, ...]
    data: bytes


Kept = Mapping[str, Line]
"""By path below the content folder."""


def digest(raw: bytes) -> str:
    """A short name for some bytes that no others have."""
    return blake2b(raw, digest_size=16).hexdigest()


def noted(raw: bytes, read: FileRead) -> Line | None:
    """What to keep of a file; None for one that gave no entry: it is read again each time, until it is mended."""
    if read.authored is None or read.document is None or read.problems:
        return None
    return Line(digest(raw), read.flaws, lines.written(read.document.data))


def restored(path: str, raw: bytes, folder: str, line: Line) -> FileRead | None:
    """What reading the file would give again; None where the line holds no entry of its kind."""
    shown = f"{folder}/{path}"
    kind, id, misplaced = kind_and_id(path, shown)
    entry = None if misplaced else lines.entry(READ[kind], line.data)
    if entry is None:
        return None
    document = right(raw, shown)
    return FileRead(path, document, Authored(path, kind, id, entry, "[[" in document.text), flaws=line.flaws)


def text_of(kept: Kept, maker: str) -> bytes:
    """Write down what is kept."""
    rest = b"\n".join(line.data for line in kept.values())
    files = [[path, line.digest, [_told(flaw) for flaw in line.flaws]] for path, line in kept.items()]
    head = {"format": FORMAT, "maker": maker, "rest": digest(rest), "files": files}
    return json.dumps(head, ensure_ascii=False).encode() + b"\n" + rest


def from_text(text: bytes, maker: str) -> Kept:
    """Read what was written down; nothing if another maker wrote it, or if it is damaged."""
    try:
        first, _, rest = text.partition(b"\n")
        head = json.loads(first)
        if (head["format"], head["maker"], head["rest"]) != (FORMAT, maker, digest(rest)):
            return {}
        data = zip(head["files"], rest.split(b"\n"), strict=True)
        return {
            path: Line(str(of), tuple(_flaw(path, *told) for told in flaws), line) for (path, of, flaws), line in data
        }
    except (ValueError, KeyError, TypeError):
        return {}


def _told(flaw: Flaw) -> list[object]:
    return [flaw.keys, flaw.code, flaw.sentence, flaw.hint, flaw.level, flaw.at_key, flaw.quote, flaw.start]


def _flaw(
    path: str, keys: list[str | int], code: str, sentence: str, hint: str, level: Level, at_key: bool, quote: str,
    start: int | None,
) -> Flaw:  # fmt: skip
    words = all(isinstance(one, str) for one in (path, code, sentence, hint, quote))
    steps = all(isinstance(one, (str, int)) for one in keys)
    if not (words and steps and level in LEVELS and isinstance(at_key, bool) and isinstance(start, (int, type(None)))):
        raise ValueError(path)
    return Flaw(path, tuple(keys), code, sentence, hint, level, at_key, quote, start)
