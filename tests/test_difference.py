"""What a change means: two small bases compared, told in three ways, read from folders and from git."""

import json
import shutil
import subprocess
from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from generator import reading
from generator.checks import examples
from generator.cli import main
from generator.cli.diff import FORMATS
from generator.difference import Difference, difference
from generator.difference.edits import Edit, Piece
from generator.report.changes import CHANGES
from generator.report.changes.as_markdown import changes_markdown
from generator.report.changes.plain_markdown import JOINER, words
from tests.conftest import BASE, ROOT, over_base

FOLDER = ROOT / "tests" / "golden" / "changes"
SHIFT = "shifts/ai-researcher/scaling-laws.yml"
OTHER_ROW: dict[str, str | None] = {
    "aspect": "craft",
    "then": "Features drawn by hand.",
    "now": "Prompts in words.",
    "sources": None,
}
OLD: Mapping[str, str | bytes] = {
    **examples.CRAFT,
    **examples.OTHER_SOURCE,
    **examples.shift_of({}, OTHER_ROW, open_questions="[Who pays?]"),
    **examples.TOKEN,
}
NEW: Mapping[str, str | bytes] = {
    **examples.NURSE,
    **examples.entry(
        "aspects/handwork.yml", title="Handwork", order="2", question="How is it made?", aliases="[craft]"
    ),
    **examples.shift_of(
        {
            "now": "Teams of hundreds of people work <b>toward</b> one goal, says @nobody.",
            "change": "grew",
            "since": "[{as-of: 2025, text: It grew.}]",
        },
        {**OTHER_ROW, "aspect": "handwork"},
        open_questions="[Who pays for it?, Who reads it?]",
        paradigm_shift="Training the best models requires scaling compute, data and people.",
    ),
    **examples.source(title="The renaissance", note='"See #12."'),
}


def base(files: Mapping[str, str | bytes]) -> reading.Base:
    """A run over the small base with files laid over it."""
    return reading.base(over_base(files))


def compared(old: Mapping[str, str | bytes], new: Mapping[str, str | bytes]) -> Difference:
    """What differs between two bases."""
    before, after = base(old), base(new)
    return difference(before.knowledge, after.knowledge, before.problems, after.problems)


@pytest.mark.parametrize("form", FORMATS)
def test_a_difference_is_told_as_its_golden_file(form: str) -> None:
    """Every kind of change, to the letter; `golden/changes/` holds one file for each format."""
    expected = (FOLDER / f"difference.{form}").read_text(encoding="utf-8")
    assert expected == CHANGES[form](compared(OLD, NEW)).rstrip("\n") + "\n"


def test_nothing_differs_from_itself() -> None:
    """Two equal bases give a difference that is false, and one sentence."""
    same = compared(OLD, OLD)
    assert not same
    assert CHANGES["text"](same) == "Nothing differs."


def test_a_row_that_goes_is_no_row_that_moves() -> None:
    """A row is paired with one of another aspect only if both say nearly the same."""
    craft = examples.CRAFT
    old = {**craft, **examples.shift_of({}, OTHER_ROW)}
    moved = {**craft, **examples.shift_of({"aspect": "craft"})}
    told = [(one.what, one.address, one.was) for one in compared(BASE | craft, moved).rows]
    assert told == [
        ("renamed", "professions/ai-researcher#scaling-laws-craft", "professions/ai-researcher#scaling-laws-team-size")
    ]
    told = [(one.what, one.address, one.was) for one in compared(old, {**craft, **examples.shift_of({})}).rows]
    assert told == [("removed", "professions/ai-researcher#scaling-laws-craft", "")]


def test_a_profession_that_is_renamed_keeps_its_rows() -> None:
    """The rows stand at another address and are the same rows."""
    renamed = {
        **examples.entry(
            "professions/registered-nurse.yml",
            title="Nurse",
            field="technology",
            summary="Cares for people.",
            also_called="[RN]",
            aliases="[nurse]",
        ),
        **{
            path.replace("nurse", "registered-nurse"): text
            for path, text in examples.NURSE.items()
            if path.startswith("shifts/")
        },
    }
    found = compared(examples.NURSE, renamed)
    assert [(one.what, one.was, one.edits) for one in found.rows] == [
        ("renamed", "professions/nurse#scaling-laws-team-size", ())
    ]
    assert [(one.what, one.was) for one in found.entries] == [("renamed", "professions/nurse")]


def test_findings_are_compared_wherever_they_stand() -> None:
    """A finding that moved down the file is no new one."""
    weak = examples.row(status="projected")
    longer = {SHIFT: "# A remark.\n" + str(weak[SHIFT])}
    found = compared(weak, longer)
    assert (found.appeared, found.gone) == ((), ())
    assert [problem.code for problem in compared({}, weak).appeared] == ["unsettled-projection"]
    assert [problem.code for problem in compared(weak, {}).gone] == ["unsettled-projection"]


def test_findings_that_say_the_same_are_told_as_one() -> None:
    """A file gets another name and nobody says so: one line tells it, and what mends it everywhere."""
    cites = ", ".join(f"{{id: wei-2023-kdd-talk, at: Slide {number}}}" for number in range(1, 5))
    old = base(examples.row(sources=f"[{cites}]"))
    renamed = dict(over_base(examples.row(sources=f"[{cites}]")))
    renamed["sources/wei-2023-kdd-speech.yml"] = renamed.pop("sources/wei-2023-kdd-talk.yml")
    new = reading.base(sorted(renamed.items()))
    found = difference(old.knowledge, new.knowledge, old.problems, new.problems)
    for form, start in (("text", "  content/"), ("markdown", "- content/")):
        (told,) = [line for line in CHANGES[form](found).splitlines() if line.startswith(start)]
        assert "did you mean" in told
        assert "If that is its new name, list the old one under its" in told
        assert "more like it" in told


