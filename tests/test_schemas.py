"""The schemas for editors: committed, fresh, and of one mind with the models, in the words of the models."""

import copy
import json
import re
from collections.abc import Iterator
from fnmatch import fnmatch
from typing import Any

import pytest
import yaml

from generator import disk
from generator.checks import RULES
from generator.decode import decode
from generator.exports.schemas import schemas
from generator.kinds import KINDS, LISTS, READ
from generator.kinds.entry import Kind
from generator.kinds.meanings import MEANINGS
from generator.kinds.parts import Part
from generator.kinds.schema import IDS
from generator.knowledge import Knowledge
from generator.yamltext import read
from tests.conftest import BASE, ROOT

pytest.importorskip(
    "jsonschema", reason="a virtual environment from before the lock was renewed: `make .venv/test.done`"
)
from jsonschema import Draft7Validator, Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT7

FOLDER = ROOT / "schemas"
FILES = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.json"))}
REGISTRY = Registry().with_resources(  # type: ignore[var-annotated]
    (f"https://example.org/{name}", Resource(held, DRAFT7)) for name, held in FILES.items()
)
SETTINGS = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
SHAPES = ("missing-key", "unknown-key", "unknown-word", "wrong-form", "wrong-shape", "no-value", "not-an-entry")
"""Codes of findings that an editor can show from the schema alone."""


class Editor(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """Reads as an editor does: numbers, true and false, and null as the core schema of YAML 1.2 has them."""


Editor.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("int", r"^[-+]?[0-9]+$", "-+0123456789"),
    ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", "-+.0123456789"),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
):
    Editor.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), list(first))


def refused(kind: str, text: str) -> list[str]:
    """What an editor underlines in a text of that kind."""
    schema = {**FILES[f"{kind}.json"], "$id": f"https://example.org/{kind}.json"}
    return [error.message for error in Draft7Validator(schema, registry=REGISTRY).iter_errors(yaml.load(text, Editor))]


def found(kind: str, text: str) -> list[str]:
    """What we say about the shape of it."""
    document, problems = read(text.encode(), "x.yml")
    assert problems == []
    assert document is not None
    return [str(problem) for problem in decode(document, READ[kind])[1]]


def kind_of(path: str) -> str:
    """The kind that a path below the content folder stands for."""
    return path.partition("/")[0].removesuffix(".yml")


def nodes(said: Any) -> Iterator[dict[str, Any]]:
    """Every mapping inside a schema."""
    if isinstance(said, dict):
        yield said
    for inner in said.values() if isinstance(said, dict) else said if isinstance(said, list) else ():
        yield from nodes(inner)


def test_the_committed_schemas_are_fresh(real: Knowledge) -> None:
    """`thennow export schemas` would write the same, but for ids that came since (`make fix` adds them)."""
    fresh = {name: json.loads(text) for name, text in schemas(real)}
    assert sorted(fresh) == sorted(FILES)
    assert {**fresh, IDS: 0} == {**FILES, IDS: 0}
    offered = {(kind, id) for kind, ids in FILES[IDS]["definitions"].items() for id in ids["enum"]}
    assert [one for one in sorted(offered) if real.find(*one) is None] == []


@pytest.mark.parametrize("name", FILES)
def test_a_schema_is_right_in_both_dialects(name: str) -> None:
    """Draft 7, which editors know, and 2020-12."""
    Draft7Validator.check_schema(FILES[name])
    Draft202012Validator.check_schema({**FILES[name], "$schema": "https://json-schema.org/draft/2020-12/schema"})


@pytest.mark.parametrize("kind", READ)
def test_every_key_is_described_in_words(kind: str) -> None:
    """Hover over any key: a sentence. Over any word of a choice: what it means. No part is open to other keys."""
    schema = FILES[f"{kind}.json"]
    assert schema["title"]
    assert schema["description"] == READ[kind].guide
    for node in nodes(schema):
        if isinstance(node.get("properties"), dict) and node.get("type") == "object":
            assert node["additionalProperties"] is False
            assert [key for key, value in node["properties"].items() if not value.get("description")] == []
        if "enum" in node and "const" not in node:
            assert len(node["enum"]) == len(node.get("enumDescriptions", ()))


def test_meanings_are_as_many_as_words() -> None:
    """Each word of each choice has one."""
    for choice, meanings in MEANINGS.items():
        assert len(choice.__args__) == len(meanings)  # type: ignore[attr-defined]


