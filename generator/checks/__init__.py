"""Knows all rules: one file each, named after its code, in a folder named after its topic; nothing lists them."""

from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from pkgutil import iter_modules

from generator.checks.rule import Rule, no_check, no_file_check
from generator.checks.signs import Glance
from generator.checks.texts import Said, texts
from generator.checks.written import Written
from generator.kinds import KINDS
from generator.kinds.entry import Entry
from generator.knowledge import Knowledge, Known
from generator.problem import Flaw


def _discovered() -> Iterator[Rule]:
    for topic in iter_modules(__path__, f"{__name__}."):
        if topic.ispkg:
            package = import_module(topic.name)
            for module in iter_modules(package.__path__, f"{topic.name}."):
                yield replace(import_module(module.name).RULE, topic=topic.name.rpartition(".")[2])


RULES: tuple[Rule, ...] = tuple(sorted(_discovered(), key=lambda rule: rule.code))
"""By code: the same order on every machine."""


_BASE_RULES = tuple(rule for rule in RULES if rule.check is not no_check)
_FILE_RULES = tuple(rule for rule in RULES if rule.check_file is not no_file_check)
_TEXT_RULES = tuple(rule for rule in RULES if rule.check_text is not no_check)
_GLANCE = Glance(rule.signs for rule in _TEXT_RULES if rule.signs)
_ENTRY_RULES = {kind: tuple(rule for rule in RULES if kind in rule.check_entry) for kind in KINDS}


def check(knowledge: Knowledge) -> list[Flaw]:
    """Hold a knowledge base against every rule that asks it as a whole."""
    return [rule.flaw(found) for rule in _BASE_RULES for found in rule.check(knowledge)]


def check_file(written: Written) -> list[Flaw]:
    """Hold the way in which a file is written against every rule that asks for it."""
    return [rule.flaw(found) for rule in _FILE_RULES for found in rule.check_file(written)]


def check_entry(known: Known[Entry]) -> list[Flaw]:
    """Hold an entry, before it is bound, against every rule that asks it, or its texts, alone."""
    found = [rule.flaw(one) for rule in _ENTRY_RULES[known.kind] for one in rule.check_entry[known.kind](known)]
    return [*found, *_text_flaws(texts(known.path, known.kind, known.entry))]


def _text_flaws(said: list[Said]) -> Iterator[Flaw]:
    """Look through all texts at once; only a rule that may find something then asks each of them."""
    seen = _GLANCE.at([one.plain for one in said])
    for rule in _TEXT_RULES:
        if rule.signs is None or seen.has(rule.signs):
            yield from (rule.flaw(found) for one in said for found in rule.check_text(one))
