"""Knows what a rule is: a record with its reason, an example that passes, one that fails, and the check."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.checks.blamed import Blamed
from generator.checks.found import Found
from generator.checks.signs import Signs
from generator.checks.texts import Said
from generator.checks.written import Written
from generator.edits import Mend
from generator.knowledge import Knowledge, Known
from generator.problem import Flaw, Level

Files = Mapping[str, str | bytes]
"""Path below the content folder -> YAML text (bytes where the text is no text)."""


@dataclass(frozen=True)
class Told:
    """What a rule says, with slots, and what the form on the site needs to say the same of what somebody types."""

    sentence: str
    hint: str = ""
    needs: Mapping[str, object] = field(default_factory=dict, repr=False)
    """Word lists, limits and patterns, by name."""

    def said(self, **values: object) -> tuple[str, str]:
        """Fill the slots: sentence and hint."""
        return self.sentence.format(**values), self.hint.format(**values)


EntryCheck = Callable[[Known[Any]], Iterator[Found]]
"""Asks an entry of one kind, before it is bound: what it names is ids yet."""


def no_check(_: object) -> Iterator[Found]:
    """For rules that hold elsewhere: where a file is read, where an entry is decoded, where ids are bound."""
    return iter(())


def no_file_check(_: Written) -> Iterator[Found]:
    """For rules that do not ask how a file is written."""
    return iter(())


def no_fix(_: Blamed) -> Mend | None:
    """For rules that only a person can satisfy."""
    return None


@dataclass(frozen=True)
class Rule:
    """A rule. The examples are laid over a small complete base (`tests/base/`) and run.

    What asks a file, an entry or a text alone is asked when the file is read, and not again before the file changes;
    what asks the whole base is asked in every run.
    """

    code: str
    level: Level
    why: str
    passes: Files = field(repr=False)
    fails: Files = field(repr=False)
    check: Callable[[Knowledge], Iterator[Found]] = field(default=no_check, repr=False)
    """Asks the whole base."""
    check_entry: Mapping[str, EntryCheck] = field(default_factory=dict, repr=False)
    """Asks each entry alone, by kind."""
    check_text: Callable[[Said], Iterator[Found]] = field(default=no_check, repr=False)
    """Asks each text alone."""
    signs: Signs | None = field(default=None, repr=False)
    """Without which `check_text` finds nothing; None where it may find something in any text."""
    check_file: Callable[[Written], Iterator[Found]] = field(default=no_file_check, repr=False)
    """Asks how each file is written, before anything is made of it."""
    fix: Callable[[Blamed], Mend | None] = field(default=no_fix, repr=False)
    """What mends a finding of this rule, or None where that takes a person."""
    told: Told | None = None
    """Given where the form on the site asks the same, while somebody types."""
    released: tuple[str, ...] = ()
    """For rules that compare with the last release: addresses that it had when the examples are run."""
    topic: str = ""
    """The folder that the rule stands in; discovery fills it in."""

    @property
    def asks(self) -> bool:
        """Whether the rule asks anything itself; the others hold where files are read, decoded and bound."""
        plain = (self.check, self.check_text, self.check_file) == (no_check, no_check, no_file_check)
        return bool(self.check_entry) or not plain

    @property
    def fixable(self) -> bool:
        """Whether `fix` can mend what this rule finds, at least in plain cases."""
        return self.fix is not no_fix

    def flaw(self, found: Found) -> Flaw:
        """Sign a finding with the code and level of this rule."""
        path, keys, sentence, hint, quote, start = found
        return Flaw(path, keys, self.code, sentence, hint, self.level, quote=quote, start=start)