def test_a_base_with_errors_is_said_to_be_one() -> None:
    """Then only findings are compared."""
    found = compared({}, {"terms/token.yml": "title: Token\n"})
    assert found.unreadable == ("new",)
    assert [problem.code for problem in found.appeared] == ["missing-key"]
    assert CHANGES["text"](found).startswith("The new content has errors and cannot be read")


def test_words_that_differ_are_marked() -> None:
    """White space belongs to the word after it; punctuation is a word of its own."""
    assert Edit("now", "Teams of ten people.", "Small teams of ten, perhaps people.").pieces() == (
        Piece("gone", "Teams"), Piece("new", "Small teams"), Piece("same", " of ten"), Piece("new", ", perhaps"), Piece("same", " people."),
    )  # fmt: skip


class Tags(HTMLParser):
    """Collects tags and text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.said: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.said.append(data)


def shown(markdown: str) -> Tags:
    """What a host that allows raw HTML makes of Markdown."""
    tags = Tags()
    tags.feed(MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(markdown))
    return tags


@given(st.text(alphabet=st.sampled_from(list("ab1 \n\t`~*_[]()<>!|#@&;:/.\\-+=\"'\u202e\u200b{}$")), max_size=60))
def test_a_comment_cannot_be_broken_out_of(text: str) -> None:
    """Whatever an entry says stands in a comment as words: no tag, no link, no fence, nobody called."""
    quoted = words(text)
    tags = shown(f"- x: {quoted}")
    assert tags.tags == (["ul", "li"])
    visible = "".join(tags.said).replace(JOINER, "").strip()
    assert " ".join(text.replace("\u202e", "").replace("\u200b", "").split()) == visible.removeprefix("x:").strip()
    assert "@a" not in "".join(tags.said)
    assert "#1" not in "".join(tags.said)


@pytest.mark.parametrize(
    "calls", ["@someone", "a/b#12", "GH-7", "https://example.org", "www.example.org", "mailto:a@b.c"]
)
def test_nothing_in_a_comment_becomes_a_link(calls: str) -> None:
    """What a code host would turn into a call, a reference or an address has a joiner in it."""
    assert calls not in "".join(shown(words(calls)).said)


def test_a_comment_has_an_end() -> None:
    """As many changes as there is room for, and how many are left out."""
    many: dict[str, str | bytes] = {}
    for number in range(200):
        many |= examples.entry(f"terms/t{number}.yml", title=f"Term {number}", definition="A thing. " * 20)
    told = changes_markdown(compared({}, many), longest=5_000)
    assert 4_000 < len(told) < 5_000
    shown_terms = told.count("**Term")
    assert f"_{200 - shown_terms} changes more: run `thennow diff` to see everything._" in told


def run(*arguments: str) -> Result:
    """Call the command."""
    return CliRunner().invoke(main, list(arguments))


def git(folder: Path, *arguments: str) -> None:
    """Call git with an author of its own."""
    who = (
        "-c",
        "user.name=Nobody",
        "-c",
        "user.email=nobody@example.org",
        "-c",
        "commit.gpgsign=false",
        "-c",
        "tag.gpgsign=false",
    )
    subprocess.run(["git", *who, "-C", str(folder), *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with the small base, released as v0.1.0."""
    shutil.copytree(ROOT / "tests" / "base", tmp_path / "content")
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "-m", "One")
    git(tmp_path, "tag", "v0.1.0")
    return tmp_path


def test_versions_are_read_from_git(repository: Path) -> None:
    """A tag against the files as they are, then a commit against a tag; links are not followed."""
    content = repository / "content"
    (content / SHIFT).write_text((content / SHIFT).read_text().replace("dozens", "hundreds"), encoding="utf-8")
    (content / "terms" / "elsewhere.yml").symlink_to("/etc/hostname")
    told = run("diff", "v0.1.0", str(content), "--content", str(content), "--format", "json")
    assert (told.exit_code, json.loads(told.stdout)["unreadable"][0]) == (1, "new")
    (content / "terms" / "elsewhere.yml").unlink()
    told = run("diff", "v0.1.0", str(repository), "--content", str(content))
    assert (
        told.exit_code,
        told.stdout.splitlines()[-1],
    ) == (0, "    now: Teams of [-dozens-] {+hundreds+} of people work toward one goal.")
    (content / "terms" / "elsewhere.yml").symlink_to("emergence.yml")
    git(repository, "add", ".")
    git(repository, "commit", "--quiet", "-m", "Two")
    assert (
        json.loads(run("diff", "v0.1.0", "HEAD", "--content", str(content), "--format", "json").stdout)["summary"]
        == "1 row changed."
    )


def test_a_version_that_git_does_not_know(repository: Path) -> None:
    """Wrong use is exit 2, also where a name looks like an option of git or there is no repository."""
    for name in ("no-such-branch", "--output=x", "HEAD:content"):
        assert run("diff", "--content", str(repository / "content"), "--", name, "v0.1.0").exit_code == 2


def test_the_formats_are_those_of_the_reports() -> None:
    """No report is forgotten at the door."""
    assert sorted(CHANGES) == list(FORMATS)
