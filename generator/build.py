"""Knows the order of the steps: files in; documents, entries, knowledge, pages and problems out."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator import checks
from generator.decode import decode
from generator.kinds import KINDS
from generator.kinds.references import Named, prose_in_data, references_in_data
from generator.knowledge import Authored, Broken, Knowledge, resolve
from generator.place import Place
from generator.problem import Flaw, Problem, in_order
from generator.render import Rendered, Renderer
from generator.text import did_you_mean, slug
from generator.views.aspects import aspect_page, aspects_hub
from generator.views.directions import directions_page
from generator.views.events import timeline_page
from generator.views.evidence import evidence_page
from generator.views.matrix import matrix_pages
from generator.views.parts import Site
from generator.views.pillars import pillar_page, pillars_hub
from generator.views.professions import profession_page, professions_hub
from generator.views.questions import questions_page
from generator.views.sources import source_page, sources_hub
from generator.views.terms import glossary_page
from generator.yamltext import Document, read

Files = Iterable[tuple[str, bytes]]
"""Path below the content folder, with `/`, and what the file holds."""


@dataclass(frozen=True)
class Base:
    """What a run over the content gives: the knowledge base unless something is wrong, and every finding."""

    knowledge: Knowledge | None
    problems: tuple[Problem, ...]


def base(files: Files, folder: str = "content") -> Base:
    """Read, decode, resolve and check. `folder` is how findings name the content folder."""
    documents, authored, broken, problems = _entries(files, folder)
    knowledge, flaws = resolve(authored, broken)
    if knowledge:
        flaws = checks.check(knowledge)
    problems += (_located(flaw, documents, folder) for flaw in flaws)
    return Base(knowledge, tuple(in_order(problems)))


def _entries(files: Files, folder: str) -> tuple[dict[str, Document], list[Authored], list[Broken], list[Problem]]:
    documents: dict[str, Document] = {}
    authored: list[Authored] = []
    broken: list[Broken] = []
    problems: list[Problem] = []
    for path, raw in files:
        shown = f"{folder}/{path}"
        kind, id, misplaced = _kind_and_id(path, shown)
        if misplaced:
            problems.append(misplaced)
            continue
        document, found = read(raw, shown)
        entry, faults = decode(document, KINDS[kind]) if document else (None, [])
        problems += (*found, *faults)
        if document:
            documents[path] = document
        if entry:
            authored.append(Authored(path, kind, id, entry))
        else:
            broken.append(_broken(path, kind, id, document, faults))
    return documents, authored, broken, problems


def _broken(path: str, kind: str, id: str, document: Document | None, faults: list[Problem]) -> Broken:
    """Keep what a broken entry names, but for values that are findings already."""
    if document is None:
        return Broken(path, kind, id, Named())
    blamed = {fault.place for fault in faults}
    references = references_in_data(KINDS[kind].model, document.data)
    named = Named(
        tuple(one for one in references if document.place(one[0]) not in blamed),
        tuple(one for one in prose_in_data(document.data) if "[[" in one[1]),
    )
    return Broken(path, kind, id, named)


def _kind_and_id(path: str, shown: str) -> tuple[str, str, Problem | None]:
    """Read kind and id off a path: its folder and its name."""
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


def _located(flaw: Flaw, documents: Mapping[str, Document], folder: str) -> Problem:
    document = documents.get(flaw.path)
    place = document.place(flaw.keys, at_key=flaw.at_key) if document else Place(f"{folder}/{flaw.path}")
    return Problem(place, flaw.code, flaw.sentence, flaw.hint, flaw.level)


def pages(site: Site, renderer: Renderer) -> Iterator[Rendered]:
    """Print every page but the home page, in the order of the site."""
    knowledge = site.knowledge
    yield renderer.render(professions_hub(site))
    yield from (renderer.render(profession_page(one, site)) for one in knowledge.professions.values())
    yield renderer.render(pillars_hub(site))
    yield from (renderer.render(pillar_page(one, site)) for one in knowledge.pillars.values())
    yield renderer.render(aspects_hub(site))
    yield from (renderer.render(aspect_page(one, site)) for one in knowledge.aspects.values())
    yield renderer.render(timeline_page(site))
    yield renderer.render(glossary_page(site))
    yield renderer.render(questions_page(site))
    yield renderer.render(directions_page(site))
    yield renderer.render(sources_hub(site))
    yield from (renderer.render(source_page(one, site)) for one in knowledge.sources.values())
    yield from _across(site, renderer)


def _across(site: Site, renderer: Renderer) -> Iterator[Rendered]:
    """Print the pages that look at all entries at once."""
    yield renderer.render(evidence_page(site))
    yield from (renderer.render(page) for page in matrix_pages(site))
