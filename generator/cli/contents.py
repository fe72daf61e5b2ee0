"""Knows how commands have the content: files that changed are read, the others are as the last run kept them."""

from pathlib import Path

from generator.disk import keeping
from generator.kinds.json import VERSION
from generator.reading import Files
from generator.reading.all_files import read_all
from generator.reading.files import FileRead
from generator.reading.kept import from_text, text_of
from generator.yamltext import PARSER_VERSION


def read(files: Files, folder: str, root: Path | None, workers: int | None = None) -> list[FileRead]:
    """Read files of the content (`folder` is how findings name it), and keep below `root` what the next run can use."""
    if root is None:
        return read_all(files, folder, {}, workers)[0]
    maker = keeping.maker(f"{VERSION} {PARSER_VERSION}")
    kept = from_text(keeping.kept(root), maker)
    found, lines = read_all(files, folder, kept, workers)
    if lines != kept:
        keeping.keep(root, text_of(lines, maker))
    return found


def root_of(content: Path) -> Path | None:
    """Where to keep what was read of a content folder: beside `mkdocs.yml`; nowhere if none lies beside the folder."""
    root = content.resolve().parent
    return root if (root / "mkdocs.yml").is_file() else None
