"""Knows how all files are read: those that changed, on all processors where that pays; the others as they were kept."""

from collections.abc import Iterable
from functools import partial

from generator import parallel
from generator.reading.files import FileRead, read_file
from generator.reading.kept import Kept, Line, digest, noted, restored


def read_all(
    files: Iterable[tuple[str, bytes]], folder: str, kept: Kept, workers: int | None = 1
) -> tuple[list[FileRead], Kept]:
    """Give what each file gave, and what is to be kept of them; as many workers as processors if `workers` is None.

    Workers send what is kept of a file, which is little; its entry is made of that, as in the next run.
    """
    found = dict(files)
    known = {path: kept[path] for path, raw in found.items() if path in kept and kept[path].digest == digest(raw)}
    fresh = [path for path in found if path not in known]
    if parallel.pays(len(fresh), workers):
        lines = parallel.results([partial(_line, path, found[path], folder) for path in fresh], workers)
        known |= {path: line for path, line in zip(fresh, lines, strict=True) if line}
    read = [_read(path, raw, folder, known.get(path)) for path, raw in found.items()]
    return [one for one, _ in read], {one.path: line for one, line in read if line}


def _line(path: str, raw: bytes, folder: str) -> Line | None:
    return noted(raw, read_file(path, raw, folder))


def _read(path: str, raw: bytes, folder: str, line: Line | None) -> tuple[FileRead, Line | None]:
    if line and (one := restored(path, raw, folder, line)):
        return one, line
    one = read_file(path, raw, folder)
    line = noted(raw, one)
    if one.document:
        one.document.forget()
    return one, line
