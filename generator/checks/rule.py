"""Knows what a rule is: a record with its reason, an example that passes, one that fails, and the check."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.knowledge import Knowledge
from generator.problem import Flaw, Level

Files = Mapping[str, str]
"""Path below the content folder -> YAML text."""


@dataclass(frozen=True)
class Rule:
    """A rule across entries. The examples are laid over a small complete base (`tests/checks/`) and run."""

    code: str
    level: Level
    why: str
    check: Callable[[Knowledge], Iterator[Flaw]] = field(repr=False)
    passes: Files = field(repr=False)
    fails: Files = field(repr=False)
