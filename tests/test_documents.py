"""What the project says about itself in README, CONTRIBUTING, CHANGELOG, CITATION and `.github/` is so."""

import ast
import re
import tomllib
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import Any, get_args

import pytest
from click import Context

from generator.cli import main
from generator.kinds import KINDS
from generator.kinds.entry import held
from generator.kinds.parts import Change, Reading, Status
from generator.kinds.shifts import Row, Shift
from generator.kinds.sources import Evidence
from generator.text import slug
from generator.yamltext import read
from tests.conftest import ROOT
from tests.test_architecture import ROOMS

GUIDES = ("README.md", "CONTRIBUTING.md")
PAGES = (*GUIDES, "CHANGELOG.md", ".github/PULL_REQUEST_TEMPLATE.md")
GITHUB = sorted((ROOT / ".github").rglob("*.yml"))
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
FORMS = {
    "wrong-row": ("shifts", "sources"),
    "new-source": ("sources",),
    "new-profession": ("professions", "shifts"),
}
"""Forms for issues, and the kinds whose keys their fields are named after."""
WORDS: dict[str, object] = {"change": Change, "status": Status, "evidence": Evidence, "how": Reading}
"""Keys that take one of a few words."""
HOSTS = (
    ("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"), ("npmjs", "com"), ("yarnpkg", "com"), ("crates", "io"),
    ("proxy", "golang", "org"), ("rubygems", "org"), ("deb", "debian", "org"), ("archive", "ubuntu", "com"),
    ("repo1", "maven", "org"), ("conda", "anaconda", "org"), ("--index", "url"), ("--extra-index", "url"), ("--find", "links"),
)  # fmt: skip
"""Where packages come from, in parts, so that this file does not name them; options of pip that name such a place."""
MACHINE = re.compile(rb"(?<![\w./:~-])/(?:home|root|Users|work|mnt|srv)/\w|\b[A-Z]:\\Users\\")
"""A path that only one machine has."""


def text(page: str) -> str:
    """What a file of the project says."""
    return (ROOT / page).read_text(encoding="utf-8")


def code(page: str) -> str:
    """Everything on a page that is set as code, one piece a line."""
    fenced = re.findall(r"^```\w*\n(.*?)^```", text(page), re.DOTALL | re.MULTILINE)
    rest = re.sub(r"^```.*?^```", "", text(page), flags=re.DOTALL | re.MULTILINE)
    return "\n".join([*fenced, *re.findall(r"`([^`\n]+)`", rest)])


def data(path: Path) -> dict[str, Any]:
    """A YAML file of ours, read as strictly as an entry."""
    document, problems = read(path.read_bytes(), path.name)
    assert problems == []
    assert document is not None
    assert isinstance(document.data, dict)
    return document.data


def commands(target: str) -> list[str]:
    """The commands of a target of the Makefile that run inside `.venv`."""
    recipe = re.search(rf"^{re.escape(target)}:.*\n((?:\t.*\n)+)", text("Makefile"), re.MULTILINE)
    assert recipe is not None
    return re.findall(r"^\t\$\(BIN\)/(.+)$", recipe[1], re.MULTILINE)


def headings(page: Path) -> set[str]:
    """The anchors that a Markdown page has."""
    return {slug(title) for title in re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)}


def ignored(path: Path) -> bool:
    """Whether a file or folder is no part of the project: `.gitignore` names it, or it is git's own."""
    patterns = (".git", *(line.strip("/") for line in text(".gitignore").split()))
    return any(fnmatch(path.name, pattern) for pattern in patterns)


def tree(folder: Path = ROOT) -> Iterator[Path]:
    """All files of the project."""
    for path in sorted(folder.iterdir()):
        if ignored(path) or path.is_symlink():
            continue
        if path.is_dir():
            yield from tree(path)
        else:
            yield path


THERE = {path.stem for path in (ROOT / "generator").iterdir() if not path.name.startswith("_")}
"""The rooms that stand already."""


def rooms() -> list[tuple[str, str, str]]:
    """The rooms on the map in README, top down: name, where the link leads, what is said."""
    return re.findall(r"^  - \[`(\w+)(?:\.py|/)`\]\(generator/(\w+)(?:\.py)?\): (.+)$", text("README.md"), re.MULTILINE)


def test_the_map_in_the_readme_shows_every_room_once_and_in_order() -> None:
    """The rooms on the map are those in the tree, ground floor first, as `test_architecture.py` lists them."""
    wanted = [room for room in ROOMS if room in THERE]
    assert [(room, room) for room in wanted] == [(name, target) for name, target, _ in rooms()]
    assert set() == THERE - set(ROOMS)


