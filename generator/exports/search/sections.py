"""Knows the sections of a page: a body divided at its headings with ids, as plain text.

A section's text is what follows its heading inside the element that holds the heading; what comes after that element
belongs to the section around it. Only tags that can hold a heading are followed, the others are cut out of the text.
"""

import re
from dataclasses import dataclass, field
from html import unescape

ATTRIBUTES = r"[^>\"']*(?:(?:\"[^\"]*\"|'[^']*')[^>\"']*)*"
TAG = re.compile(rf"<{ATTRIBUTES}>")
STRUCTURE = re.compile(rf"<(/?)(article|aside|blockquote|details|div|figure|h[1-6]|main|nav|section)\b({ATTRIBUTES})>")
INLINE = re.compile(rf"</?(?:a|abbr|b|cite|code|em|i|kbd|mark|s|small|span|strong|sub|sup|u)\b{ATTRIBUTES}>")
UNSEEN = re.compile(r"<(script|style|template)\b.*?</\1>|<!--.*?-->", re.DOTALL)
OPENING = re.compile(rf"<([a-zA-Z][a-zA-Z0-9]*){ATTRIBUTES}>")
EXCLUDED = " data-search-exclude"
NAMES = re.compile(r"<(dd|span) data-names>(.*?)</\1>", re.DOTALL)
ID = re.compile(r"\bid=[\"']([^\"']*)[\"']")


@dataclass(frozen=True)
class SearchSection:
    """A place that the search leads to."""

    location: str
    """Address of the page, and the anchor of every heading but the first."""
    title: str
    text: str
    level: int = 1
    names: tuple[str, ...] = ()
    """What else the subject is called, as marked in the body: people search by any of its names."""


@dataclass
class _Open:
    """A section that is being read, and how deep the element lies that holds its heading."""

    title: str
    level: int
    depth: int
    id: str = ""
    parts: list[str] = field(default_factory=list)


def sections(body: str, address: str, page_title: str) -> list[SearchSection]:
    """Divide a body at its headings with ids. The first is the page itself, by the title in its heading."""
    reader = _Reader(page_title)
    seen = _without_excluded(UNSEEN.sub(" ", body))
    place = 0
    while found := STRUCTURE.search(seen, place):
        reader.text(seen[place : found.start()])
        slash, tag, attributes = found.groups()
        place = found.end()
        if tag[0] in "hH" and len(tag) == 2:
            place = reader.heading(seen, place, int(tag[1]), attributes) if not slash else place
        else:
            reader.depth += -1 if slash else 1
            reader.leave()
    reader.text(seen[place:])
    return [_section(one, address) for one in reader.found]


def _section(one: _Open, address: str) -> SearchSection:
    html = " ".join(one.parts)
    marked = NAMES.search(html)
    names = tuple(plain(marked[2]).split(", ")) if marked else ()
    return SearchSection(address + (f"#{one.id}" if one.id else ""), one.title, plain(html), one.level, names)


def plain(html: str) -> str:
    """Give the words of a piece of HTML: inline tags leave no gap, the others one."""
    text = TAG.sub(" ", INLINE.sub("", html)) if "<" in html else html
    return " ".join((unescape(text) if "&" in text else text).split())


def _without_excluded(body: str) -> str:
    """Cut out the elements that ask for it, with all that is in them but for names."""
    kept, place, mark = [], 0, body.find(EXCLUDED)
    while mark >= 0:
        start = body.rfind("<", place, mark)
        tag = OPENING.match(body, start) if start >= 0 else None
        if tag and tag.end() > mark:
            kept.append(body[place:start])
            place = _end(body, tag.end(), tag[1])
            kept += [names[0] for names in NAMES.finditer(body, tag.end(), place)]
        mark = body.find(EXCLUDED, max(place, mark + 1))
    return "".join(kept) + body[place:]


def _end(body: str, place: int, tag: str) -> int:
    """Where an element ends whose opening tag ends here."""
    depth = 1
    while depth:
        close = body.find(f"</{tag}>", place)
        if close < 0:
            return len(body)
        depth += len(re.findall(rf"<{tag}[\s>]", body[place:close])) - 1
        place = close + len(tag) + 3
    return place


class _Reader:
    """Gives each piece of text to the innermost section whose heading's parent is still open."""

    def __init__(self, page_title: str) -> None:
        self.found = [_Open(page_title, 1, -1)]
        self.open = [self.found[0]]
        self.depth = 0

    def text(self, html: str) -> None:
        if html and not html.isspace():
            self.open[-1].parts.append(html)

    def heading(self, body: str, place: int, level: int, attributes: str) -> int:
        end = body.find(f"</h{level}>", place)
        end = len(body) if end < 0 else end
        id, title = ID.search(attributes), plain(body[place:end])
        if level == 1:
            self.found[0].title = title or self.found[0].title
        elif id:
            self._begin(_Open(title, level, self.depth, unescape(id[1])))
        else:
            self.text(f"<p>{title}</p>")
        return end

    def _begin(self, one: _Open) -> None:
        while len(self.open) > 1 and self.open[-1].depth >= one.depth:
            self.open.pop()
        self.found.append(one)
        self.open.append(one)

    def leave(self) -> None:
        while len(self.open) > 1 and self.open[-1].depth > self.depth:
            self.open.pop()
