"""The room `intake/`: references as people have them come in whole, in one form, and what is lost is named."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.build import DOWNLOADS
from generator.exports import bibtex as exported
from generator.intake import Taken, taken
from generator.intake.reference import Reference
from generator.kinds.sources import Source
from generator.knowledge import Knowledge
from generator.views.parts import Site

KAPLAN = Reference(
    type="article",
    issued="2020-01",
    container_title="arXiv",
    doi="10.48550/arXiv.2001.08361",
    url="https://arxiv.org/abs/2001.08361",
)
ZOTERO = r"""
@comment{exported}
@string{nat = "Nature"}
@article{muller_cafe_2020,
	title = {{Caf{\'e}} \& the {GPT} in 5\% of cases},
	author = {M{\"u}ller, J{\"u}rgen and {OECD} and van der Laan, Tom P. and King, Jr., Martin and others},
	journal = nat, volume = 12, number = {3}, pages = {1--9},
	year = 2020, month = mar, doi = {https://doi.org/10.1000/1\_2}, url = {https://example.org/a_b?c=1%20d},
	abstract = {Not taken over.},
}
@misc{kaplan2020,
  title={Scaling Laws for Neural Language Models}, author={Jared Kaplan and Sam McCandlish},
  year={2020}, eprint={2001.08361}, archivePrefix={arXiv}, primaryClass={cs.LG},
}
@online{page, title = {A page}, date = {2024-02-29}, url = {https://example.org/page}, author = {{The Office}}}
"""
CROSSREF = {
    "type": "journal-article",
    "title": ["A <i>bold</i> title"],
    "author": [{"given": "Ana", "family": "Silva", "non-dropping-particle": "da"}, {"name": "OECD"}],
    "issued": {"date-parts": [[2023, 8]]},
    "container-title": ["Nature"],
    "DOI": "https://doi.org/10.1000/182",
}
CSL = [
    {
        "id": "http://zotero.org/users/1/items/ABC",
        "type": "entry-encyclopedia",
        "title": "A title",
        "author": [{"family": "Wei", "given": "Jason"}, {"literal": "others"}],
        "issued": {"raw": "8 August 2023"},
        "page": "1-9",
        "URL": "http://arxiv.org/pdf/2001.08361v2.pdf",
        "note": "arXiv:2001.08361 Read twice. PMID: 12345",
    }
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10.1145/3292500", Reference(doi="10.1145/3292500")),
        ("  https://doi.org/10.1145/3292500 ", Reference(doi="10.1145/3292500")),
        ("doi:10.1145/3292500", Reference(doi="10.1145/3292500")),
        ("2001.08361", KAPLAN),
        ("arXiv:2001.08361v3", KAPLAN),
        ("https://arxiv.org/pdf/2001.08361v1.pdf", KAPLAN),
        ("https://doi.org/10.48550/arXiv.2001.08361", KAPLAN),
        ("cs/9901002", replace(KAPLAN, issued="1999-01", doi="10.48550/arXiv.cs/9901002", url="https://arxiv.org/abs/cs/9901002")),
        ("https://example.org/page", Reference(type="webpage", url="https://example.org/page")),
    ],
)  # fmt: skip
def test_an_identifier_says_what_it_says(text: str, expected: Reference) -> None:
    """A DOI and an address name a work; an arXiv number also holds the month. All spellings are one."""
    assert Taken((expected,)) == taken(text)


def test_bibtex_as_zotero_writes_it() -> None:
    """Letters, names in every order, macros, braces, months, addresses with signs, BibLaTeX; all in one file."""
    first = Reference(
        type="article-journal", title="Café & the GPT in 5% of cases", issued="2020-03", container_title="Nature",
        author=(
            {"family": "Müller", "given": "Jürgen"}, {"literal": "OECD"}, {"family": "van der Laan", "given": "Tom P."},
            {"family": "King Jr.", "given": "Martin"},
        ),
        volume="12", issue="3", page="1-9", doi="10.1000/1_2", url="https://example.org/a_b?c=1%20d",
    )  # fmt: skip
    second = replace(
        KAPLAN, title="Scaling Laws for Neural Language Models", issued="2020",
        author=({"family": "Kaplan", "given": "Jared"}, {"family": "McCandlish", "given": "Sam"}),
    )  # fmt: skip
    third = Reference(
        type="webpage", title="A page", author=({"literal": "The Office"},), issued="2024-02-29", url="https://example.org/page",
    )  # fmt: skip
    found = taken(ZOTERO)
    assert Taken((first, second, third)) == found
    assert [one.cut for one in found.references] == [True, False, False]


def test_csl_as_zotero_and_crossref_write_it() -> None:
    """Types we lack become the nearest, markup and the notes of programs go, `others` is nobody's name."""
    expected = Reference(
        type="chapter", title="A title", author=({"family": "Wei", "given": "Jason"},), issued="2023-08-08",
        page="1-9", url="https://arxiv.org/abs/2001.08361", note="Read twice.",
    )  # fmt: skip
    found = taken(json.dumps(CSL))
    assert Taken((expected,)) == found
    assert found.references[0].cut
    crossref = Reference(
        type="article-journal", title="A bold title", author=({"family": "da Silva", "given": "Ana"}, {"literal": "OECD"}),
        issued="2023-08", container_title="Nature", doi="10.1000/182",
    )  # fmt: skip
    assert Taken((crossref,)) == taken(json.dumps(CROSSREF))


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("hello", "`hello` is no file, DOI, arXiv id, address, BibTeX or CSL-JSON"),
        ('[{"id": 1,]', "this is not JSON: line 1, column 11"),
        ("[1]", "1 items are no records"),
        ("@article{a,\n title = {x", "the entry in line 1 cannot be read"),
    ],
)
def test_what_cannot_be_read_is_named(text: str, trouble: str) -> None:
    """In words, with the line; nothing is made of it."""
    assert Taken((), (trouble,)) == taken(text)


def test_what_has_no_place_is_named() -> None:
    """A DOI that is none is not dropped in silence."""
    (found,) = taken("@article{a, title={A}, doi={10.1/x y}}").references
    assert (found.doi, found.lost) == ("", ("DOI: 10.1/x y",))


@given(st.text(max_size=60) | st.text(alphabet='{}[]@article,="\\:/10.', max_size=40))
def test_any_text_gives_references_or_trouble(text: str) -> None:
    """Whatever is pasted, nothing raises."""
    assert isinstance(taken(text), Taken)


def known(source: Source) -> Reference:
    """A source of ours as a reference that says all of it that references can say."""
    names = [
        {part: getattr(name, part) for part in ("family", "given", "literal") if getattr(name, part)}
        for name in source.author
    ]
    return Reference(
        type=source.type, title=source.title, author=tuple(name for name in names if name != {"literal": "et al."}),
        author_count=f"{source.author_count:g}" if source.author_count else "", issued=source.issued,
        container_title=source.container_title or "", publisher=source.publisher or "", volume=source.volume or "",
        issue=source.issue or "", page=source.page or "", doi=source.doi or "", url=source.url or "", note=source.note or "",
    )  # fmt: skip


def in_bibtex(source: Source) -> Reference:
    """What BibTeX can carry of a source: no note and no count of authors; nine types; one name for who published it."""
    whole = known(source)
    kind = exported.TYPES.get(source.type, "misc")
    holder = whole.container_title or whole.publisher
    types = {
        "article": "article-journal", "inproceedings": "paper-conference", "techreport": "report", "book": "book",
        "incollection": "chapter", "phdthesis": "thesis", "misc": "document" if holder else "webpage" if source.url else "document",
    }  # fmt: skip
    return replace(
        whole, note="", author_count="", type="article" if holder == "arXiv" and kind == "misc" else types[kind],
        container_title="" if kind == "techreport" else holder, publisher=holder if kind == "techreport" else "",
    )  # fmt: skip


def test_our_csl_comes_back_whole(real: Knowledge) -> None:
    """Every source of the content, exported and read again, is what it was but for evidence, findings and checking."""
    found = taken(DOWNLOADS["sources.csl.json"](Site(real)))
    assert Taken(tuple(known(one.entry) for one in real.sources.values())) == found
    assert list(real.sources) == [one.key for one in found.references]


def test_our_bibtex_comes_back(real: Knowledge) -> None:
    """Every source of the content comes back as far as BibTeX can carry it."""
    found = taken(DOWNLOADS["sources.bib"](Site(real)))
    assert Taken(tuple(in_bibtex(one.entry) for one in real.sources.values())) == found
    assert list(real.sources) == [one.key for one in found.references]
