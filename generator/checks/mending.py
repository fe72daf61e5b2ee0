"""Knows what `fix` would do about a finding, and that it must leave all other values and every comment alone."""

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import replace

from generator.checks import RULES
from generator.checks.blamed import Blamed
from generator.edits import Mend, applied, region
from generator.problem import Keys, Problem
from generator.writing.places import comments
from generator.yamltext import Data, Document, read

FIXES = {rule.code: rule.fix for rule in RULES if rule.fixable}


def with_mend(problem: Problem, text: str, document: Document | None, kind: str, quote: str = "") -> Problem:
    """Add to a finding what would mend it, if its rule knows something that harms nothing else."""
    fix = FIXES.get(problem.code)
    mend = fix(Blamed(problem, text, document, kind, quote)) if fix else None
    if mend is None or not is_harmless(mend, text, document):
        return problem
    return replace(problem, mend=replace(mend, regions=tuple(region(text, edit) for edit in mend.edits)))


def is_harmless(mend: Mend, text: str, document: Document | None) -> bool:
    """Whether a file reads as before after its mending, but for the values that the mend is about."""
    after, problems = read(applied(text, mend.edits).encode(), "")
    if document is None:
        return len(problems) < len(read(text.encode(), "")[1]) or after is not None
    if after is None:
        return False
    same = _without(document.data, mend.changes) == _without(after.data, mend.changes)
    return same and comments(document) == comments(after)


def _without(data: Data, changes: Iterable[Keys]) -> Data:
    """The data without certain values; an item of a list leaves its place empty, so that the others keep theirs."""
    left: list[Data] = [deepcopy(data)]
    for keys in changes:
        inside: Data = left
        for step in (0, *keys[:-1]):
            inside = _step(inside, step)
        last = keys[-1] if keys else 0
        inside = inside if keys else left
        if isinstance(inside, dict):
            inside.pop(str(last), None)
        elif isinstance(inside, list) and isinstance(last, int) and last < len(inside):
            inside[last] = None
    return left[0]


def _step(data: Data, step: str | int) -> Data:
    if isinstance(data, dict) and isinstance(step, str):
        return data.get(step)
    if isinstance(data, list) and isinstance(step, int) and step < len(data):
        return data[step]
    return None
