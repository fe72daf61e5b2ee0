"""Knows a reference as it comes in: what is said of a work, in the terms of a source, with gaps."""

from dataclasses import dataclass, field

from generator import forms

Name = dict[str, str]
"""Of a person `family` and `given`, of an organisation `literal`."""


@dataclass(frozen=True)
class Reference:
    """A work that may become a source. What is not known is empty."""

    type: str = ""
    title: str = ""
    author: tuple[Name, ...] = ()
    author_count: str = ""
    issued: str = ""
    container_title: str = ""
    publisher: str = ""
    volume: str = ""
    issue: str = ""
    page: str = ""
    doi: str = ""
    url: str = ""
    note: str = ""
    key: str = field(default="", compare=False)
    """What it was called where it came from."""
    lost: tuple[str, ...] = field(default=(), compare=False)
    """What was said and has no place in a source as it stands, each with its name."""
    cut: bool = field(default=False, compare=False)
    """Whether its list of authors is cut short and nothing says where."""


def without_space(text: str) -> str:
    """Fold the white space of a field that was wrapped."""
    return " ".join(text.split())


def unread(**given: str) -> tuple[str, ...]:
    """Name what was given and could not be taken over: `DOI: 10.1/x y`."""
    return tuple(f"{key}: {without_space(text)}" for key, text in given.items() if text)


def canonical(doi: str, url: str) -> tuple[str, str]:
    """A DOI and an address in one form each; an address that is that of a DOI goes under its key if there is none."""
    found = forms.doi(doi)
    if paper := forms.arxiv(url):
        return found, forms.arxiv_address(paper)
    in_url = forms.doi(url) if "doi.org/" in url else ""
    return (in_url, "") if in_url and not found else (found, url)
