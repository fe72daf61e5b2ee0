"""Knows the rule `file-end`: a file ends with its last line."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.blamed import Blamed
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.checks.written import Written
from generator.edits import Mend


def check_file(written: Written) -> Iterator[Found]:
    """Yield files whose last line is not ended, and those that go on with empty lines."""
    text = written.document.text
    if text.endswith("\n") and not text[-2:].isspace():
        return
    end = len(text.rstrip())
    lines = text.count("\n", end)
    if lines == 0:
        yield Found(written.path, (), "the last line is not ended", "press Enter behind it", start=end)
    elif lines > 1:
        first = text.index("\n", end) + 1
        yield Found(written.path, (), "empty lines stand at the end", "delete them", start=first)


def fix(blamed: Blamed) -> Mend | None:
    """End the last line, once."""
    newline = "\r\n" if "\r\n" in blamed.text else "\n"
    return blamed.edit(len(blamed.text.rstrip()), len(blamed.text), newline)


RULE = Rule(
    code="file-end",
    level="advice",
    why="Without it, whoever adds a line below changes two, and a reviewer has to look for the difference.",
    check_file=check_file,
    fix=fix,
    passes=examples.TOKEN,
    fails={"terms/token.yml": "title: Token\ndefinition: A part of a word.\n\n"},
)
