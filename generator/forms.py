"""Knows the forms in which people write dates, numbers, DOIs and addresses, and which single thing each can mean."""

import re
from datetime import date as calendar

from generator.text import MONTHS

_MONTH = "|".join(f"{month}|{month[:3]}" for month in MONTHS) + "|Sept"
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?")
_DAY_FIRST = re.compile(rf"(?:(\d{{1,2}})(?:st|nd|rd|th|\.)? (?:of )?)?({_MONTH})\.?,? (\d{{4}})", re.IGNORECASE)
_MONTH_FIRST = re.compile(rf"({_MONTH})\.? (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})", re.IGNORECASE)
_YEAR_LAST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_DOI = re.compile(r"(?:https?://)?(?:(?:dx\.|www\.)?doi\.org/|doi:\s*)?(10\.\d{4,9}/\S+)", re.IGNORECASE)
_ARXIV = re.compile(
    r"(?:(?:https?://)?(?:[\w.]*\.)?arxiv\.org/(?:abs|pdf|html)/|arxiv:\s*|10\.48550/arxiv\.)?"
    r"(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})(?:v\d+)?(?:\.pdf)?",
    re.IGNORECASE,
)

_WWW = re.compile(r"www\.[\w-]+\.\S+", re.IGNORECASE)


def date(text: str) -> str:
    """Write `2023/8/8`, `8 August 2023` and `Aug 8, 2023` as `2023-08-08`; nothing where it can be two days or none."""
    text = " ".join(text.split())
    if match := _YEAR_FIRST.fullmatch(text):
        return _date(match[1], match[2], match[3])
    if match := _DAY_FIRST.fullmatch(text):
        return _date(match[3], _month(match[2]), match[1])
    if match := _MONTH_FIRST.fullmatch(text):
        return _date(match[3], _month(match[1]), match[2])
    if match := _YEAR_LAST.fullmatch(text):
        one, other = int(match[1]), int(match[2])
        if one == other or one > 12:
            return _date(match[3], other, one)
        return _date(match[3], one, other) if other > 12 else ""
    return ""


def _month(name: str) -> int:
    return next(number for number, month in enumerate(MONTHS, 1) if month.lower().startswith(name.lower()[:3]))


def _date(year: str, month: str | int, day: str | int | None) -> str:
    try:
        calendar(int(year), int(month), int(day or 1))
    except ValueError:
        return ""
    return f"{year}-{int(month):02}" + (f"-{int(day):02}" if day else "")


def number(text: str) -> str:
    """Write `1,000`, `1_000` and `.5` as `1000` and `0.5`."""
    text = text.strip()
    if re.fullmatch(r"-?[1-9]\d{0,2}(?:[,_ ]\d{3})+(?:\.\d+)?", text):
        return re.sub(r"[,_ ]", "", text)
    return re.sub(r"^(-?)\.", r"\g<1>0.", text) if re.fullmatch(r"-?\.\d+", text) else ""


def doi(text: str) -> str:
    """Take a DOI out of an address or from behind `doi:`; nothing where there is none."""
    match = _DOI.fullmatch(text.strip().strip("<>"))
    return match[1].rstrip(".,;") if match else ""


def arxiv(text: str) -> str:
    """Take the number of an arXiv paper out of an address, a DOI or from behind `arXiv:`, without its version."""
    match = _ARXIV.fullmatch(text.strip().strip("<>"))
    return match[1] if match else ""


def arxiv_address(paper: str) -> str:
    """The address of the abstract of an arXiv paper."""
    return f"https://arxiv.org/abs/{paper}"


def address(text: str) -> str:
    """Write `<https://...>`, `www...`, `arXiv:...` and `doi:...` as addresses."""
    text = text.strip()
    if re.fullmatch(r"<https?://[^\s<>]+>", text):
        return text.strip("<>")
    if paper := arxiv(text):
        return arxiv_address(paper)
    if _WWW.fullmatch(text):
        return f"https://{text}"
    return f"https://doi.org/{found}" if (found := doi(text)) else ""
