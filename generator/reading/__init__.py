"""Knows how files become a base: each is read, then all are bound and held against the rules."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from generator import checks, permanence
from generator.checks.exceptions import excuse
from generator.checks.mending import with_mend
from generator.kinds import KINDS, LISTS
from generator.kinds.exceptions import Exceptions, Excused
from generator.kinds.retired import Retired
from generator.knowledge import Knowledge
from generator.knowledge.resolving import resolve
from generator.place import Place, excerpt
from generator.problem import Flaw, Problem, in_order
from generator.reading.files import FileRead, read_file
from generator.reading.ordinary import page_problems
from generator.yamltext import Document

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


def bound(read: Iterable[FileRead]) -> tuple[Knowledge | None, list[Flaw]]:
    """Resolve what files gave: the knowledge base, or what keeps it from being one."""
    authored = [one.authored for one in read if one.authored]
    broken = [one.broken for one in read if one.broken]
    retired = tuple(gone for one in authored if isinstance(one.entry, Retired) for gone in one.entry.retired)
    return resolve([one for one in authored if one.kind in KINDS], broken, retired)


def concluded(
    read: Collection[FileRead],
    folder: str,
    pages: Files = (),
    released: Collection[str] = (),
    *,
    advice: bool = True,
    known: Knowledge | None = None,
) -> Base:
    """Resolve and check what files gave. Who does not tell advice saves to find its place and what would mend it.

    `known` is what the files are bound to already, if they are.
    """
    knowledge, flaws = (known, []) if known else bound(read)
    entries = (one.authored.entry for one in read if one.authored)
    written = next((one for one in entries if isinstance(one, Exceptions)), None)
    flaws = _standing([*flaws, *(flaw for one in read for flaw in one.flaws)], knowledge, released, written)
    documents = {one.path: one.document for one in read if one.document}
    problems = [problem for one in read for problem in one.problems]
    problems += (_located(flaw, documents, folder) for flaw in flaws if advice or flaw.level != "advice")
    if knowledge:
        problems += (problem for path, raw in pages for problem in page_problems(f"{folder}/{path}", raw, knowledge))
    return Base(knowledge, tuple(in_order(problems)), written.exceptions if written else ())


def _standing(
    flaws: list[Flaw], knowledge: Knowledge | None, released: Collection[str], written: Exceptions | None
) -> list[Flaw]:
    """Add what only the whole base shows, and take away what is excused."""
    if knowledge:
        flaws = [*flaws, *checks.check(knowledge), *permanence.gone(released, knowledge)]
    return excuse(flaws, written, all_known=knowledge is not None) if written else flaws


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
