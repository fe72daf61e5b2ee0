"""The architecture is a test: rooms import upward only, foreign libraries are known to one room, kinds have one name."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from generator.kinds import KINDS
from tests.conftest import ROOT

ROOMS = (
    "place", "edits", "problem", "text", "forms", "yamltext", "writing", "kinds", "decode", "intake", "drafts", "twins", "knowledge",
    "difference", "permanence", "outside", "web", "checks", "addresses", "parallel", "reading", "views", "render", "shell", "house",
    "exports", "cards", "build", "furnish", "origins", "standing", "living", "fixing", "report", "disk", "git", "lately",
    "previews", "cli", "plugin",
)  # fmt: skip
"""Ground floor first (README has the same map). A room may import only rooms before it."""
FOREIGN = {
    "yaml": "yamltext",
    "pydantic": "kinds",
    "pydantic_core": "kinds",
    "bibtexparser": "intake",
    "markdown_it": "text",
    "jinja2": "render",
    "markupsafe": "render",
    "mkdocs": "plugin",
    "PIL": "cards",
    "isal": "cards",
    "click": "cli",
    "urllib3": "web",
    "subprocess": ("git", "cli"),
    "watchfiles": "cli",
    "http": "cli",
    "multiprocessing": "parallel",
}
ACROSS_KINDS = {"apply", "changes", "compare", "evidence", "matrix", "retired", "rules", "search"}
"""Templates of pages that look at several kinds together."""
MODULES = sorted((ROOT / "generator").rglob("*.py"))


def room_of(path: Path) -> str:
    """The room that a module belongs to."""
    return path.relative_to(ROOT / "generator").parts[0].removesuffix(".py")


def imports(path: Path) -> set[str]:
    """Full names of everything that a module imports, wherever in it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def test_every_module_is_in_a_known_room() -> None:
    """Nobody adds a room without saying where it stands."""
    assert {room_of(path) for path in MODULES} <= {*ROOMS, "__init__"}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_point_one_way(path: Path) -> None:
    """A room imports only rooms before it; the two front doors do not know each other."""
    if path.name == "__init__.py" and path.parent.name == "generator":
        return
    own = ROOMS.index(room_of(path))
    targets = {name.split(".")[1] for name in imports(path) if name.startswith("generator.")}
    assert sorted(room for room in targets if ROOMS.index(room) > own) == []
    assert not ({"cli", "plugin"} <= targets | {room_of(path)})


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_foreign_libraries_are_known_to_one_room(path: Path) -> None:
    """YAML, pydantic, Markdown, Jinja, MkDocs and the terminal each have one home."""
    for name in imports(path):
        home = FOREIGN.get(name.split(".")[0])
        assert home is None or room_of(path) in (home if isinstance(home, tuple) else (home,)), (
            f"{name} belongs to {home}"
        )


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_only_the_front_doors_and_the_disk_touch_the_world(path: Path) -> None:
    """No other room reads files, prints or logs."""
    if room_of(path) in ("disk", "cli", "plugin"):
        return
    calls = {
        node.func.id if isinstance(node.func, ast.Name) else node.func.attr if isinstance(node.func, ast.Attribute) else ""
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    }  # fmt: skip
    assert set() == calls & {"open", "print", "read_text", "read_bytes", "write_text", "write_bytes", "unlink", "mkdir"}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_module_says_what_it_knows(path: Path) -> None:
    """The first sentence of a module is about what it knows; every public function and class says what it does."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    said = ast.get_docstring(tree) or ""
    assert said.startswith(("Knows ", "Then & Now"))
    for node in tree.body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{node.name} has no docstring"


def test_a_kind_has_the_same_name_everywhere() -> None:
    """Folder in `content/`, module in `generator/kinds/`, golden cases in `tests/`; templates for all but shifts."""
    content = {path.name for path in (ROOT / "content").iterdir() if path.is_dir()} - {"notes"}
    assert set(KINDS) == content
    assert set(KINDS) <= {path.stem for path in (ROOT / "generator" / "kinds").glob("*.py")}
    assert set(KINDS) <= {path.name for path in (ROOT / "tests" / "golden").iterdir()}
    templates = {path.name for path in (ROOT / "templates" / "pages").iterdir() if path.is_dir()}
    assert set(KINDS) - {"shifts", "fields"} == templates - ACROSS_KINDS


def test_nothing_of_this_content_is_written_into_the_generator() -> None:
    """Another base with other pillars builds without touching Python."""
    names = {
        path.stem for kind in ("pillars", "professions", "fields") for path in (ROOT / "content" / kind).glob("*.yml")
    }
    for path in MODULES:
        if "examples" in path.parts or room_of(path) in ("kinds", "checks"):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                assert node.value not in names, f"{path.name} knows `{node.value}`"


ALONE = """
import multiprocessing, sys
from importlib import import_module

def alone(room):
    import_module(f"generator.{room}")

if __name__ == "__main__":
    for library in sys.argv[1].split():
        import_module(library)
    assert not [name for name in sys.modules if name.startswith("generator")]
    fresh = multiprocessing.get_context("fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn")
    for room in sys.argv[2].split():
        process = fresh.Process(target=alone, args=(room,))
        process.start()
        process.join()
        if process.exitcode:
            sys.exit(f"generator.{room} cannot be imported first")
"""
"""Imports each room in a process that has none of them; the foreign libraries are there already, which is quicker."""


def test_rooms_import_alone() -> None:
    """Each room can be the first to be imported: no hidden cycle."""
    libraries = "yaml pydantic jinja2 markdown_it mkdocs.commands.build bibtexparser PIL click urllib3 watchfiles"
    rooms = [room for room in ROOMS if list((ROOT / "generator").glob(f"{room}*"))]
    command = [sys.executable, "-c", ALONE, libraries, " ".join(rooms)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
