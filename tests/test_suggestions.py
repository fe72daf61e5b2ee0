"""Suggestions on a pull request: what `thennow fix` would write, at lines that are shown, to be taken by a press."""

import json
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from generator.checks import RULES
from generator.checks.rule import Rule
from generator.edits import Edit, Mend, Region
from generator.fixing import fixed
from generator.place import Place
from generator.problem import Problem
from generator.report.suggestions import MOST, Suggestion, review, shown, suggestions
from tests.conftest import over_base
from tests.test_difference import SHIFT, git, repository
from tests.test_github import script

__all__ = ["repository"]
FIXABLE = [rule for rule in RULES if rule.fixable and rule.code != "character"]
"""What cannot be printed is offered to nobody."""
PATCH = "@@ -0,0 +1,3 @@\n+a\n+b\n+c\n@@ -20,2 +40 @@ context\n-x\n+@@ -1 +90 @@\n"


def taken(text: str, offered: list[Suggestion]) -> str:
    """A file in which all suggestions were committed."""
    lines = text.removesuffix("\n").split("\n")
    for one in sorted(offered, reverse=True):
        lines[one.first - 1 : one.last] = one.lines
    return "\n".join(lines)


@pytest.mark.parametrize("rule", FIXABLE, ids=lambda rule: rule.code)
def test_all_suggestions_together_are_the_mended_file(rule: Rule) -> None:
    """Whoever takes all of them has what `thennow fix` would have written."""
    before = dict(over_base(rule.fails))
    for path, raw in fixed(before, unsafe=True).files.items():
        offered = suggestions(path, before[path], raw)
        assert offered
        assert taken(before[path].decode(), offered) == raw.decode().removesuffix("\n")


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("a\nb\n", "a\nx\nb\n", [Suggestion("p", 1, 1, ("a", "x"))]), ("b\n", "x\nb\n", [Suggestion("p", 1, 1, ("x", "b"))]),
        ("a\nb\nc\n", "a\nc\n", [Suggestion("p", 2, 2, ())]), ("a", "a\n", []), ("a\n\n\n", "a\n", [Suggestion("p", 2, 3, ())]),
        ("a\r\nb\r\n", "x\r\nb\r\n", []), ("a\x07\n", "a\n", []), ("a" * 2001, "b", []),
    ],
)  # fmt: skip
def test_lines_that_give_way_to_others(before: str, after: str, expected: list[Suggestion]) -> None:
    """An insertion stands with the line above; Windows' lines, odd signs and endless lines are left to the command."""
    assert suggestions("p", before.encode(), after.encode()) == expected


def test_which_lines_are_shown() -> None:
    """Those of the hunks' heads; what looks like a head in a line of the file is none."""
    assert shown(PATCH) == [range(1, 4), range(40, 41)]
    assert shown("") == []


def test_only_lines_that_are_shown_get_a_suggestion() -> None:
    """A comment elsewhere would be refused, with all the others; several lines stand in one hunk."""
    offered = [Suggestion("p", 3, 3, ("x",)), Suggestion("p", 3, 4, ("x",)), Suggestion("p", 1, 2, ()), Suggestion("q", 1, 1, ("x",))]  # fmt: skip
    assert list(review(offered, {"p": shown(PATCH)}, [])) == [
        {"path": "p", "line": 3, "side": "RIGHT", "body": "This follows from the other changes.\n\n```suggestion\nx\n```"},
        {
            "path": "p", "start_line": 1, "start_side": "RIGHT", "line": 2, "side": "RIGHT",
            "body": "This follows from the other changes.\n\n```suggestion\n```",
        },
    ]  # fmt: skip


def test_a_stranger_writes_nothing_of_his_own_into_a_suggestion() -> None:
    """Lines stay in their fence, and the words of a finding are words."""
    evil = "![x](https://example.org/x.png) <img src=x> @everyone [a](b)"
    mend = Mend((Edit(0, 1, "x"),), regions=(Region(1, 1, 1, 2),))
    found = Problem(Place("p"), "unknown-word", f"`{evil}` is no word", mend=mend)
    (comment,) = review([Suggestion("p", 1, 1, ("````", evil, "```` <b>"))], {"p": [range(1, 2)]}, [found])
    told = MarkdownIt("commonmark", {"html": True}).parse(str(comment["body"]))
    assert [token.type for token in told] == ["paragraph_open", "inline", "paragraph_close", "fence"]
    assert {child.type for child in told[1].children or []} <= {"text", "softbreak", "text_special"}
    assert told[3].info == "suggestion"


def test_a_review_is_made_of_the_entries_at_a_commit(repository: Path, tmp_path: Path) -> None:
    """By the code that runs it, from git, for the lines of the pull request; what has been said is not said again."""
    content = repository / "content"
    text = (content / SHIFT).read_text(encoding="utf-8")
    (content / SHIFT).write_text(
        text.replace("team-size", "team-sise").replace("dozens", "dozens dozens"), encoding="utf-8"
    )
    (content / "terms" / "emergence.yml").write_text(
        'title: "Emergence"\ndefinition: New at scale.\n', encoding="utf-8"
    )
    git(repository, "commit", "--quiet", "-am", "Two")
    patch = f"@@ -1,9 +1,9 @@\n{text}"
    files, comments = tmp_path / "files.jsonl", tmp_path / "comments.jsonl"
    files.write_text(
        f"{json.dumps({'filename': f'content/{SHIFT}', 'patch': patch})}\n"
        '{"filename": "content/terms/emergence.yml", "patch": null}\n{"filename": "generator/x.py", "patch": "@@ -1 +1 @@"}\n'
    )
    comments.write_text("")
    made = json.loads(script("suggest").reviewed("main", files, comments, repository))
    assert {key: value for key, value in made.items() if key not in ("comments", "body")} == {
        "commit_id": "main",
        "event": "COMMENT",
    }
    said = [(one["path"], one["line"], one["body"]) for one in made["comments"]]
    assert said == [
        (
            f"content/{SHIFT}", 4,
            "no aspect is called \\`team\\-sise\\` \\[unknown\\-reference\\]\n\n```suggestion\n  - aspect: team-size\n```",
        ),
        (
            f"content/{SHIFT}", 6,
            "\\`dozens dozens\\` stands twice \\[repeated\\-word\\]\n\n```suggestion\n    now: Teams of dozens of people work toward one goal.\n```",
        ),
    ]  # fmt: skip
    comments.write_text(
        "".join(
            json.dumps({"path": path, "line": line, "body": body.replace("\n", "\r\n")}) + "\n"
            for path, line, body in said
        )
    )
    assert script("suggest").reviewed("main", files, comments, repository) == ""
    assert script("suggest").reviewed("no-such-commit", files, comments, repository) == ""
    assert MOST < 50
