"""Knows how to measure a command: wall clock, CPU and peak memory of its whole process tree, never without a limit."""

import gzip
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from statistics import median

SAMPLE_EVERY = 0.05
SEARCH = ("search", "pagefind", "search.json")
"""Folders and files at the top of a site that hold what search needs."""
UNIT = 1 if sys.platform == "darwin" else 1024
"""`ru_maxrss` counts bytes on macOS, kilobytes elsewhere."""


@dataclass(frozen=True)
class Cost:
    """What a command took: seconds of wall clock and CPU, megabytes at its peak; how it ended and what it said."""

    wall: float
    cpu: float
    peak: float
    code: int
    said: str


@dataclass(frozen=True)
class Output:
    """How large a site is, in files and bytes; pages as they lie and as a server would compress them."""

    files: int
    bytes: int
    page: int
    page_gzip: int
    largest_gzip: int
    largest: str
    index: int
    index_gzip: int


def run(command: Sequence[str], folder: Path, limit: float) -> Cost:
    """Run a command in a session of its own; after `limit` seconds all of it is killed, and the code is not 0."""
    with tempfile.TemporaryFile() as said:
        began = time.perf_counter()
        process = _start(command, folder, said.fileno())
        peak = _Peak(process.pid)
        killer = threading.Timer(limit, _kill, (process.pid, signal.SIGKILL))
        killer.start()
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
        killer.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        _kill(process.pid, signal.SIGKILL)
        said.seek(0)
        largest = max(peak.stop(), used.ru_maxrss * UNIT) / 1e6
        text = said.read().decode(errors="replace")
        return Cost(wall, used.ru_utime + used.ru_stime, largest, process.returncode, text)


def _start(command: Sequence[str], folder: Path, out: int) -> subprocess.Popen[bytes]:
    """Caches that a tool would keep at home go into the folder, where they can be taken away; Python keeps bytecode."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(folder / ".home"), "NO_MKDOCS_2_WARNING": "1"}
    environment |= {"PYTHONPATH": "", "PYTHONDONTWRITEBYTECODE": ""}
    return subprocess.Popen(
        command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=out, stderr=out, start_new_session=True
    )


def _kill(group: int, how: int) -> None:
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(group, how)


class _Peak:
    """Adds up the memory of a process and all its children, again and again (where `/proc` tells).

    What several of them share is divided among them; a lone process is asked for its resident memory, which is cheaper.
    """

    def __init__(self, root: int) -> None:
        self.root, self.most, self.done = root, 0, threading.Event()
        self.thread = threading.Thread(target=self._watch, daemon=True)
        self.thread.start()

    def stop(self) -> int:
        self.done.set()
        self.thread.join()
        return self.most

    def _watch(self) -> None:
        while not self.done.wait(SAMPLE_EVERY):
            pids = list(_tree(self.root))
            ask = _resident if len(pids) == 1 else _proportional
            self.most = max(self.most, sum(ask(pid) for pid in pids))


def _tree(pid: int) -> Iterator[int]:
    yield pid
    for children in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            found = children.read_text().split()
        except OSError:
            continue
        for child in found:
            yield from _tree(int(child))


def _resident(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, IndexError):
        return 0


def _proportional(pid: int) -> int:
    try:
        told = re.search(r"^Pss:\s+(\d+) kB", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.MULTILINE)
    except OSError:
        return 0
    return int(told[1]) * 1024 if told else 0


@contextmanager
def served(command: Sequence[str], folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A server that runs inside the block and is gone after it."""
    with tempfile.TemporaryFile() as said:
        process = _start(command, folder, said.fileno())
        try:
            yield process
        finally:
            _kill(process.pid, signal.SIGTERM)
            with suppress(subprocess.TimeoutExpired):
                process.wait(5)
            _kill(process.pid, signal.SIGKILL)
            process.wait()


def seconds_until(place: str | Path, word: str, limit: float, process: subprocess.Popen[bytes]) -> float | None:
    """How long until a page (by address, or a file) holds a word; None after the limit or when the server is gone."""
    began = time.perf_counter()
    while time.perf_counter() - began < limit and process.poll() is None:
        if word.encode() in _page(place):
            return time.perf_counter() - began
        time.sleep(0.004)
    return None


def _page(place: str | Path) -> bytes:
    try:
        if isinstance(place, Path):
            return place.read_bytes()
        with urllib.request.urlopen(place, timeout=30) as answer:
            return bytes(answer.read())
    except (OSError, HTTPException):  # not there yet, or being written
        return b""


def free_port() -> int:
    """A port of the loopback address that nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def output(site: Path) -> Output:
    """Measure a built site: its pages of professions by their median, its largest page, what search keeps."""
    files = [path for path in site.rglob("*") if path.is_file()]
    pages = {path: _gzipped(path) for path in files if path.suffix == ".html"}
    professions = sorted(path for path in pages if path.parent.parent == site / "professions")
    largest = max(pages, key=lambda path: (pages[path], str(path)))
    index = [path for path in files if path.relative_to(site).parts[0] in SEARCH]
    return Output(
        files=len(files),
        bytes=sum(path.stat().st_size for path in files),
        page=int(median(path.stat().st_size for path in professions)),
        page_gzip=int(median(pages[path] for path in professions)),
        largest_gzip=pages[largest],
        largest=largest.relative_to(site).parent.as_posix(),
        index=sum(path.stat().st_size for path in index),
        index_gzip=sum(_gzipped(path) for path in index),
    )


def _gzipped(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 6, mtime=0))


def calibration() -> float:
    """Seconds for a fixed piece of work: says how much the machine's own speed moved between runs."""
    began = time.perf_counter()
    total = 0
    for number in range(1_000_000):
        total += number % 7
    assert total == 2_999_997
    return time.perf_counter() - began