@pytest.mark.parametrize("room", [room for room in ROOMS if room in THERE])
def test_the_map_says_of_a_room_what_the_room_says_of_itself(room: str) -> None:
    """A room's line begins with the first clause of its docstring ("Knows the URL scheme, ...")."""
    path = ROOT / "generator" / f"{room}.py"
    module = path if path.exists() else ROOT / "generator" / room / "__init__.py"
    docstring = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8"))) or ""
    clause = re.split(r"[:;,.(]", docstring.removeprefix("Knows "))[0]
    assert [clause] == [said[: len(clause)] for name, _, said in rooms() if name == room]


def test_the_map_shows_every_folder_at_the_top() -> None:
    """Folders that do not begin with a dot are on the map."""
    shown = set(re.findall(r"^- \[`(\w+)/`\]", text("README.md"), re.MULTILINE))
    assert shown == {
        path.name for path in ROOT.iterdir() if path.is_dir() and path.name[0] != "." and not ignored(path)
    }


@pytest.mark.parametrize("page", [*PAGES, *(path.relative_to(ROOT).as_posix() for path in WORKFLOWS)])
def test_commands_that_are_named_exist(page: str) -> None:
    """Every `make` target and every `thennow` command that a guide or a workflow names is there."""
    said = code(page) if page.endswith(".md") else text(page)
    targets = set(re.findall(r"^([\w./-]+):", text("Makefile"), re.MULTILINE))
    assert set(re.findall(r"(?:^|run: )make ([\w./-]+)", said, re.MULTILINE)) <= targets
    assert set(re.findall(r"(?:^|[\\/])thennow ([a-z]+)", said, re.MULTILINE)) <= set(main.list_commands(Context(main)))


def test_the_steps_without_make_are_those_of_the_makefile() -> None:
    """README's steps for Windows install the same locks and run the same commands as `make site` and `make test`."""
    lines = re.findall(r"^\.venv\\Scripts\\(.+)$", text("README.md"), re.MULTILINE)
    installs = [line.removeprefix("python -m pip install ") for line in lines if " pip install " in line]
    assert [one for one in re.findall(r"\$\(INSTALL\) (.+)", text("Makefile")) if one != "uv"] == installs
    assert [*commands("site"), *commands("test")] == [line for line in lines if " pip install " not in line]


def test_windows_runs_what_the_readme_says() -> None:
    """On every change a machine with Windows takes README's steps to the site, and checks the entries."""
    job = data(ROOT / ".github" / "workflows" / "check.yml")["jobs"]["windows"]
    taken = [line.removesuffix(" || exit /b 1") for step in job["steps"] for line in step.get("run", "").splitlines()]
    (told, _) = re.findall(r"```bat\n(.*?)```", text("README.md"), re.DOTALL)
    assert taken == [*told.splitlines(), r".venv\Scripts\thennow check --no-advice"]


@pytest.mark.parametrize("page", PAGES)
def test_links_inside_the_project_resolve(page: str) -> None:
    """A relative link leads to a file or folder, and its anchor to a heading."""
    lost = []
    for link in re.findall(r"\]\(([^)\s]+)\)", text(page)):
        address, _, anchor = link.partition("#")
        target = (ROOT / page).parent / address if address else ROOT / page
        if not re.match(r"[a-z]+:", link) and (not target.exists() or (anchor and anchor not in headings(target))):
            lost.append(link)
    assert lost == []


def test_the_picture_in_the_readme_is_light() -> None:
    """The one picture has less than 150 kB."""
    (picture,) = re.findall(r"!\[[^\]]+\]\((\S+)\)", text("README.md"))
    assert (ROOT / picture).stat().st_size < 150_000


def test_the_readme_explains_every_key_of_a_shift() -> None:
    """The two tables under "An entry in five minutes" name the keys of the model, and no others."""
    first, second = re.findall(r"^   \| key.*\n(?:   \|.*\n)+", text("README.md"), re.MULTILINE)
    for table, model in ((first, Shift), (second, Row)):
        named = {key for cell in re.findall(r"^   \| (`[^|]+) \|", table, re.MULTILINE) for key in cell.split(", ")}
        keys = {f"`{field.alias or name}`" for name, field in model.fields().items()}
        assert keys - {"`aliases`"} == named


