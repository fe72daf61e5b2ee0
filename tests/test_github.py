"""What runs on GitHub: forms and owners are made from the models, and a stranger's code never has rights."""

import importlib.util
import json
import re
import shutil
import subprocess
import sys
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator
from markdown_it import MarkdownIt

from generator import build
from generator.cli.export import _organisation
from generator.knowledge import Knowledge
from generator.report.changes import CHANGES
from generator.report.changes.from_json import changes_from_json
from generator.views.parts import Site
from tests.conftest import ROOT
from tests.test_difference import NEW, OLD, compared
from tests.test_documents import WORKFLOWS, data

GITHUB = ROOT / ".github"
UNTRUSTED = ("head_branch", "head.ref", "title", "body", "label", "head_repository.full_name", "owner.login", "comment")
"""Words of an event that somebody else chooses."""


def workflow(name: str) -> dict[str, Any]:
    """A workflow as data."""
    return data(GITHUB / "workflows" / f"{name}.yml")


def steps() -> list[tuple[str, str, dict[str, Any]]]:
    """Workflow, job and step of all that runs."""
    return [
        (path.stem, name, step)
        for path in WORKFLOWS
        for name, job in data(path)["jobs"].items()
        for step in job["steps"]
    ]


def test_forms_and_owners_are_fresh(real: Knowledge) -> None:
    """`thennow export github .github` would change nothing."""
    site = Site(real, organisation=_organisation(ROOT / "mkdocs.yml"))
    assert {name: (GITHUB / name).read_text(encoding="utf-8") for name, _ in build.for_github(site)} == dict(
        build.for_github(site)
    )


def test_every_profession_has_an_owner(small: Knowledge) -> None:
    """A team for each field; the last line that fits wins, so the general ones come first."""
    lines = dict(build.for_github(Site(small, organisation="us")))["CODEOWNERS"].splitlines()
    assert [line for line in lines if line[0] != "#"] == [
        "* @us/developers",
        "/content/ @us/editors",
        "/content/professions/ai-researcher.yml @us/technology",
        "/content/shifts/ai-researcher/ @us/technology",
    ]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_no_workflow_gives_a_stranger_rights(path: Path) -> None:
    """No `pull_request_target`; a workflow for pull requests may read and knows no secret; permissions are stated."""
    said = path.read_text(encoding="utf-8")
    held = data(path)
    assert held["permissions"] == {"contents": "read"}
    assert "pull_request_target" not in said
    if "pull_request" in held["on"]:
        assert not any("permissions" in job for job in held["jobs"].values())
        assert re.search(r"secrets\.|github\.token|GH_TOKEN", said) is None


def test_a_checkout_leaves_no_key_behind() -> None:
    """Whatever runs after it finds no token in the configuration of git."""
    checkouts = [step for _, _, step in steps() if str(step.get("uses", "")).startswith("actions/checkout@")]
    assert len(checkouts) >= 5
    assert [step["with"]["persist-credentials"] for step in checkouts] == ["false"] * len(checkouts)


def test_what_others_choose_is_never_a_part_of_a_script() -> None:
    """Names of branches and titles reach a script through its environment, where they are no code."""
    scripts = [(name, step["run"]) for name, _, step in steps() if "run" in step]
    assert [(name, run) for name, run in scripts if "${{" in run and any(word in run for word in UNTRUSTED)] == []
    assert [(name, run) for name, run in scripts if "${{ github.event" in run] == []


