"""Knows which words of prose the glossary explains: they are marked where they are written and bound page by page.

A mark is a link to the term without a page to lead from, so that a text is searched once, wherever it is shown. Which
occurrence comes first is known when the page is whole: that one leads to the glossary, the others are plain again.
"""

import re
from collections.abc import Iterable, Iterator
from html import unescape

from generator import addresses
from generator.kinds.terms import Term
from generator.knowledge import Known
from generator.text import Html

MARK = '<a href="tn:terms/{}">{}</a>'
MARKED = re.compile(r'<a href="tn:terms/([a-z0-9-]+)">([^<]*)</a>')
MARK_OR_SECTION = re.compile(rf"{MARKED.pattern}|<h2\b")
WORD = re.compile(r"\w+")
PIECE = re.compile(r"(<[^>]*>)")
SILENT = ("a", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "summary", "script", "style", "svg", "th")
"""Elements whose words are left alone: what leads somewhere else, is to be read letter by letter, or names a part."""


class Explained:
    """The words of a glossary, ready to be found."""

    def __init__(self, terms: Iterable[Known[Term]]) -> None:
        self._terms: dict[str, str] = {}
        for known in terms:
            self._terms.update(dict.fromkeys(map(_folded, known.entry.not_in), ""))
            for form in forms(known.entry):
                self._terms.setdefault(_folded(form), known.id)
        self._found = re.compile(_any_of(self._terms)) if self._terms else None
        words = (WORD.findall(form) for form, id in self._terms.items() if id)
        self._telling = {max(found, key=len) for found in words if found}
        self._marked: dict[str, Html] = {}

    def marked(self, html: Html) -> Html:
        """Mark the words that are terms in a piece of prose; links, code and headings are left alone."""
        if html not in self._marked:
            self._marked[html] = Html("".join(self._pieces(html)) if "<" in html else self._text(html))
        return self._marked[html]

    def found_in(self, html: Html) -> dict[str, str]:
        """The words of a piece of prose that are terms, each with the id of its term."""
        return {unescape(word): term for term, word in MARKED.findall(self.marked(html))}

    def on_page(self, html: str, page: str) -> str:
        """Explain the words of an ordinary page: mark them in its text and bind the marks."""
        return bound("".join(self._pieces(html)), page)

    def _pieces(self, html: str) -> Iterator[str]:
        silent = 0
        for piece in PIECE.split(html):
            if piece.startswith("<"):
                if re.split(r"[\s/>]", piece.lstrip("</"), maxsplit=1)[0] in SILENT:
                    silent += -1 if piece.startswith("</") else 1
                yield piece
            else:
                yield piece if silent else self._text(piece)

    def _text(self, text: str) -> str:
        """Most texts have none of the words that tell a term (its longest): they need no search."""
        if self._found is None or self._telling.isdisjoint(WORD.findall(text)):
            return text
        return self._found.sub(self._mark, text)

    def _mark(self, match: re.Match[str]) -> str:
        term = self._terms[_folded(match[0])]
        return MARK.format(term, match[0]) if term else match[0]


def forms(term: Term) -> Iterator[str]:
    """The forms in which a term stands in prose: one and many, at the beginning of a sentence and within."""
    names = term.found_as if term.found_as is not None else (term.title, *term.also_called)
    for name in (re.sub(r"\s*\(.*\)$", "", name) for name in names):
        for form in (name, f"{name[:-1]}ies" if name.endswith("y") else f"{name}s"):
            yield form
            if name[1:] == name[1:].lower():  # an ordinary word, no name or abbreviation
                yield form[0].lower() + form[1:]


def _folded(form: str) -> str:
    return re.sub(r"[\s-]+", " ", form)


def _any_of(forms: Iterable[str]) -> str:
    """One expression for all forms, the longest first, by first letter so that most places are passed at once."""
    by_letter: dict[str, list[str]] = {}
    for form in sorted(forms, key=len, reverse=True):
        by_letter.setdefault(form[0], []).append(re.escape(form[1:]).replace("\\ ", r"[\s-]+"))
    choices = "|".join(f"{re.escape(letter)}(?:{'|'.join(rest)})" for letter, rest in by_letter.items())
    return rf"\b(?<!-)(?:{choices})(?![\w-])"


def bound(html: str, page: str) -> str:
    """Bind the marks of a page, the first of a term in each section; the others become plain words."""
    if "tn:terms/" not in html:
        return html
    seen: set[str] = set()
    way = addresses.relative(addresses.HUBS["terms"], page)

    def link(match: re.Match[str]) -> str:
        term, word = match[1], match[2]
        if term is None:
            seen.clear()
            return match[0]
        if term in seen:
            return word
        seen.add(term)
        return f'<a href="{way}#{term}">{word}</a>'

    return MARK_OR_SECTION.sub(link, html)
