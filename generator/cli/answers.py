"""Knows what a preview answers when a browser asks: a file, where it is now, the next version, or that it has none."""

import mimetypes
import re
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from generator.cli.preview import Preview
from generator.cli.shown import Shown, is_page

ASKED = "/.preview/"
"""Where a page asks for the next version, by the number of its own."""
NUMBER = re.compile("[0-9]{1,9}")
HTML = "text/html; charset=utf-8"


@dataclass(frozen=True)
class Answer:
    """A status, what kind of file it is or where else to look, and the file."""

    status: int
    header: tuple[str, str]
    data: bytes = b""


def answer(preview: Preview, target: str) -> Answer:
    """What is said to `GET target`."""
    path = unquote(target.partition("?")[0])
    mount = urlsplit(preview.house.url).path if preview.house else "/"
    if path.startswith(ASKED):
        return _next(preview, path.removeprefix(ASKED))
    return _file(preview.shown, path.removeprefix(mount), mount) if path.startswith(mount) else _moved(mount)


def _next(preview: Preview, version: str) -> Answer:
    if not NUMBER.fullmatch(version):
        return _nothing(preview.shown)
    return Answer(200, _kind("text/plain"), str(preview.wait(int(version))).encode())


def _file(shown: Shown, address: str, mount: str) -> Answer:
    data = shown.file(address)
    if data is not None:
        kind = HTML if is_page(address) else _of_name(address)
        return Answer(200, _kind(kind), data)
    return _moved(f"{mount}{address}/") if shown.file(f"{address}/") is not None else _nothing(shown)


def _of_name(address: str) -> str:
    kind = mimetypes.guess_type(address)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind


def _moved(where: str) -> Answer:
    return Answer(302, ("Location", where))


def _nothing(shown: Shown) -> Answer:
    return Answer(404, _kind(HTML), shown.file("404.html") or b"Not found")


def _kind(kind: str) -> tuple[str, str]:
    return "Content-Type", kind