def test_the_run_with_rights_runs_the_code_of_main_only() -> None:
    """It follows `check`, checks out `main`, and takes nothing from the pull request but two files of text and its blobs."""
    held = workflow("suggest")
    assert held["on"] == {"workflow_run": {"workflows": [workflow("check")["name"]], "types": ["completed"]}}
    (job,) = held["jobs"].values()
    assert job["if"] == "github.event.workflow_run.event == 'pull_request'"
    assert job["permissions"] == {"actions": "read", "contents": "read", "pull-requests": "write"}
    checkout, *rest = job["steps"]
    assert checkout["with"]["ref"] == "main"
    assert not any("checkout" in str(step) for step in rest)
    assert [step["run"].split("\n")[0] for step in rest if "run" in step] == [
        "make .venv/site.done",
        'number=$(gh api --method GET "repos/$REPOSITORY/pulls" -f state=open -f head="$HEAD" \\',
        'gh run download "$RUN" --repo "$REPOSITORY" --name said --dir "$RUNNER_TEMP/said" || mkdir -p "$RUNNER_TEMP/said"',
        'site=$(gh api --paginate "repos/$REPOSITORY/actions/runs/$RUN/artifacts" \\',
        'old=$(gh api --paginate "repos/$REPOSITORY/issues/$PULL/comments" \\',
        'git fetch --quiet --depth=1 origin "refs/pull/$PULL/head" # objects only: nothing of it is checked out or run',
    ]
    said = "\n".join(str(step.get("run")) for step in rest)
    assert re.findall(r"\bgit \w+", said) == ["git fetch"]
    assert set(re.findall(r"\.venv/bin/\S+ \S+", said)) == {
        ".venv/bin/python .github/comment.py",
        ".venv/bin/python .github/suggest.py",
    }


def test_the_run_without_rights_leaves_what_the_other_reads() -> None:
    """The built preview, and under one name the two files that the comment is made of."""
    uploads = [
        step["with"]["name"]
        for name, _, step in steps()
        if name == "check" and "upload-artifact" in str(step.get("uses"))
    ]
    assert uploads == ["site", "said"]
    left = re.findall(r"> said/(\S+)", (GITHUB / "workflows" / "check.yml").read_text(encoding="utf-8"))
    assert sorted(left) == sorted(
        re.findall(r"folder / [\"']([^\"']+)[\"']", (GITHUB / "comment.py").read_text(encoding="utf-8"))
    )


class Yaml12(yaml.SafeLoader):
    """YAML as GitHub reads it: `on` is a word, `true` is not."""


