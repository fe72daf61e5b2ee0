"""How a build tells what it does: silent for two seconds, then a bar in a terminal and plain lines elsewhere."""

import io

import pytest

from generator.cli.progress import Progress


class Terminal(io.StringIO):
    """What a person looks at."""

    def isatty(self) -> bool:
        return True


def told(out: io.StringIO, seconds: list[float]) -> str:
    """A build of three steps; `seconds` is the time at each look of the clock."""
    clock = iter(seconds)
    progress = Progress(out, lambda: next(clock))
    progress.step("Reading", 4)
    progress.advance()
    progress.advance()
    progress.step("Waiting")
    progress.step("Making pages", 2)
    progress.advance()
    progress.end()
    return out.getvalue()


@pytest.mark.parametrize("out", [io.StringIO(), Terminal()])
def test_a_quick_build_says_nothing(out: io.StringIO) -> None:
    """For two seconds nothing is written at all."""
    assert told(out, [0, 0, 1, 1, 1.2, 1.5, 1.9]) == ""


def test_lines_where_nobody_looks() -> None:
    """In a log every step has one line, from the one on in which the two seconds ended."""
    assert told(io.StringIO(), [0, 0, 1, 2.5, 3, 4, 5]) == "Reading …\nWaiting …\nMaking pages …\n"


def test_a_bar_in_a_terminal() -> None:
    """In a terminal one line shows how far the step is, and is gone at the end."""
    shown = told(Terminal(), [0, 0, 1, 2.5, 3, 4, 5])
    assert shown.split("\r\x1b[K") == [
        "",
        f"Reading {'█' * 12}{'░' * 12} 2 of 4",
        "Waiting …",
        f"Making pages {'░' * 24} 0 of 2",
        f"Making pages {'█' * 12}{'░' * 12} 1 of 2",
        "",
    ]
