"""Knows the JSON Schema of a kind, as editors and the form on the site use it: our words, and ids to choose from."""

import ast
import inspect
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any, get_args

from generator.kinds.entry import Kind, held
from generator.kinds.meanings import MEANINGS
from generator.kinds.order import keys_of
from generator.kinds.parts import Part, once
from generator.kinds.shapes import REFERS_TO, Shape
from generator.yamltext import Data, read

DIALECT = "http://json-schema.org/draft-07/schema#"
"""What editors know; all that is used means the same in 2020-12."""
UNNEEDED = ("title", "default", "discriminator", "properties")
"""Of what pydantic says: names made from names, empty defaults; keys may be called like these and go another way."""
_MEANT = {get_args(choice): meanings for choice, meanings in MEANINGS.items()}


IDS = "ids.json"
"""The file beside the schemas that lists the ids there are."""


def schema(kind: Kind) -> Shape:
    """The schema of a kind. Where it refers to a kind, the ids of `ids.json` are offered; a new one is right too."""
    raw = held(kind.model).json_schema(by_alias=True)
    models = {model.__name__: model for model in _models(kind.model)}
    parts = {name: _worded(part, models[name]) for name, part in raw.pop("$defs", {}).items()}
    whole = _worded(raw, kind.model)
    example, _ = read(kind.example.encode(), "example.yml")
    assert example is not None
    _exemplify(whole, example.data, parts)
    head = {"$schema": DIALECT, "title": kind.one.capitalize(), "description": kind.guide}
    definitions = {name: _plain(part) for name, part in parts.items()}
    return {**head, **_plain(whole), **head, "definitions": definitions}


def known(ids: Mapping[str, Iterable[str]]) -> Shape:
    """What the schemas point to: the ids of each kind."""
    return {"$schema": DIALECT, "definitions": {kind: {"enum": sorted(all)} for kind, all in ids.items()}}


def _models(model: type[Part]) -> set[type[Part]]:
    """A model and all that its fields hold."""
    found: set[type[Part]] = {model}
    for field in model.fields().values():
        for inner in _parts_of(field.annotation):
            found |= _models(inner)
    return found


def _parts_of(annotation: Any) -> Iterable[type[Part]]:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    for argument in get_args(annotation):
        yield from _parts_of(argument)


def _worded(part: Shape, model: type[Part]) -> Shape:
    """Say of each key what the docstring below it in the model says."""
    said = {key: text for one in reversed(model.__mro__) if issubclass(one, Part) for key, text in _said(one).items()}
    names = {field.alias or name: name for name, field in model.fields().items()}
    raw = part["properties"]
    keys = {key: {**raw[key], "description": said.get(names[key], "")} for key in keys_of(model)}
    return {**part, "properties": keys}


@once
def _said(model: type[Part]) -> Mapping[str, str]:
    """The docstrings below the fields of a class (pydantic would look for them at every start)."""
    (body,) = ast.parse(inspect.getsource(model)).body
    assert isinstance(body, ast.ClassDef)
    return {
        field.target.id: " ".join(str(text.value.value).split())
        for field, text in pairwise(body.body)
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
        if isinstance(text, ast.Expr) and isinstance(text.value, ast.Constant)
    }


def _plain(node: Any) -> Any:
    """Leave out what no author needs, name the parts as draft 7 does, and give words their meaning."""
    if isinstance(node, list):
        return [_plain(item) for item in node]
    if not isinstance(node, dict):
        return node
    kept = {key: _plain(value) for key, value in node.items() if key not in UNNEEDED}
    if "properties" in node:
        kept["properties"] = {key: _plain(value) for key, value in node["properties"].items()}
    if node.get("default") and isinstance(node["default"], str):
        kept["default"] = node["default"]
    return _without_siblings(_offering(_meaning(_without_null(_as_list(kept)))))


def _as_list(node: Shape) -> Shape:
    """A pair of equals is a list of two; drafts differ on how to say more than that."""
    items = node.pop("prefixItems", None)
    return {**node, "items": items[0]} if items else node


def _without_null(node: Shape) -> Shape:
    """A key without a value is a finding, so nothing is ever null."""
    options = [option for option in node.get("anyOf", []) if option != {"type": "null"}]
    if len(options) == 1:
        return {**{key: value for key, value in node.items() if key != "anyOf"}, **options[0]}
    return {**node, "anyOf": options} if options else node


def _meaning(node: Shape) -> Shape:
    meanings = _MEANT.get(tuple(node.get("enum", ())))
    return {**node, "enumDescriptions": list(meanings)} if meanings else node


def _offering(node: Shape) -> Shape:
    """An id is one of those that are there, or a new one in the form of an id."""
    if REFERS_TO not in node:
        return node
    about = {key: value for key, value in node.items() if key in ("description", REFERS_TO)}
    form = {key: value for key, value in node.items() if key not in about}
    return {"anyOf": [{"$ref": f"{IDS}#/definitions/{node[REFERS_TO]}"}, form], **about}


def _without_siblings(node: Shape) -> Shape:
    """In draft 7 nothing counts beside a reference."""
    if "$ref" not in node:
        return node
    target = {"$ref": node["$ref"].replace("#/$defs/", "#/definitions/")}
    rest = {key: value for key, value in node.items() if key != "$ref"}
    return {"allOf": [target], **rest} if rest else target


def _exemplify(node: Shape, data: Data, parts: Mapping[str, Shape]) -> None:
    """Give each key an example: what the finished example of the kind has there."""
    if isinstance(data, dict):
        for part in _objects(node, parts):
            for key, value in data.items():
                inner = part["properties"].get(key)
                if inner is not None:
                    inner.setdefault("examples", [value] if isinstance(value, str) else [])
                    _exemplify(inner, value, parts)
                    if not inner["examples"]:
                        del inner["examples"]
    for item in data if isinstance(data, list) else ():
        _exemplify(node.get("items", {}), item, parts)


def _objects(node: Shape, parts: Mapping[str, Shape]) -> Iterable[Shape]:
    """The parts with keys that stand at a place."""
    if "$ref" in node:
        node = parts[node["$ref"].rpartition("/")[2]]
    if "properties" in node:
        yield node
    for option in (*node.get("anyOf", ()), *node.get("oneOf", ())):
        yield from _objects(option, parts)