@pytest.mark.parametrize("key", ["change", "status"])
def test_the_readme_lists_the_words_of_a_key(key: str) -> None:
    """The line of the table names every word that the model takes, in its order, and no other."""
    (line,) = re.findall(rf"^   \| `{key}` \| (.+) \|$", text("README.md"), re.MULTILINE)
    assert list(get_args(WORDS[key])) == re.findall(r"`(\w+)`", line)


def test_the_guide_names_every_kind() -> None:
    """The table in CONTRIBUTING has each kind once: what one is called, its folder, its model."""
    rows = re.findall(r"^\| (\w+) \| \S+\(content/(\w+)\) \| \S+kinds/(\w+)\.py\) \|$", text("CONTRIBUTING.md"), re.M)
    assert [(kind.one, kind.name, kind.name) for kind in KINDS.values()] == rows


def test_the_finding_in_the_guide_is_one_that_a_run_gives() -> None:
    """The line that CONTRIBUTING explains stands in a golden case."""
    (shown,) = re.findall(r"^    (content/.+)$", text("CONTRIBUTING.md"), re.MULTILINE)
    assert shown in data(ROOT / "tests" / "golden" / "shifts" / "misspelt-reference.yml")["findings"]


@pytest.mark.parametrize("path", GITHUB, ids=lambda path: path.name)
def test_files_for_github_parse(path: Path) -> None:
    """Workflows, forms and the like are YAML without doubles, anchors or tags."""
    assert data(path) != {}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned(path: Path) -> None:
    """Each `uses:` names a commit in full and, for people, its version; nothing may write but where a job says so."""
    uses = re.findall(r"^.*\buses:.*$", path.read_text(encoding="utf-8"), re.MULTILINE)
    assert uses != []
    assert [one for one in uses if not re.search(r"uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", one)] == []
    assert data(path)["permissions"] == {"contents": "read"}


def test_an_action_has_one_version() -> None:
    """All workflows pin the same commit of an action."""
    pins = {pin for path in WORKFLOWS for pin in re.findall(r"uses: (\S+)@(\S+)", path.read_text(encoding="utf-8"))}
    assert len(pins) == len({action for action, _ in pins})


def test_the_oldest_python_that_we_promise_is_tested() -> None:
    """The matrix begins where `requires-python` does."""
    job = data(ROOT / ".github" / "workflows" / "check.yml")["jobs"]["test"]
    promised = tomllib.loads(text("pyproject.toml"))["project"]["requires-python"]
    assert promised == f">={job['strategy']['matrix']['python'][0]}"


def test_every_form_is_known_here() -> None:
    """A new form for issues is held against a model too."""
    assert set(FORMS) == {path.stem for path in (ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml")} - {"config"}


@pytest.mark.parametrize("form", FORMS)
def test_the_fields_of_a_form_are_keys_of_the_model(form: str) -> None:
    """Whoever turns an issue into an entry copies; choices are the words that the model takes."""
    schemas = [held(KINDS[kind].model).json_schema(by_alias=True) for kind in FORMS[form]]
    parts = [part for schema in schemas for part in (schema, *schema.get("$defs", {}).values())]
    fields = data(ROOT / ".github" / "ISSUE_TEMPLATE" / f"{form}.yml")["body"]
    assert set() == {field["id"] for field in fields} - {key for part in parts for key in part.get("properties", {})}
    choices = {field["id"]: field["attributes"]["options"] for field in fields if field["type"] == "dropdown"}
    assert {key: list(get_args(WORDS[key])) for key in choices} == choices


def test_the_citation_agrees_with_the_package() -> None:
    """One version number; the licence of what people cite is that of the content."""
    citation = data(ROOT / "CITATION.cff")
    assert tomllib.loads(text("pyproject.toml"))["project"]["version"] == citation["version"]
    assert f"SPDX-License-Identifier: {citation['license']}" in text("content/LICENSE")


def test_the_changelog_has_a_place_for_what_comes_next() -> None:
    """The newest section is "Unreleased"."""
    assert re.findall(r"^## (.+)$", text("CHANGELOG.md"), re.MULTILINE)[0] == "Unreleased"


def test_no_file_names_a_package_host_or_a_path_of_one_machine() -> None:
    """Where packages come from is the business of whoever installs them, and paths are relative."""
    hosts = [("-" if name[0].startswith("--") else ".").join(name).encode() for name in HOSTS]
    found = []
    for path in tree():
        held = path.read_bytes()
        found += [f"{path.relative_to(ROOT)}: {host.decode()}" for host in hosts if host in held]
        found += [f"{path.relative_to(ROOT)}: {match[0].decode()}" for match in MACHINE.finditer(held)]
    assert found == []
