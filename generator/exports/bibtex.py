"""Knows BibTeX: the sources for people who write in LaTeX."""

import re
from collections.abc import Iterable

from generator.kinds.sources import Name, Source
from generator.knowledge import Known

TYPES = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "paper-conference": "inproceedings",
    "report": "techreport",
    "book": "book",
    "chapter": "incollection",
    "thesis": "phdthesis",
}
"""CSL type -> BibTeX entry type; everything else is `misc`."""
CONTAINER = {
    "article": "journal",
    "inproceedings": "booktitle",
    "incollection": "booktitle",
    "techreport": "institution",
}
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
SPECIAL = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
SPECIAL |= {"{": r"\textbraceleft{}", "}": r"\textbraceright{}"}  # a brace must have its partner, escaped or not
SPECIAL |= {sign: "\\" + sign for sign in "&%$#_"}
VERBATIM = {"{": "%7B", "}": "%7D", "\\": "%5C"}


def bibtex_entry(known: Known[Source]) -> str:
    """One source as a BibTeX entry; its key is our id."""
    entry = known.entry
    kind = TYPES.get(entry.type, "misc")
    year, *rest = entry.issued.split("-")
    fields = {
        "author": _authors(entry),
        "title": f"{{{_escaped(entry.title)}}}",
        CONTAINER.get(kind, "howpublished"): _escaped(entry.container_title or entry.publisher or ""),
        "volume": _escaped(entry.volume or ""),
        "number": _escaped(entry.issue or ""),
        "pages": _escaped(entry.page or "").replace("\N{EN DASH}", "--"),
        "year": year,
        "date": entry.issued if len(rest) == 2 else "",  # of BibLaTeX: BibTeX has no day and passes over it
        "doi": _verbatim(entry.doi or ""),
        "url": _verbatim(entry.url or ""),
    }
    lines = [f"  {name} = {{{value}}},\n" for name, value in fields.items() if value]
    month = [f"  month = {MONTHS[int(rest[0]) - 1]},\n"] if rest else []
    return f"@{kind}{{{known.id},\n{''.join(lines + month)}}}\n"


def _authors(entry: Source) -> str:
    names = [_author(name) for name in entry.author]
    cut = entry.author_count is not None and entry.author_count > len(names)
    return " and ".join([*names, "others"] if cut else names)


def _author(name: Name) -> str:
    if name.literal:
        return f"{{{_escaped(name.literal)}}}"
    return ", ".join(_escaped(part) for part in (name.family, name.given) if part)


def _escaped(text: str) -> str:
    return re.sub(r"[\\~^&%$#_{}]", lambda match: SPECIAL[match.group(0)], text)


def _verbatim(address: str) -> str:
    """An address is read by software, not typeset; only what would end the field early is written otherwise."""
    return re.sub(r"[{}\\]", lambda match: VERBATIM[match.group(0)], address)


def bibtex(sources: Iterable[Known[Source]]) -> str:
    """All sources as one BibTeX file."""
    return "\n".join(bibtex_entry(one) for one in sources)
