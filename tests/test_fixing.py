"""The room `fixing.py` and what it stands on: every fix mends what its rule finds, and touches nothing else."""

import re
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.checks import RULES
from generator.checks.rule import Rule
from generator.fixing import BOM, fixed
from generator.forms import date
from generator.kinds import KINDS
from generator.writing.places import comments
from generator.writing.values import scalar
from generator.yamltext import Document, read
from tests.conftest import ROOT, over_base

FIXABLE = [rule for rule in RULES if rule.fixable]
TERM = {
    "title": "Token",
    "definition": "A part of  a word , or or a word.",
    "also-called": "[Word piece, Word piece]",
    "see": "emergence",
    "aliases": "[word-piece]",
}
"""A term in which five things are to be mended."""


def document(raw: bytes) -> Document:
    """Read a file that is right."""
    found, problems = read(raw, "x.yml")
    assert problems == []
    assert found is not None
    return found


def disguised(raw: bytes) -> bytes:
    """The same file as an editor on another system writes it, with a comment above every key at its margin."""
    lines = raw.decode().rstrip().splitlines()
    noted = [
        line
        for number, one in enumerate(lines)
        for line in ([f"# {number}: kept"] if re.match(r"\w", one) else []) + [one]
    ]
    return BOM + "\r\n".join(noted).encode()


def test_a_third_of_the_rules_can_be_mended() -> None:
    """At least one in three knows what to do about its findings."""
    assert len(FIXABLE) * 3 >= len(RULES)


@pytest.mark.parametrize("rule", FIXABLE, ids=lambda rule: rule.code)
def test_the_failing_example_is_mended(rule: Rule) -> None:
    """The finding is gone, nothing else is found instead, and a second run changes nothing."""
    files = dict(over_base(rule.fails))
    once = fixed(files, unsafe=True)
    assert [problem.code for problem in once.left] == []
    assert [rule.code] == [problem.code for problem in once.mended]
    twice = fixed({**files, **once.files}, unsafe=True)
    assert twice.files == {}


@pytest.mark.parametrize("rule", FIXABLE, ids=lambda rule: rule.code)
def test_an_editor_of_another_system_changes_nothing(rule: Rule) -> None:
    """With CRLF, a byte order mark and comments, the same values come out, and all of those stay; the last line is ended."""
    plain = dict(over_base(rule.fails))
    odd = {path: disguised(raw) if path in rule.fails else raw for path, raw in plain.items()}
    wanted, found = fixed(plain, unsafe=True), fixed(odd, unsafe=True)
    assert set(wanted.files) | set(rule.fails) == set(found.files)
    for path, raw in found.files.items():
        before = odd[path]
        assert document({**plain, **wanted.files}[path]).data == document(raw).data
        assert raw.startswith(BOM)
        assert re.findall(rb"(?<!\r)\n", raw) == []
        assert raw.endswith(b"\r\n")
        assert sorted(re.findall(rb"# \d+: kept", before)) == sorted(re.findall(rb"# \d+: kept", raw))


@given(st.permutations(list(TERM)), st.lists(st.sampled_from(["", "  # beside", "\n# below"]), min_size=5, max_size=5))
@settings(max_examples=60, deadline=None)
def test_whatever_the_order_the_same_comes_out(keys: list[str], remarks: list[str]) -> None:
    """All that can be mended is, keys stand in the order of the model, comments stay, and a second run changes nothing."""
    text = "".join(f"{key}: {TERM[key]}{remark}\n" for key, remark in zip(keys, remarks, strict=True))
    files = {**dict(over_base({})), "terms/token.yml": text.encode()}
    once = fixed(files)
    after = document(once.files["terms/token.yml"])
    assert after.data == {
        "title": "Token",
        "definition": "A part of a word, or a word.",
        "also-called": ["Word piece"],
        "see": ["emergence"],
        "aliases": ["word-piece"],
    }
    assert once.left == ()
    assert comments(document(text.encode())) == comments(after)
    assert [key for key in after.data if key != "aliases"] == ["title", "definition", "also-called", "see"]
    assert fixed({**files, **once.files}).files == {}


@example("who:?")
@given(st.text(alphabet="ab .,:#'\"-[]{}&*!?|>%@`é🎈\n\t", min_size=1, max_size=30))
def test_a_text_is_written_so_that_it_is_read(text: str) -> None:
    """Plain or in quotation marks, between brackets or not, a text comes back as it was."""
    for flow, written in ((False, f"a: {scalar(text)}\n"), (True, f"a: [{scalar(text, flow=True)}, b]\n")):
        expected = {"a": [text, "b"]} if flow else {"a": text}
        assert expected == document(written.encode()).data


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023/8/8", "2023-08-08"), ("2023.08", "2023-08"), ("8 August 2023", "2023-08-08"), ("Aug 8, 2023", "2023-08-08"),
        ("8th of August 2023", "2023-08-08"), ("Sept. 2023", "2023-09"), ("25/12/2023", "2023-12-25"), ("12/25/2023", "2023-12-25"),
        ("8/8/2023", "2023-08-08"), ("7/8/2023", ""), ("30 February 2023", ""), ("yesterday", ""), ("2023-13", ""),
    ],
)  # fmt: skip
def test_a_date_is_mended_where_it_can_be_one_day_only(text: str, expected: str) -> None:
    """Any common form, if it has one reading; two readings, or none, are left to the author."""
    assert expected == date(text)


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_right_is_left_alone(kind: str) -> None:
    """The example of each kind is written as a fix would write it."""
    before: Mapping[str, bytes] = dict(
        over_base({f"{kind}/{'x/y' if KINDS[kind].depth == 2 else 'x'}.yml": KINDS[kind].example})
    )
    assert fixed(before).files == {}


def test_a_mend_that_would_touch_another_value_is_dropped() -> None:
    """A comment between two items of a list in brackets would go with the item: it stays, and so does the finding."""
    text = "title: Token\ndefinition: A part of a word.\nalso-called: [\n  Word piece, # first\n  Word piece # second\n  ]\n"
    files = {**dict(over_base({})), "terms/token.yml": text.encode()}
    result = fixed(files)
    assert result.files == {}
    assert [(problem.code, problem.mend) for problem in result.left] == [("name-twice", None)]


def test_what_was_renamed_or_retired_is_named_anew() -> None:
    """Old ids in references, links and anchors give way to the present ones; of a retired one where one stands instead."""
    for name, expected in {
        "old-names": {
            "title": "Model",
            "definition": "Reads [[terms/token|pieces]] in [[professions/ai-researcher#scaling-laws-crew]] and "
            "[[professions/ai-researcher#scaling-laws-crew]].",
            "see": ["token"],
        },
        "retired-names": {"title": "Model", "definition": "Reads [[terms/token]]s.", "see": ["letter", "sign"]},
    }.items():
        case: Any = document((ROOT / "tests" / "golden" / "terms" / f"{name}.yml").read_bytes()).data
        result = fixed(dict(over_base(case["files"])))
        assert expected == document(result.files["terms/model.yml"]).data


def test_spaces_that_are_part_of_a_text_stay() -> None:
    """Two spaces before a line end break the line in Markdown; where a text keeps its lines they are left alone."""
    text = "title: Model\ndefinition: |\n  Two spaces here  \n  break the line.\nsee: [emergence] \n"
    files = {**dict(over_base({})), "terms/model.yml": text.encode()}
    assert fixed(files).files == {"terms/model.yml": text.replace("] \n", "]\n").encode()}
