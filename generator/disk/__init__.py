"""Knows the disk: reads the content in sorted order, and reads and writes single files."""

import codecs
import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

YAML_ENDINGS = {".yml", ".yaml"}
CACHE = Path(".cache/thennow")
"""Beside `mkdocs.yml`: what can be made again. Safe to delete."""


def entry_files(content: Path) -> list[Path]:
    """List the YAML files below the content folder in the order of their paths; hidden ones are left out."""
    return [content / path for path in _entries_below(content)]


def _entries_below(content: Path) -> list[str]:
    """Paths below the content folder, with `/`, in order."""
    return sorted(_entries(str(content), ""))


def _entries(folder: str, above: str) -> Iterator[str]:
    """Asks the system and not `pathlib`, which takes ten times as long."""
    with os.scandir(folder) as found:
        for one in found:
            if one.name.startswith("."):
                continue
            if one.is_dir(follow_symlinks=False):
                yield from _entries(one.path, f"{above}{one.name}/")
            elif Path(one.name).suffix.lower() in YAML_ENDINGS and one.is_file():
                yield above + one.name


def is_entry(path: Path) -> bool:
    """Whether a path below the content folder is that of a visible YAML file."""
    return path.suffix.lower() in YAML_ENDINGS and not any(part.startswith(".") for part in path.parts)


def read_content(content: Path) -> Iterator[tuple[str, bytes]]:
    """Yield path (below the content folder, with `/`) and bytes of every entry."""
    for path in _entries_below(content):
        yield path, (content / path).read_bytes()


def write_content(content: Path, files: Mapping[str, bytes]) -> None:
    """Write entries by their path below the content folder, each whole or not at all."""
    for path, raw in files.items():
        target = content / path
        target.parent.mkdir(parents=True, exist_ok=True)
        beside = target.with_name(f".{target.name}.new")
        beside.write_bytes(raw)
        beside.replace(target)


def read_pages(content: Path) -> Iterator[tuple[str, bytes]]:
    """Yield path and bytes of every ordinary Markdown page below the content folder, in the order of their paths."""
    for path in sorted(content.rglob("*.md")):
        if not any(part.startswith(".") for part in path.relative_to(content).parts):
            yield path.relative_to(content).as_posix(), path.read_bytes()


def guide(content: Path) -> str:
    """The address of the guide for authors, an ordinary page; nothing in a base that has none."""
    return "guide/" if (content / "guide.md").is_file() else ""


def other_files(content: Path) -> list[Path]:
    """Everything in the content folder that is no entry: ordinary pages, pictures."""
    return sorted(path for path in content.rglob("*") if path.suffix.lower() not in YAML_ENDINGS and path.is_file())


def cache_folder(root: Path, name: str) -> Path:
    """A folder for what can be made again; made where it is missing."""
    folder = root / CACHE / name
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def bytes_of(path: Path) -> bytes | None:
    """What a file holds; None where there is none that can be read."""
    try:
        return path.read_bytes()
    except OSError:
        return None


def within(folder: Path, address: str) -> Path | None:
    """Where an address lies below a folder; None for one that leads out of it, or that no file can have."""
    try:
        path = (folder / address).resolve()
        return path if path.is_relative_to(folder.resolve()) else None
    except (ValueError, OSError, RuntimeError):  # a letter that names cannot have, a name too long, links in a circle
        return None


def read_text(folder: Path, address: str) -> str:
    """The text of a file below a folder."""
    return (folder / address).read_text(encoding="utf-8")


def read_data(folder: Path, address: str) -> bytes:
    """The bytes of a file below a folder."""
    return (folder / address).read_bytes()


def files_below(folder: Path) -> list[str]:
    """Addresses of all files below a folder, in order."""
    top = len(str(folder)) + 1
    found = ((root[top:], name) for root, _, names in os.walk(folder) for name in names)
    return sorted(f"{root.replace(os.sep, '/')}/{name}" if root else name for root, name in found)


def write_new(path: Path, text: str) -> bool:
    """Write a file that is not there yet; False, and nothing is touched, where there is one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("xb") as file:
            file.write(text.encode())
    except FileExistsError:
        return False
    return True


def read_any(path: Path) -> str:
    """The text of any file."""
    return any_text(path.read_bytes())


def any_text(raw: bytes) -> str:
    """The text in some bytes: UTF-16 says so itself, and letters that are no UTF-8 are read as Windows wrote them."""
    if raw[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return raw.decode("utf-16", "replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def configured(config_file: Path, key: str, default: str) -> Path:
    """A folder that `mkdocs.yml` names."""
    return config_file.parent / (setting(config_file, key) or default)


def setting(config_file: Path, key: str) -> str:
    """A plain value of `mkdocs.yml`, found without reading it as YAML (that would cost more); empty if not there."""
    found = re.search(rf"^{key}:[ \t]*['\"]?([^'\"#\n]+)", config_file.read_text(encoding="utf-8"), re.MULTILINE)
    return found[1].strip() if found else ""


def below(folder: Path, root: Path) -> str:
    """How findings name a folder: relative to `root` where it lies below it."""
    return folder.relative_to(root).as_posix() if folder.is_relative_to(root) else folder.as_posix()


def read_json(path: Path) -> dict[str, list[str]]:
    """Lists by name that were kept in a file; nothing if the file is not there or not ours."""
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return held if isinstance(held, dict) else {}


def write_json(path: Path, held: dict[str, list[str]]) -> None:
    """Keep lists by name; a folder that cannot be written to keeps nothing."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_suffix(".new")
        beside.write_text(json.dumps(held), encoding="utf-8")
        beside.replace(path)
    except OSError:
        return


def write_files(folder: Path, files: Iterable[tuple[str, str]]) -> None:
    """Write texts by name (with `/`) into a folder, which is made if need be; the same on every system."""
    for name, text in files:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text.encode())