Yaml12.yaml_implicit_resolvers = {
    sign: [one for one in resolvers if one[0] != "tag:yaml.org,2002:bool"]
    for sign, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Yaml12.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


@pytest.mark.parametrize(
    ("name", "files"),
    [("github-workflows", "workflows/*.yml"), ("github-issue-forms", "ISSUE_TEMPLATE/*.yml")],
)  # fmt: skip
def test_what_github_reads_keeps_to_its_schema(name: str, files: str) -> None:
    """Workflows and forms are what GitHub asks for, as far as a schema can tell."""
    raw = (ROOT / "tests" / "schemas" / f"{name}.json").read_bytes()
    assert sha256(raw).hexdigest() in (ROOT / "tests" / "schemas" / "README.md").read_text(encoding="utf-8")
    validator = Draft7Validator(json.loads(raw))
    paths = sorted(GITHUB.glob(files))
    assert paths
    for path in paths:
        read = yaml.load(path.read_text(encoding="utf-8"), Yaml12)
        assert [error.message for error in validator.iter_errors(read)] == []
        assert not validator.is_valid({**read, "no-such-key": {}})


def test_links_are_asked_weekly_and_never_for_a_pull_request() -> None:
    """On a schedule, or by hand."""
    assert set(workflow("links")["on"]) == {"schedule", "workflow_dispatch"}
    assert len(workflow("links")["on"]["schedule"]) == 1
    (where,) = {name for name, _, step in steps() if "thennow links" in str(step.get("run"))}
    assert where == "links"


def test_what_links_has_told_is_remembered() -> None:
    """The memory of a run is kept under the name and in the place where the next one takes it from."""
    told = [step for name, _, step in steps() if name == "links"]
    (kept,) = (step["with"] for step in told if "upload-artifact" in str(step.get("uses")))
    taken, asked = (
        next(step["run"] for step in told if word in str(step.get("run"))) for word in ("run download", "news")
    )
    assert f"--name {kept['name']} --dir" in taken
    assert f'/links.json" {kept["path"]}\n' in taken
    assert "--memory" not in asked
    assert Path(kept["path"]) == Path(".cache/thennow/links.json")
    assert int(kept["retention-days"]) > 60


def test_no_memory_is_taken_from_a_stranger() -> None:
    """A pull request can bring a workflow of any name from a branch called main: what it leaves is not read."""
    (taken,) = (step["run"] for name, _, step in steps() if name == "links" and "run list" in str(step.get("run")))
    assert "--branch main --event schedule" in taken
    assert ".cache" not in re.findall(r"run download .*", taken)[0]


def test_the_audit_finds_nothing() -> None:
    """A linter for the safety of workflows, offline; what it is told to pass over is said at its line."""
    zizmor = shutil.which("zizmor", path=str(Path(sys.executable).parent))
    assert zizmor is not None
    run = subprocess.run(
        [zizmor, "--offline", "--no-config", "--no-progress", "--color=never", str(GITHUB)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    excused = [
        line.strip()
        for path in WORKFLOWS
        for line in path.read_text(encoding="utf-8").splitlines()
        if "zizmor:" in line
    ]
    assert excused == ["shell: cmd # zizmor: ignore[misfeature]", "workflow_run: # zizmor: ignore[dangerous-triggers]"]


def script(name: str) -> ModuleType:
    """A script that stands beside the workflows."""
    spec = importlib.util.spec_from_file_location(name, GITHUB / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def commenting() -> ModuleType:
    """The script that makes the comment."""
    return script("comment")


def test_a_difference_survives_the_way_through_json() -> None:
    """What the comment says is what `thennow diff --format markdown` says."""
    found = compared(OLD, NEW)
    assert CHANGES["markdown"](changes_from_json(CHANGES["json"](found))) == CHANGES["markdown"](found)


@pytest.mark.parametrize(
    "left",
    ["", "[]", "{}", "null", '"x"', '{"changes": 1}', "[" * 100_000, json.dumps({"changes": [{}] * 6_000}),
     json.dumps({"changes": [{"what": "eaten", "kind": "rows", "title": "", "address": "", "path": "", "was": "", "edits": []}], "findings": {"new": [], "gone": []}, "unreadable": []})],
)  # fmt: skip
def test_what_has_another_shape_is_refused(left: str, commenting: ModuleType, tmp_path: Path) -> None:
    """The comment says that nothing could be read, and is a comment."""
    with pytest.raises(ValueError, match=r"\w"):
        changes_from_json(left)
    (tmp_path / "diff.json").write_text(left, encoding="utf-8")
    said = commenting.comment(tmp_path)
    assert said == f"{commenting.MARK}\n### What this changes for readers\n\nThe run left nothing that could be read.\n"


class Tags(HTMLParser):
    """Collects tags."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.add(tag)


def test_a_stranger_writes_nothing_of_his_own_into_the_comment(commenting: ModuleType, tmp_path: Path) -> None:
    """Markup in any field is words; a diff stays in its fence; a link to a file elsewhere is not followed."""
    evil = "![x](https://example.org/x.png) <img src=x> @everyone ``` </ins> [a](b)"
    found = json.loads(CHANGES["json"](compared(OLD, NEW)))
    for change in found["changes"]:
        change["title"] = change["address"] = change["was"] = evil
        change["edits"] = [{"key": evil, "before": evil, "after": evil[::-1]}]
    for finding in found["findings"]["new"]:
        finding.update(path=evil, sentence=evil, hint=evil, code=evil)
    (tmp_path / "diff.json").write_text(json.dumps(found), encoding="utf-8")
    (tmp_path / "fix.diff").write_text("--- a\n+++ b\n@@ -1 +1 @@\n-```\n+```` <b>@everyone</b>\n", encoding="utf-8")
    tags = Tags()
    tags.feed(MarkdownIt("commonmark", {"html": True}).render(commenting.comment(tmp_path)))
    assert tags.tags <= {"h3", "h4", "p", "strong", "ul", "li", "ins", "del", "pre", "code"}
    (tmp_path / "fix.diff").write_text("# A heading of my own\n", encoding="utf-8")
    assert "heading" not in commenting.comment(tmp_path)
    (tmp_path / "fix.diff").unlink()
    (tmp_path / "fix.diff").symlink_to("/etc/hostname")
    assert commenting.comment(tmp_path).count("mend") == 0
