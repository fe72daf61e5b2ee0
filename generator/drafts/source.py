"""Knows how a source begins: what its reference says, an id of its own, and blanks for what only a reader can say."""

import re
from collections.abc import Iterable, Iterator, Mapping

from generator import forms
from generator.drafts.blanks import blank, choice, comment, line
from generator.drafts.shelf import Entry, Shelf, said
from generator.intake.reference import Name, Reference
from generator.kinds.parts import Reading
from generator.kinds.sources import Evidence
from generator.text import slug
from generator.writing.values import flow_mapping

SMALL = frozenset({
    "a", "an", "and", "are", "as", "at", "be", "by", "can", "do", "does", "for", "from", "how", "in", "into", "is",
    "it", "its", "of", "on", "or", "our", "that", "the", "their", "to", "toward", "towards", "under", "using", "via",
    "what", "when", "where", "which", "who", "why", "with", "we", "your",
})  # fmt: skip
"""Words that tell nothing of a title."""
ADDRESS = re.compile(r"https?://[^\s/]+\.[^\s/]+(/\S*)?")


def source_id(reference: Reference, taken: Iterable[str]) -> str:
    """Make an id of author, year and a word of the title that nothing else has: `wei-2023-renaissance`."""
    taken = frozenset(taken)
    words = [word for word in slug(reference.title).split("-") if word not in SMALL and len(word) > 1]
    start = "-".join(filter(None, (_first_author(reference), reference.issued[:4])))
    tries = [f"{start}-{'-'.join(words[:number])}" for number in range(1, min(len(words), 3) + 1)] if start else []
    tries = tries or [start] * bool(start)
    tries = [one[:80].strip("-") for one in tries or [_by_what_it_has(reference, words)]]
    return next((id for id in tries if id not in taken), None) or _numbered(tries[0], taken)


def _by_what_it_has(reference: Reference, words: list[str]) -> str:
    """What to call a work of which neither author nor year is known."""
    if paper := forms.arxiv(reference.doi):
        return slug(f"arxiv-{paper}")
    name = f"doi-{reference.doi}" if reference.doi else "-".join(words[:3]) or re.sub(r"^https?://", "", reference.url)
    return slug(name) or "source"


def _first_author(reference: Reference) -> str:
    """Who wrote it, or published it where nobody is named."""
    first = reference.author[0] if reference.author else {"literal": reference.publisher}
    family = slug(first.get("family") or first.get("literal") or "").removeprefix("the-")
    return family if len(family) <= 30 else "-".join(family.split("-")[:3])


def _numbered(id: str, taken: frozenset[str]) -> str:
    return next(name for name in (f"{id[:76]}-{number}" for number in range(2, len(taken) + 3)) if name not in taken)


def marks(doi: str, url: str, title: str, author: str) -> Iterator[tuple[str, str]]:
    """By what a work is known again, and how to say so."""
    papers = {forms.arxiv(doi), forms.arxiv(url)} - {""}
    yield from ((f"arxiv {paper}", "arXiv number") for paper in papers)
    if doi:
        yield f"doi {doi.lower()}", "DOI"
    if url:
        yield "url " + re.sub(r"^https?://(?:www\.)?|/$", "", url.lower()), "address"
    if title:
        plain = " ".join(slug(one) or one.casefold() for one in (title, author))  # no script is without case or letters
        yield f"title {plain}", "title and author"


def twins(shelf: Shelf) -> dict[str, str]:
    """Every mark of the sources that are there, and the source that has it."""
    return {mark: id for id, entry in shelf.of("sources").items() for mark, _ in marks(*_known(entry))}


def _known(entry: Entry) -> tuple[str, str, str, str]:
    authors = entry.get("author")
    first = authors[0] if isinstance(authors, list) and authors and isinstance(authors[0], dict) else {}
    name = first.get("family") or first.get("literal")
    return said(entry, "DOI"), said(entry, "URL"), said(entry, "title"), str(name or "")


def marks_of(reference: Reference) -> list[tuple[str, str]]:
    """The marks of a reference that comes in."""
    first: Mapping[str, str] = reference.author[0] if reference.author else {}
    return list(marks(reference.doi, reference.url, reference.title, first.get("family") or first.get("literal") or ""))


def source_draft(reference: Reference, today: str) -> str:
    """Write the file; `today` is the day on which somebody looks at the source."""
    address = reference.url if ADDRESS.fullmatch(reference.url) else ""
    lost = [*reference.lost, *([f"URL: {reference.url}"] if reference.url != address else [])]
    lines = [said for one in lost for said in comment(f"Given as {one}")]
    lines += [
        line(
            "type",
            reference.type
            or blank("choose article-journal, paper-conference, report, book, webpage or another of CSL"),
        ),
        line("title", reference.title or blank("what is it called?")),
        *_authors(reference),
        line("issued", reference.issued or blank("when did it come out? Like 2023, 2023-08 or 2023-08-08.")),
    ]
    more = {
        "container-title": reference.container_title,
        "publisher": reference.publisher,
        "volume": reference.volume,
        "issue": reference.issue,
        "page": reference.page,
        "DOI": reference.doi,
        "URL": address,
    }
    lines += [line(key, text) for key, text in more.items() if text]
    lines += [
        line("evidence", choice(Evidence)),
        "findings:",
        "  - " + line("statement", blank("what did it find? One sentence: figure, population, condition."), 4).lstrip(),
        "checked:",
        line("on", today, 2),
        line("how", choice(Reading), 2),
    ]
    return "\n".join([*lines, *([line("note", reference.note)] if reference.note else [])]) + "\n"


def _authors(reference: Reference) -> Iterator[str]:
    yield "author:"
    for name in reference.author or ({"literal": blank("who wrote it? A person has `family` and `given`.")},):
        yield f"  - {flow_mapping(_parts(name))}"
    if reference.cut:
        yield line(
            "author-count", reference.author_count or blank("how many authors are there? The list is cut short.")
        )


def _parts(name: Name) -> Iterator[tuple[str, str]]:
    yield from ((part, name[part]) for part in ("family", "given", "literal") if name.get(part))
