"""Knows the addresses outside that a base names, what they answered, and which answers somebody should see."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from generator.kinds import KINDS
from generator.kinds.exceptions import DEAD, Excused
from generator.kinds.references import prose
from generator.kinds.sources import Source
from generator.knowledge import Knowledge

DOI = "https://doi.org/"
IN_PROSE = re.compile(r"\]\((https?://[^\s()]+(?:\([^\s()]*\)[^\s()]*)*)\)")
State = Literal["good", "moved", "refused", "failing", "gone", "unasked"]
STATES: tuple[State, ...] = ("gone", "failing", "refused", "moved", "unasked", "good")
"""From the worst on. `refused` is a host that answers no machine: people may still get in."""
BAD: tuple[State, ...] = ("gone", "failing")


@dataclass(frozen=True)
class Outside:
    """An address, and the files below the content folder that name it."""

    address: str
    paths: tuple[str, ...]


@dataclass(frozen=True)
class Answer:
    """What an address answered when it was asked."""

    state: State
    said: str = ""
    """`404`, `no answer within 20 seconds`, or where it has moved to."""


@dataclass(frozen=True)
class Verdict:
    """An address with its answer, and the first day on which it was that."""

    outside: Outside
    answer: Answer
    since: str
    excused: str = ""
    """The reason of the written exception that covers it."""
    known: bool = False
    """Whether an earlier run has heard the same."""


@dataclass(frozen=True)
class Told:
    """Everything that a run has to say, the same for the same answers."""

    verdicts: tuple[Verdict, ...]
    unneeded: tuple[Excused, ...]
    """Exceptions for files all of whose addresses answer."""

    def bad(self) -> list[Verdict]:
        """What somebody has to look at."""
        return [one for one in self.verdicts if one.answer.state in BAD and not one.excused]

    def new(self) -> list[Verdict]:
        """What was not told by an earlier run, as far as that is remembered."""
        return [one for one in self.bad() if not one.known]


Memory = Mapping[str, Sequence[str]]
"""Address -> state, what it said, since when, and the day it was last asked."""


def addresses_of(knowledge: Knowledge, doi: str = DOI) -> tuple[Outside, ...]:
    """Every address and DOI once, in the order of the alphabet; pages that somebody read are only a record."""
    found: dict[str, set[str]] = defaultdict(set)
    for path, address in _named(knowledge, doi):
        found[address].add(path)
    return tuple(Outside(address, tuple(sorted(paths))) for address, paths in sorted(found.items()))


def _named(knowledge: Knowledge, doi: str) -> Iterator[tuple[str, str]]:
    for known in knowledge.sources.values():
        yield from ((known.path, address) for address in _of_source(known.entry, doi))
    for kind in KINDS:
        for entry in knowledge.all(kind).values() if kind != "shifts" else ():
            yield from ((entry.path, link) for _, text in prose(entry.entry) for link in IN_PROSE.findall(text))


def _of_source(source: Source, doi: str) -> Iterator[str]:
    if source.doi:
        yield doi + source.doi
    if source.url and not (source.doi and source.url.lower() == (DOI + source.doi).lower()):
        yield source.url


def due(all: Iterable[Outside], memory: Memory, fresh: Collection[str]) -> list[Outside]:
    """Those to ask: all but what was good on one of the days that still count as fresh."""
    return [one for one in all if not (_state(memory, one) == "good" and memory[one.address][3] in fresh)]


def _state(memory: Memory, one: Outside) -> str:
    return memory[one.address][0] if one.address in memory else ""


def judged(
    all: Iterable[Outside], answers: Mapping[str, Answer], memory: Memory, exceptions: Iterable[Excused], today: str
) -> tuple[Told, Memory]:
    """Put answers of today beside what is remembered; give what to tell, and what to remember."""
    verdicts = [_verdict(one, answers, memory, today) for one in all]
    written = {one.path: one for one in exceptions if one.code == DEAD}
    told = tuple(_excused(one, written) for one in verdicts)
    needed = {path for one in told if one.answer.state not in ("good", "moved") for path in one.outside.paths}
    unneeded = tuple(one for path, one in sorted(written.items()) if path not in needed)
    order = sorted(told, key=lambda one: (STATES.index(one.answer.state), one.outside.address))
    return Told(tuple(order), unneeded), {
        one.outside.address: _remembered(one, answers, memory, today) for one in order
    }


def _verdict(one: Outside, answers: Mapping[str, Answer], memory: Memory, today: str) -> Verdict:
    known = memory.get(one.address)
    answer = answers.get(one.address, Answer("unasked"))
    if answer.state == "unasked" and known:
        answer = Answer(known[0], known[1])  # type: ignore[arg-type]
    if known and known[0] == answer.state:
        return Verdict(one, answer, known[2], known=True)
    return Verdict(one, answer, today)


def _excused(verdict: Verdict, written: Mapping[str, Excused]) -> Verdict:
    """A written exception holds where it stands for every file that names the address."""
    reasons = [written[path].reason if path in written else "" for path in verdict.outside.paths]
    return replace(verdict, excused="; ".join(dict.fromkeys(reasons))) if all(reasons) else verdict


def _remembered(one: Verdict, answers: Mapping[str, Answer], memory: Memory, today: str) -> Sequence[str]:
    address = one.outside.address
    asked = address in answers and answers[address].state != "unasked"
    day = today if asked else memory[address][3] if address in memory else ""
    return [one.answer.state, one.answer.said, one.since, day]
