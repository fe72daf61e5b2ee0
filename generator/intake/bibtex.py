"""Knows BibTeX and BibLaTeX as others write them; the only module that knows bibtexparser."""

import logging
import re
from collections.abc import Mapping

from bibtexparser.entrypoint import parse_string
from bibtexparser.library import Library
from bibtexparser.middlewares import LatexDecodingMiddleware
from bibtexparser.middlewares.names import InvalidNameError, parse_single_name_into_parts, split_multiple_persons_names
from bibtexparser.model import Entry, Field

from generator import forms
from generator.intake.reference import Name, Reference, canonical, unread, without_space

TYPES = {
    "article": "article-journal", "inproceedings": "paper-conference", "conference": "paper-conference",
    "techreport": "report", "report": "report", "book": "book", "inbook": "chapter", "incollection": "chapter",
    "phdthesis": "thesis", "mastersthesis": "thesis", "thesis": "thesis", "online": "webpage", "electronic": "webpage",
    "www": "webpage", "dataset": "dataset", "software": "software", "patent": "patent", "unpublished": "manuscript",
    "proceedings": "book", "manual": "document", "booklet": "document", "video": "motion_picture",
    "legislation": "legislation", "standard": "standard",
}  # fmt: skip
"""BibTeX and BibLaTeX entry type -> CSL type; the rest is `document`."""
CONTAINERS = ("journal", "journaltitle", "booktitle", "howpublished")
PUBLISHERS = ("publisher", "institution", "school", "organization")
VERBATIM = ("doi", "url", "eprint")


def from_bibtex(text: str) -> tuple[list[Reference], list[str]]:
    """Read every entry; what cannot be read is named by its line."""
    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    library = parse_string(text)
    lost = [f"the entry in line {(block.start_line or 0) + 1} cannot be read" for block in library.failed_blocks]
    return [_reference(entry) for entry in library.entries], lost


def _reference(entry: Entry) -> Reference:
    raw = {field.key.lower(): str(field.value) for field in entry.fields}
    said = _decoded(raw)
    authors, cut = _names(raw.get("author") or raw.get("editor") or "")
    doi, url = canonical(said.get("doi", ""), _address(said))
    if said.get("eprint") and not doi and (paper := forms.arxiv(url)):
        doi = f"10.48550/arXiv.{paper}"
    return Reference(
        type=_type(entry.entry_type.lower(), said),
        title=said.get("title", "") + (f": {said['subtitle']}" if said.get("subtitle") else ""),
        author=authors,
        issued=_date(said),
        container_title=_container(said, doi),
        publisher=_first(said, PUBLISHERS),
        volume=said.get("volume", ""),
        issue=said.get("number") or said.get("issue", ""),
        page=re.sub(r"(?<=\w)\s*(?:--+|–)\s*(?=\w)", "-", said.get("pages", "")),
        doi=doi,
        url=url,
        key=entry.key,
        cut=cut,
        lost=unread(DOI="" if doi else said.get("doi", "")),
    )


def _first(said: Mapping[str, str], keys: tuple[str, ...]) -> str:
    return next((said[key] for key in keys if said.get(key)), "")


def _address(said: Mapping[str, str]) -> str:
    """The address of the abstract where there is an arXiv number; a `howpublished` can hold one too."""
    paper = forms.arxiv(said.get("eprint", ""))
    if paper and said.get("archiveprefix", said.get("eprinttype", "arxiv")).lower() == "arxiv":
        return forms.arxiv_address(paper)
    found = re.search(r"https?://[^\s{}]+", said.get("howpublished", ""))
    return said.get("url", "") or (found[0] if found else "")


def _container(said: Mapping[str, str], doi: str) -> str:
    found = _first(said, CONTAINERS)
    if re.fullmatch(r"arxiv(?: e-prints| preprint)?(?:,? arxiv:\S+)?(?: \[[\w.-]+\])?", found, re.IGNORECASE):
        return "arXiv"
    if not found and not _first(said, PUBLISHERS) and doi.lower().startswith("10.48550/arxiv."):
        return "arXiv"
    return "" if found.startswith("http") else found


def _type(type: str, said: Mapping[str, str]) -> str:
    if _container(said, "") == "arXiv" or (type in ("misc", "unpublished") and said.get("eprint")):
        return "article"
    if type == "misc" and said.get("url") and not said.get("howpublished"):
        return "webpage"
    return TYPES.get(type, "document")


def _date(said: Mapping[str, str]) -> str:
    if found := re.match(r"\d{4}(?:-\d\d){0,2}", said.get("date", "")):
        return found[0]
    year = said.get("year", "")
    month = said.get("month", "").strip().rstrip(".")
    written = f"{year}-{int(month):02}" if month.isdigit() else forms.date(f"{month} {year}") if month else ""
    return written or (year if re.fullmatch(r"\d{4}", year) else "")


def _names(text: str) -> tuple[tuple[Name, ...], bool]:
    found = split_multiple_persons_names(" ".join(text.split())) if text else []
    people = [name for name in found if name.strip("{}").lower() not in ("others", "et al.", "et al")]
    return tuple(filter(None, map(_name, people))), len(people) < len(found)


def _name(name: str) -> Name:
    if name.startswith("{") and name.endswith("}") and "}" not in name[1:-1].replace("{}", ""):
        return {"literal": _plain(name[1:-1])}
    try:
        parts = parse_single_name_into_parts(name, strict=False)
    except InvalidNameError:
        return {"literal": _plain(name)}
    family = _plain(" ".join([*parts.von, *parts.last, *parts.jr]))
    given = _plain(" ".join(parts.first))
    return {"family": family, **({"given": given} if given else {})} if family else {"literal": given}


def _plain(text: str) -> str:
    return _decoded({"title": text})["title"]


def _decoded(fields: Mapping[str, str]) -> dict[str, str]:
    """LaTeX turned into letters, but for addresses, which are not typeset."""
    entry = Entry("misc", "x", [Field(key, text) for key, text in fields.items() if key not in VERBATIM])
    decoded = LatexDecodingMiddleware(keep_math_mode=False).transform_entry(entry, Library())
    values = {field.key: str(field.value) for field in getattr(decoded, "fields", ())} or dict(fields)
    verbatim = {key: re.sub(r"\\([_%&#~$])", r"\1", text) for key, text in fields.items() if key in VERBATIM}
    return {key: without_space(text) for key, text in {**values, **verbatim}.items()}
