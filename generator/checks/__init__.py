"""Knows all rules: one file each, named after its code, in a folder named after its topic; nothing lists them."""

from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from pkgutil import iter_modules

from generator.checks.rule import Rule, no_check, no_file_check
from generator.checks.texts import texts
from generator.checks.written import Written
from generator.knowledge import Knowledge
from generator.problem import Flaw


def _discovered() -> Iterator[Rule]:
    for topic in iter_modules(__path__, f"{__name__}."):
        if topic.ispkg:
            package = import_module(topic.name)
            for module in iter_modules(package.__path__, f"{topic.name}."):
                yield replace(import_module(module.name).RULE, topic=topic.name.rpartition(".")[2])


RULES: tuple[Rule, ...] = tuple(sorted(_discovered(), key=lambda rule: rule.code))
"""By code: the same order on every machine."""


def check(knowledge: Knowledge) -> list[Flaw]:
    """Hold a knowledge base against every rule."""
    flaws = [rule.flaw(found) for rule in RULES for found in rule.check(knowledge)]
    return [*flaws, *_text_flaws(knowledge)]


def _text_flaws(knowledge: Knowledge) -> Iterator[Flaw]:
    """Go through the texts once: what one rule has split into sentences, the next need not."""
    rules = [rule for rule in RULES if rule.check_text is not no_check]
    for said in texts(knowledge):
        for rule in rules:
            for found in rule.check_text(said):
                yield rule.flaw(found)


def check_file(written: Written) -> list[Flaw]:
    """Hold the way in which a file is written against every rule that asks for it."""
    return [rule.flaw(found) for rule in _FILE_RULES for found in rule.check_file(written)]


_FILE_RULES = tuple(rule for rule in RULES if rule.check_file is not no_file_check)
