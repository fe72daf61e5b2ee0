"""Knows what one file of the content gives: an entry, or what is known of one that cannot be read."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator import checks
from generator.checks.mending import with_mend
from generator.checks.written import Written
from generator.decode import decode
from generator.kinds import KINDS, LISTS, READ
from generator.kinds.references import Named, Reference, prose_in_data, references_in_data
from generator.knowledge import Known
from generator.knowledge.authored import Authored, Broken
from generator.place import Place, excerpt
from generator.problem import Flaw, Problem
from generator.text import did_you_mean, slug
from generator.yamltext import Document, read


@dataclass(frozen=True)
class FileRead:
    """What one file gave: an entry, or what is known of one that cannot be read; and what is wrong in it alone."""

    path: str
    document: Document | None = None
    authored: Authored | None = None
    broken: Broken | None = None
    problems: tuple[Problem, ...] = ()
    flaws: tuple[Flaw, ...] = ()
    """What rules find in the file alone; exceptions may excuse it."""


def read_file(path: str, raw: bytes, folder: str) -> FileRead:
    """Read and decode one file of the content folder; `folder` is how findings name it."""
    shown = f"{folder}/{path}"
    kind, id, misplaced = kind_and_id(path, shown)
    if misplaced:
        return FileRead(path, problems=(misplaced,))
    document, found = read(raw, shown)
    entry, faults = decode(document, READ[kind]) if document else (None, [])
    flaws = tuple(checks.check_file(Written(path, kind, document))) if document else ()
    told = [*found, *(_new(faults, flaws) if document else faults)]
    problems = tuple(_quoting(raw, one, document, kind) for one in told)
    if entry:
        alone = checks.check_entry(Known(path, kind, id, entry)) if kind in KINDS else []
        authored = Authored(path, kind, id, entry, "[[" in document.text if document else True)
        return FileRead(path, document, authored, None, problems, (*flaws, *alone))
    return FileRead(path, document, None, _broken(path, kind, id, document, faults), problems, flaws)


def _new(faults: Iterable[Problem], flaws: Iterable[Flaw]) -> list[Problem]:
    """Leave out what the model says about a value that is a blank: one mistake gives one finding."""
    blamed = {flaw.keys for flaw in flaws if flaw.level == "error"}
    return [fault for fault in faults if fault.keys not in blamed]


def _broken(path: str, kind: str, id: str, document: Document | None, faults: list[Problem]) -> Broken:
    """Keep what a broken entry names, but for values that are findings already."""
    if document is None:
        return Broken(path, kind, id, Named())
    blamed = {fault.place for fault in faults}
    references = references_in_data(READ[kind].model, document.data)
    named = Named(
        tuple(Reference(*one) for one in references if document.place(one[0]) not in blamed),
        tuple(one for one in prose_in_data(document.data) if "[[" in one[1]),
    )
    return Broken(path, kind, id, named)


def kind_and_id(path: str, shown: str) -> tuple[str, str, Problem | None]:
    """Read kind and id off a path: its folder and its name."""
    if path in LISTS:
        return LISTS[path].name, LISTS[path].name, None
    name, _, ending = path.rpartition(".")
    kind, _, id = name.partition("/")
    if kind not in KINDS or not id:
        hint = did_you_mean(kind, KINDS) or f"entries stand in {', '.join(KINDS)}"
        return "", "", Problem(Place(shown), "misplaced-file", "this folder is no kind of entry", hint)
    parts = id.split("/")
    right = "/".join(slug(part) for part in parts)
    if len(parts) != KINDS[kind].depth:
        form = "<profession>/<pillar>.yml" if KINDS[kind].depth == 2 else "<id>.yml"
        return (
            "",
            "",
            Problem(Place(shown), "misplaced-file", "this file is in the wrong folder", f"put it at {kind}/{form}"),
        )
    if ending != "yml" or right != id:
        hint = f"call it {parts[-1] if right == id else slug(parts[-1])}.yml"
        return "", "", Problem(Place(shown), "file-name", "the name of this file is not an id with `.yml`", hint)
    return kind, id, None


def _quoting(raw: bytes, problem: Problem, document: Document | None, kind: str) -> Problem:
    text = raw.decode("utf-8-sig", "replace")
    return with_mend(replace(problem, excerpt=excerpt(text, problem.place)), text, document, kind)
