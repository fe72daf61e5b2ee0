"""Knows SARIF 2.1.0, the format in which code hosts and editors take findings from any tool."""

import json
from collections.abc import Sequence
from hashlib import sha256
from urllib.parse import quote

from generator.checks import RULES
from generator.checks.rule import Rule
from generator.edits import Mend, Region
from generator.problem import Problem
from generator.report.explanation import marked

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {"error": "error", "warning": "warning", "advice": "note"}
Json = dict[str, object]


def sarif(problems: Sequence[Problem]) -> str:
    """A SARIF log of one run: the findings, and the rules that they come from."""
    broken = {problem.code for problem in problems}
    rules = [rule for rule in RULES if rule.code in broken]
    number = {rule.code: place for place, rule in enumerate(rules)}
    run: Json = {
        "tool": {"driver": {"name": "thennow", "rules": [_rule(rule) for rule in rules]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, number) for problem in problems],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(rule: Rule) -> Json:
    example = f"{rule.why}\n\nFails:\n\n{marked(rule)}"
    return {
        "id": rule.code,
        "shortDescription": {"text": rule.why},
        "help": {"text": example, "markdown": f"{rule.why}\n\n```yaml\n{marked(rule)}\n```\n"},
        "defaultConfiguration": {"level": LEVELS[rule.level]},
        "properties": {"tags": [rule.topic], "fixable": rule.fixable},
    }


def _result(problem: Problem, number: dict[str, int]) -> Json:
    place = problem.place
    region: Json = {"startLine": place.line, "startColumn": place.column}
    if problem.excerpt:
        region["snippet"] = {"text": problem.excerpt.partition("\n")[0]}
    said = f"{problem.sentence}; {problem.hint}" if problem.hint else problem.sentence
    known: Json = {"ruleIndex": number[problem.code]} if problem.code in number else {}
    mends: Json = {"fixes": [_fix(place.path, problem.mend)]} if problem.mend else {}
    return {
        "ruleId": problem.code,
        **known,
        "level": LEVELS[problem.level],
        "message": {"text": said},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": quote(place.path)}, "region": region}}],
        "partialFingerprints": {"thennow/v1": _fingerprint(problem)},
        **mends,
    }


def _fix(path: str, mend: Mend) -> Json:
    said = "`thennow fix` mends this." if mend.safe else "Probably meant; `thennow fix --unsafe` writes it."
    pairs = zip(mend.regions, mend.edits, strict=True)
    replacements = [{"deletedRegion": _region(where), "insertedContent": {"text": edit.new}} for where, edit in pairs]
    change = {"artifactLocation": {"uri": quote(path)}, "replacements": replacements}
    return {"description": {"text": said}, "artifactChanges": [change]}


def _region(where: Region) -> Json:
    return {
        "startLine": where.line,
        "startColumn": where.column,
        "endLine": where.end_line,
        "endColumn": where.end_column,
    }


def _fingerprint(problem: Problem) -> str:
    """The same finding on another line is the same finding."""
    return sha256("\0".join((problem.place.path, problem.code, problem.sentence)).encode()).hexdigest()[:32]
