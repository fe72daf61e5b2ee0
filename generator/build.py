"""Knows the order of the steps: files in; documents, entries, knowledge, pages and problems out."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

from generator import addresses, checks, parallel, permanence
from generator.checks.exceptions import excuse
from generator.checks.mending import with_mend
from generator.checks.references import link_to_nowhere
from generator.checks.written import Written
from generator.decode import decode
from generator.exports import glossary
from generator.exports.bibtex import bibtex
from generator.exports.csl import csl_json
from generator.exports.form import form_json, sources_json
from generator.exports.issue_forms import issue_forms
from generator.exports.owners import owners
from generator.exports.rows import rows_address, rows_json
from generator.exports.schemas import schemas
from generator.exports.search import Unit, sections, units
from generator.exports.table import rows_csv
from generator.kinds import KINDS, LISTS, READ
from generator.kinds.entry import Entry
from generator.kinds.exceptions import Exceptions, Excused
from generator.kinds.references import Named, prose_in_data, references_in_data
from generator.kinds.retired import Retired
from generator.knowledge import Authored, Broken, Knowledge, Known, resolve
from generator.place import Place, excerpt
from generator.problem import Flaw, Problem, in_order
from generator.render import Renderer, View
from generator.text import did_you_mean, placed_links, slug
from generator.views.apply import apply_page
from generator.views.aspects import aspect_page, aspects_hub
from generator.views.compare import compare_pages
from generator.views.directions import directions_page
from generator.views.events import timeline_page
from generator.views.evidence import evidence_page
from generator.views.matrix import matrix_pages
from generator.views.parts import Page, Site
from generator.views.pillars import pillar_page, pillars_hub
from generator.views.professions import profession_page, professions_hub
from generator.views.questions import questions_page
from generator.views.retired import retired_pages, with_old_anchors
from generator.views.rules import rule_pages
from generator.views.search import search_page
from generator.views.source_lists import source_sheets, sources_hub
from generator.views.sources import source_page
from generator.views.terms import glossary_page
from generator.yamltext import Document, read

E = TypeVar("E", bound=Entry)
Files = Iterable[tuple[str, bytes]]
"""Path below the content folder, with `/`, and what the file holds."""


@dataclass(frozen=True)
class Base:
    """What a run over the content gives: the knowledge base unless something is wrong, and every finding."""

    knowledge: Knowledge | None
    problems: tuple[Problem, ...]
    exceptions: tuple[Excused, ...] = ()


def base(files: Files, folder: str = "content", pages: Files = (), released: Collection[str] = ()) -> Base:
    """Read, decode, resolve and check. `folder` is how findings name the content folder; `pages` are Markdown pages.

    `released` are addresses that must lead somewhere still (`permanence.standing` of the last release).
    """
    return concluded([read_file(path, raw, folder) for path, raw in files], folder, pages, released)


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


def bound(read: Iterable[FileRead]) -> tuple[Knowledge | None, list[Flaw]]:
    """Resolve what files gave: the knowledge base, or what keeps it from being one."""
    authored = [one.authored for one in read if one.authored]
    broken = [one.broken for one in read if one.broken]
    retired = tuple(gone for one in authored if isinstance(one.entry, Retired) for gone in one.entry.retired)
    return resolve([one for one in authored if one.kind in KINDS], broken, retired)


def concluded(read: Collection[FileRead], folder: str, pages: Files = (), released: Collection[str] = ()) -> Base:
    """Resolve and check what files gave."""
    knowledge, flaws = bound(read)
    entries = (one.authored.entry for one in read if one.authored)
    written = [one for one in entries if isinstance(one, Exceptions)]
    problems = [problem for one in read for problem in one.problems]
    flaws += [flaw for one in read for flaw in one.flaws]
    if knowledge:
        flaws += [*checks.check(knowledge), *permanence.gone(released, knowledge)]
    if written:
        flaws = excuse(flaws, written[0], all_known=knowledge is not None)
    documents = {one.path: one.document for one in read if one.document}
    problems += (_located(flaw, documents, folder) for flaw in flaws)
    if knowledge:
        problems += (problem for path, raw in pages for problem in page_problems(f"{folder}/{path}", raw, knowledge))
    return Base(knowledge, tuple(in_order(problems)), written[0].exceptions if written else ())


def page_problems(path: str, raw: bytes, knowledge: Knowledge) -> Iterator[Problem]:
    """Find the links of an ordinary page that lead to no entry, or to nothing on its page."""
    text = raw.decode("utf-8-sig", "replace")
    for link, start in placed_links(text):
        place = Place.at(path, text, start)
        if link.kind not in addresses.HUBS or knowledge.find(link.kind, link.id) is None:
            known = knowledge.all(link.kind) if link.kind in addresses.HUBS else addresses.HUBS
            hint = did_you_mean(link.id if link.kind in addresses.HUBS else link.kind, known)
            sentence = f"`[[{link.kind}/{link.id}]]` leads to no entry"
            yield Problem(place, "unknown-reference", sentence, hint, excerpt=excerpt(text, place))
        elif link.anchor and link.kind in ("professions", "pillars"):
            anchors = permanence.anchors_of(knowledge, link.kind, link.id)
            if link.anchor not in anchors:
                sentence = f"`#{link.anchor}` is not on the page it leads to"
                hint = did_you_mean(link.anchor, anchors)
                yield Problem(place, link_to_nowhere.RULE.code, sentence, hint, excerpt=excerpt(text, place))


def newest_review(knowledge: Knowledge) -> str:
    """The day that stands for pages which look at all entries: that of the last review."""
    return max((shift.reviewed.on for shift in knowledge.shifts), default="1970-01-01")


def read_file(path: str, raw: bytes, folder: str) -> FileRead:
    """Read and decode one file of the content folder; `folder` is how findings name it."""
    shown = f"{folder}/{path}"
    kind, id, misplaced = _kind_and_id(path, shown)
    if misplaced:
        return FileRead(path, problems=(misplaced,))
    document, found = read(raw, shown)
    entry, faults = decode(document, READ[kind]) if document else (None, [])
    flaws = tuple(checks.check_file(Written(path, kind, document))) if document else ()
    told = [*found, *(_new(faults, flaws) if document else faults)]
    problems = tuple(_quoting(raw, one, document, kind) for one in told)
    if entry:
        alone = checks.check_entry(Known(path, kind, id, entry)) if kind in KINDS else []
        return FileRead(path, document, Authored(path, kind, id, entry), None, problems, (*flaws, *alone))
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
        tuple(one for one in references if document.place(one[0]) not in blamed),
        tuple(one for one in prose_in_data(document.data) if "[[" in one[1]),
    )
    return Broken(path, kind, id, named)


def _kind_and_id(path: str, shown: str) -> tuple[str, str, Problem | None]:
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


def _located(flaw: Flaw, documents: Mapping[str, Document], folder: str) -> Problem:
    document = documents.get(flaw.path)
    place = document.place(flaw.keys, at_key=flaw.at_key) if document else Place(f"{folder}/{flaw.path}")
    if document and flaw.start is not None:
        place = Place.at(document.path, document.text, flaw.start)
    elif document and flaw.quote:
        place = place.after(document.text, flaw.quote)
    shown = excerpt(document.text, place) if document else ""
    problem = Problem(place, flaw.code, flaw.sentence, flaw.hint, flaw.level, shown, flaw.keys)
    return with_mend(problem, document.text, document, kind_of(flaw.path), flaw.quote) if document else problem


def kind_of(path: str) -> str:
    """The kind of an entry, by its path below the content folder."""
    return LISTS[path].name if path in LISTS else path.partition("/")[0]


def _quoting(raw: bytes, problem: Problem, document: Document | None, kind: str) -> Problem:
    text = raw.decode("utf-8-sig", "replace")
    return with_mend(replace(problem, excerpt=excerpt(text, problem.place)), text, document, kind)


@dataclass(frozen=True)
class Made:
    """A page without its shell, and what the search finds on it."""

    page: Page
    body: str
    found: tuple[Unit, ...] = ()


def pages(site: Site, renderer: Renderer, workers: int | None = None) -> list[Made]:
    """Print every page but the home page, in the order of the site, on all processors where that pays."""
    return parallel.results([partial(made, view, renderer) for _, view in views(site)], workers)


def made(view: Callable[[], View], renderer: Renderer) -> Made:
    """Say what a page says, print it, and note what the search finds on it."""
    rendered = renderer.render(view())
    page = rendered.page
    found = units(sections(rendered.body, page.address, page.title)) if page.searchable else ()
    return Made(page, rendered.body, found)


Planned = Iterator[tuple[str, Callable[[], View]]]
"""Address of a page, and how to say what it says: nothing is said before somebody asks."""


def views(site: Site) -> Planned:
    """Every page but the home page, in the order of the site, each with the old addresses that it answers to."""
    return with_old_anchors(_views(site), site)


def _views(site: Site) -> Planned:
    knowledge = site.knowledge
    yield from _hub(site, "professions", professions_hub)
    yield from _each(site, knowledge.professions, profession_page)
    yield from _hub(site, "pillars", pillars_hub)
    yield from _each(site, knowledge.pillars, pillar_page)
    yield from _hub(site, "aspects", aspects_hub)
    yield from _each(site, knowledge.aspects, aspect_page)
    yield from _hub(site, "events", timeline_page)
    yield from _hub(site, "terms", glossary_page)
    yield from _hub(site, "questions", questions_page)
    yield from _hub(site, "directions", directions_page)
    yield from _hub(site, "sources", sources_hub)
    yield from source_sheets(site)
    yield from _each(site, knowledge.sources, source_page)
    yield from _across(site)


def _hub(site: Site, kind: str, say: Callable[[Site], View]) -> Planned:
    yield addresses.HUBS[kind], partial(say, site)


def _each(site: Site, entries: Mapping[str, Known[E]], say: Callable[[Known[E], Site], View]) -> Planned:
    yield from ((addresses.page(one.kind, one.id), partial(say, one, site)) for one in entries.values())


def _across(site: Site) -> Planned:
    """The pages that look at all entries at once."""
    yield addresses.EVIDENCE, partial(evidence_page, site)
    yield from matrix_pages(site)
    yield from compare_pages(site)
    yield from rule_pages(site)
    yield from retired_pages(site)
    yield addresses.SEARCH, partial(search_page, site)
    yield addresses.APPLY, partial(apply_page, site)


DOWNLOADS: dict[str, Callable[[Site], str]] = {
    "rows.csv": lambda site: rows_csv(site.knowledge, site.url),
    "sources.bib": lambda site: bibtex(site.knowledge.sources.values()),
    "sources.csl.json": lambda site: csl_json(site.knowledge.sources.values()),
}
"""The whole base in formats that other tools read."""
FOLDERS: dict[str, Callable[[Site], Iterator[tuple[str, str]]]] = {
    "github": lambda site: for_github(site),
    "schemas": lambda site: schemas(site.knowledge),
}
"""What is several files: name and text of each."""

FORM: dict[str, Callable[[Site], str]] = {"form.json": form_json, "sources.json": sources_json}
"""What the form on the site must know; the sources only once somebody cites one."""


def for_github(site: Site) -> Iterator[tuple[str, str]]:
    """What stands in `.github/` and is made from the models and from the content."""
    yield from ((f"ISSUE_TEMPLATE/{name}", text) for name, text in issue_forms())
    yield "CODEOWNERS", owners(site.knowledge, site.organisation)


def exports(site: Site) -> Iterator[tuple[str, Callable[[], str]]]:
    """Files beside the pages: address of each, and how to write its text."""
    yield from ((rows_address(one.id), partial(rows_json, one, site)) for one in site.knowledge.professions.values())
    yield from ((addresses.DOWNLOADS + name, partial(write, site)) for name, write in DOWNLOADS.items())
    yield from ((addresses.APPLY + name, partial(write, site)) for name, write in FORM.items())
    yield glossary.ADDRESS, partial(glossary.terms_json, site)
