"""Numbers of rows that stand in our prose are those of the entries: nobody has to remember to count again."""

import re
from collections.abc import Mapping
from typing import Any

import pytest

from generator.knowledge import Knowledge, Row
from generator.yamltext import read
from tests.conftest import ROOT

WORDS = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
]  # fmt: skip
NUMBER = re.compile(rf"\b(\d+|{'|'.join(WORDS)})\b", re.IGNORECASE)
TOLD = re.compile(
    rf"\b(?:\d+|{'|'.join(WORDS)}) (?:of (?:the )?\d+ )?(?:[a-z]+ )?rows\b|\bof \d+ rows\b", re.IGNORECASE
)
"""How prose tells a number of rows."""
CLAIMS: Any = read((ROOT / "tests" / "findings" / "counts.yml").read_bytes(), "counts.yml")[0].data  # type: ignore[union-attr]


def numbers(text: str) -> list[int]:
    """The numbers in a phrase, in figures or words."""
    found = NUMBER.findall(re.sub(r"\[\[.*", "", text))
    return [int(one) if one.isdigit() else WORDS.index(one.lower()) + 1 for one in found]


def matches(row: Row, wanted: Mapping[str, Any]) -> bool:
    """Whether a row has the wanted aspect, status and (one of the) kinds of change."""
    has = {"aspect": row.aspect.id, "status": row.status, "change": row.change}
    return all(has[key] in (value if isinstance(value, list) else [value]) for key, value in wanted.items())


def prose(path: str) -> str:
    """A file of the content, white space folded."""
    return " ".join((ROOT / "content" / path).read_text(encoding="utf-8").split())


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: f"{claim['in']}: {claim['says'][:40]}")
def test_a_number_of_rows_is_right(claim: dict[str, Any], real: Knowledge) -> None:
    """The phrase stands in the file, and its numbers are what the entries give."""
    assert claim["says"] in prose(claim["in"])
    counted = [sum(matches(row, wanted) for row in real.rows()) for wanted in claim["rows"]]
    assert numbers(claim["says"]) == counted


@pytest.mark.parametrize(
    "path", ["findings.md", *(f"aspects/{one.name}" for one in sorted((ROOT / "content/aspects").glob("*.yml")))]
)
def test_every_number_of_rows_is_held(path: str) -> None:
    """No count in the essay or in the finding of an aspect is left to memory."""
    said = " | ".join(claim["says"] for claim in CLAIMS if claim["in"] == path)
    loose = [told.group(0) for told in TOLD.finditer(prose(path)) if told.group(0) not in said]
    assert loose == []