@pytest.mark.parametrize("kind", READ)
def test_what_stands_in_content_is_right_in_an_editor(kind: str) -> None:
    """No finished file is underlined."""
    files = [(path, raw.decode()) for path, raw in disk.read_content(ROOT / "content") if kind_of(path) == kind]
    assert files or kind in {one.name for one in LISTS.values()}
    assert [(path, wrong) for path, text in files if (wrong := refused(kind, text))] == []


def dumped(data: Any) -> str:
    """Plain data as YAML; text that looks like a number keeps its quotes."""
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False)


def spoilt(kind: Kind) -> Iterator[Any]:
    """The example of a kind, spoilt in every way at every place: left out, emptied, of another shape, with more in it."""
    document, _ = read(kind.example.encode(), "x.yml")
    assert document is not None
    for way in ways(document.data):
        for value in (None, "", "x y", [], {}, ["x"], {"x": "y"}, "2023-02-30", "12"):
            changed = copy.deepcopy(document.data)
            holder: Any = changed
            for step in way[:-1]:
                holder = holder[step]
            holder[way[-1]] = value
            yield changed
        changed = copy.deepcopy(document.data)
        holder = changed
        for step in way[:-1]:
            holder = holder[step]
        del holder[way[-1]]
        yield changed
        if isinstance(holder, dict):
            yield (holder.update(colour="blue"), changed)[1]


def ways(data: Any) -> Iterator[tuple[Any, ...]]:
    """The way to everything inside plain data."""
    for key, inner in data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ():
        yield (key,)
        yield from ((key, *rest) for rest in ways(inner))


@pytest.mark.parametrize("kind", READ)
def test_an_editor_and_the_check_agree(kind: str) -> None:
    """Whatever is spoilt in the example: both refuse it, or both accept it. An editor minds a key without value more."""
    texts = [dumped(data) for data in spoilt(READ[kind])]
    assert len(texts) > 20
    assert [text for text in texts if found(kind, text) and not refused(kind, text)] == []
    assert [text for text in texts if refused(kind, text) and not found(kind, text) and ": null" not in text] == []


@pytest.mark.parametrize(
    ("date", "right"),
    [
        ("2018", True), ("2023-08", True), ("2023-08-08", True), ("2024-02-29", True), ("2000-02-29", True),
        ("2023-02-29", False), ("1900-02-29", False), ("2023-04-31", False), ("2023-13", False), ("0000", False),
        ("8 August 2023", False), ("2023-8", False), ("'2018'", True), ("23", False), ("2018.5", False), ("true", False),
    ],
)  # fmt: skip
def test_a_date_as_typed(date: str, right: bool) -> None:
    """An editor's parser makes a number of 2018; the calendar is the same."""
    text = f"title: A\ndate: {date}\nwhy: B.\n"
    assert (right, right) == (not refused("events", text), not found("events", text))


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.code in SHAPES], ids=lambda rule: rule.code)
def test_a_shape_that_fails_is_underlined(rule: Any) -> None:
    """The failing example of each rule of shape is refused, the passing one is not."""
    for files, expected in ((rule.fails, True), (rule.passes, False)):
        texts = {path: raw for path, raw in files.items() if BASE.get(path) != raw}
        assert expected == any(refused(kind_of(path), str(raw)) for path, raw in texts.items())


def test_a_new_id_is_offered_nothing_and_no_error() -> None:
    """Ids that exist are offered; one that does not exist yet is right in form and left to the check."""
    aspect = next(node for node in nodes(FILES["shifts.json"]) if node.get("x-refers-to") == "aspects")
    assert aspect["anyOf"][0] == {"$ref": "ids.json#/definitions/aspects"}
    assert refused("shifts", KINDS["shifts"].example.replace("team-size", "brand-new")) == []
    assert refused("shifts", KINDS["shifts"].example.replace("team-size", "Brand new")) != []


def test_the_editor_knows_which_schema_is_for_which_file() -> None:
    """VS Code's settings name each schema once, and its pattern fits the files of its kind and no others."""
    assert sorted(SETTINGS) == sorted(f"schemas/{name}.json" for name in READ)
    for path in disk.entry_files(ROOT / "content"):
        shown = path.relative_to(ROOT).as_posix()
        fitting = [schema for schema, pattern in SETTINGS.items() if fnmatch(shown, pattern)]
        assert fitting == [f"schemas/{kind_of(shown.removeprefix('content/'))}.json"]


def test_docstrings_are_found_through_inheritance() -> None:
    """A key that a model inherits is described where it was written."""
    aliases = FILES["terms.json"]["properties"]["aliases"]
    assert aliases["description"].startswith("Ids that this entry had before")
    assert issubclass(KINDS["terms"].model, Part)
