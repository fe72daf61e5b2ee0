"""Knows how a build tells what it does, once it has taken two seconds: a bar in a terminal, plain lines elsewhere."""

import sys
import time
from collections.abc import Callable
from typing import TextIO

QUIET = 2.0
"""Seconds in which nothing is said: most builds have ended by then."""
EVERY = 0.1
"""Seconds between two looks of the bar."""
WIDTH = 24


class Progress:
    """What is being done, and how much of it; silent until `QUIET` seconds have gone by."""

    def __init__(self, out: TextIO | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        self._out, self._clock = out or sys.stderr, clock
        self._began = self._shown = clock()
        self._doing, self._length, self._done, self._said = "", 0, 0, False

    def step(self, doing: str, length: int = 0) -> None:
        """Begin something of so many parts (none where that is not known)."""
        self._doing, self._length, self._done, self._said = doing, length, 0, False
        self._tell()

    def advance(self, parts: int = 1) -> None:
        """So many more parts are done."""
        self._done += parts
        self._tell()

    def end(self) -> None:
        """Leave the line as it was."""
        if self._out.isatty() and self._shown > self._began:
            self._out.write("\r\x1b[K")
            self._out.flush()

    def _tell(self) -> None:
        now = self._clock()
        if now - self._began < QUIET:
            return
        if not self._out.isatty():
            self._out.write("" if self._said else f"{self._doing} …\n")
        elif now - self._shown >= EVERY or not self._said:
            self._out.write(f"\r\x1b[K{self._doing} {self._bar()}")
            self._shown = now
        self._said = True
        self._out.flush()

    def _bar(self) -> str:
        if not self._length:
            return "…"
        full = WIDTH * min(self._done, self._length) // self._length
        return f"{'█' * full}{'░' * (WIDTH - full)} {self._done} of {self._length}"
