"""Knows how findings are mended: in rounds, until nothing is left that can be, so that a second run changes nothing."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from generator.checks.mending import is_harmless
from generator.edits import Mend, applied, disjoint
from generator.problem import Problem
from generator.reading import concluded
from generator.reading.files import FileRead, read_file
from generator.yamltext import read

ROUNDS = 30
"""More than any file has needed; the limit only keeps two rules that disagree from going on for ever."""
BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class Fixed:
    """What a run of mending gives."""

    files: Mapping[str, bytes]
    """The files that are other than before, by path below the content folder."""
    mended: tuple[Problem, ...]
    """What was found and is gone, round by round."""
    left: tuple[Problem, ...]
    """What is found afterwards."""


def fixed(
    files: Mapping[str, bytes],
    folder: str = "content",
    read: Iterable[FileRead] = (),
    *,
    unsafe: bool = False,
    chosen: Callable[[str], bool] = bool,
) -> Fixed:
    """Mend what can be mended in the chosen files; `read` is what they gave, where somebody has read them already.

    `unsafe` takes likely words for the right ones too.
    """
    now, mended, seen = dict(files), [], {path: {raw} for path, raw in files.items()}
    held = {one.path: one for one in read} or {path: read_file(path, raw, folder) for path, raw in sorted(now.items())}
    for _ in range(ROUNDS):
        found = concluded(held.values(), folder).problems
        changed = False
        for path, problems in _by_path(found, folder, unsafe=unsafe).items():
            raw, done = _mended(now[path], problems) if chosen(path) else (now[path], [])
            if raw not in seen[path]:
                seen[path].add(raw)
                now[path] = raw
                held[path] = read_file(path, raw, folder)
                mended += done
                changed = True
        if not changed:
            break
    other = {path: raw for path, raw in now.items() if raw != files[path]}
    return Fixed(other, tuple(mended), found)


def _by_path(problems: tuple[Problem, ...], folder: str, *, unsafe: bool) -> dict[str, list[Problem]]:
    grouped: dict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        if problem.mend and (unsafe or problem.mend.safe):
            grouped[problem.place.path.removeprefix(f"{folder}/")].append(problem)
    return grouped


def _mended(raw: bytes, problems: list[Problem]) -> tuple[bytes, list[Problem]]:
    """Put in all mends of a file that do not touch one another; one alone, where together they would do harm."""
    mends = disjoint(problem.mend for problem in problems if problem.mend)
    mark, text = (BOM, raw[3:].decode()) if raw.startswith(BOM) else (b"", raw.decode("utf-8", "replace"))
    document, _ = read(text.encode(), "")
    whole = Mend(tuple(edit for mend in mends for edit in mend.edits), tuple(k for mend in mends for k in mend.changes))
    if len(mends) > 1 and not is_harmless(whole, text, document):
        mends, whole = mends[:1], mends[0]
    return mark + applied(text, whole.edits).encode(), [one for one in problems if one.mend in mends]
