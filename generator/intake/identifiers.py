"""Knows what an identifier alone says of a work, without asking anybody."""

from generator.forms import arxiv, arxiv_address
from generator.intake.reference import Reference


def from_doi(doi: str) -> Reference:
    """A DOI names a work and says nothing else of it; one of arXiv is that of a paper there."""
    if paper := arxiv(doi):
        return from_arxiv(paper)
    return Reference(doi=doi, key=doi)


def from_arxiv(paper: str) -> Reference:
    """The number of an arXiv paper holds the month in which it was sent in."""
    number = paper.rpartition("/")[2]
    century = "19" if "/" in paper and number[0] == "9" else "20"
    return Reference(
        type="article",
        issued=f"{century}{number[:2]}-{number[2:4]}",
        container_title="arXiv",
        doi=f"10.48550/arXiv.{paper}",
        url=arxiv_address(paper),
        key=f"arXiv:{paper}",
    )


def from_address(url: str) -> Reference:
    """An address alone is that of a page."""
    return Reference(type="webpage", url=url, key=url)
