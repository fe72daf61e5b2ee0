"""Knows words: slugs, the nearest right word, dates in prose, and Markdown that cannot carry raw HTML."""

import json
import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from html import escape, unescape
from html.parser import HTMLParser

from markdown_it import MarkdownIt

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
LINK_PATTERN = re.compile(r"\[\[([a-z]+)/([a-z0-9/-]+?)(?:#([\w-]+))?(?:\|([^\[\]]+))?\]\]")


class Html(str):
    """Markup made by us and safe to print; template engines that know `__html__` leave it alone."""

    __slots__ = ()

    def __html__(self) -> str:
        return self


@dataclass(frozen=True)
class EntryLink:
    """A link in prose to another entry: `[[terms/emergence]]`, `[[professions/nurse#anchor|a label]]`."""

    kind: str
    id: str
    anchor: str | None
    label: str | None


LinkTarget = Callable[[EntryLink], tuple[str, str]]
"""Gives the address and the title to show for a link."""


_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def slug(text: str) -> str:
    """Turn a title into an id: `Emergence in physics` -> `emergence-in-physics`; letters lose their accents."""
    if _SLUG.fullmatch(text):
        return text
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def nearest(word: str, words: Iterable[str]) -> str | None:
    """Find the word that was probably meant, or None when nothing is near (difflib, cutoff 0.6)."""
    plain_words = {one.casefold(): one for one in words}
    found = get_close_matches(word.casefold(), list(plain_words), n=1, cutoff=0.6)
    return plain_words[found[0]] if found else None


def plain_word(word: str) -> str:
    """A word without what people vary: capitals, underscores and spaces for hyphens."""
    return re.sub(r"[\s_-]+", "-", word.strip().casefold())


def did_you_mean(word: str, words: Iterable[str]) -> str:
    """Phrase the nearest word as a hint; empty when nothing is near."""
    found = nearest(word, words)
    return f"did you mean `{found}`?" if found else ""


def listed(words: Iterable[str]) -> str:
    """Join for prose: `a`, `a and b`, `a, b and c`."""
    items = list(words)
    return ", ".join(items[:-1]) + " and " + items[-1] if len(items) > 1 else "".join(items)


def with_article(noun: str) -> str:
    """Put `a` or `an` before a noun, by its first letter."""
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def counted(number: int, one: str, many: str = "") -> str:
    """Say `1 row`, `3 rows`, `2 entries`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def spoken_date(partial: str) -> str:
    """Write a partial date for readers: `2018`, `August 2023`, `8 August 2023`."""
    year, *rest = partial.split("-")
    if not rest:
        return year
    month = MONTHS[int(rest[0]) - 1]
    return f"{int(rest[1])} {month} {year}" if len(rest) > 1 else f"{month} {year}"


def when(partial: str) -> str:
    """Put a partial date into a sentence: `on 8 August 2023`, `in August 2023`, `in 2018`."""
    return f"{'on' if partial.count('-') == 2 else 'in'} {spoken_date(partial)}"


def links_in(markdown: str) -> list[EntryLink]:
    """List the `[[kind/id]]` links of a text, in order."""
    return [EntryLink(*match.groups()) for match in LINK_PATTERN.finditer(markdown)] if "[[" in markdown else []


def placed_links(markdown: str) -> list[tuple[EntryLink, int]]:
    """List the `[[kind/id]]` links of a text with where each begins."""
    return [(EntryLink(*match.groups()), match.start()) for match in LINK_PATTERN.finditer(markdown)]


def with_links(markdown: str, target: LinkTarget) -> str:
    """Turn `[[kind/id]]` links into ordinary Markdown links."""
    if "[[" not in markdown:
        return markdown

    def as_markdown(match: re.Match[str]) -> str:
        link = EntryLink(*match.groups())
        address, title = target(link)
        return f"[{_without_markup(link.label or title)}]({address})"

    return LINK_PATTERN.sub(as_markdown, markdown)


def _without_markup(label: str) -> str:
    return re.sub(r"([\\\[\]*_`<>])", r"\\\1", label)


def _parser() -> MarkdownIt:
    rules = ["table", "replacements", "smartquotes"]
    return MarkdownIt("commonmark", {"html": False, "typographer": True}).enable(rules)


_MARKDOWN = _parser()
_SIMPLE = re.compile(
    r"(?:[\w ,;:()%/'\"’“”–—…?!+=.$#^|-]++"
    r"|&(?![\w#])|(?<![*])\*\w(?:[\w ,-]*\w)?\*(?!\*)|(?<!`)`\w(?:[\w ./-]*\w)?`(?!`))*+"
)
"""Words, emphasis of words and code of words: what can be read without the parser."""
_EMPHASIS, _CODE = re.compile(r"\*([^*`]+)\*"), re.compile(r"`([^`]+)`")
_TYPED = re.compile(r"_|\.\.|--|\([a-zA-Z]+\)|\+-|[?!,]{2}|  |\"|(?<!\w)'|'(?!\w)")
"""What the typographer replaces, and what may be emphasis after all; an apostrophe within a word is none of that."""


@lru_cache(maxsize=65536)
def _inline(markdown: str) -> str:
    if _SIMPLE.fullmatch(markdown) and not _TYPED.search(markdown):
        html = escape(markdown, quote=False).replace("'", "’")
        html = _CODE.sub(r"<code>\1</code>", html) if "`" in html else html
        return _EMPHASIS.sub(r"<em>\1</em>", html) if "*" in html else html
    return str(_MARKDOWN.renderInline(markdown))


def inline(markdown: str, target: LinkTarget) -> Html:
    """Render one line of Markdown (emphasis, code, links); raw HTML and unsafe addresses come out as text."""
    return Html(_inline(with_links(markdown, target).strip()))


def block(markdown: str, target: LinkTarget) -> Html:
    """Render paragraphs, lists and tables of Markdown; raw HTML comes out as text."""
    return Html(_MARKDOWN.render(with_links(markdown, target)))


def json_in_html(data: object) -> Html:
    """Write data as JSON that may stand inside a `script` element: nothing in it can end that element."""
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Html(written.replace("<", r"\u003c").replace(">", r"\u003e").replace("&", r"\u0026"))


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def plain(html: str) -> str:
    """Give the words of some HTML, white space folded: for titles, descriptions and exports."""
    return _plain(html) if "<" in html or "&" in html else " ".join(html.split())


@lru_cache(maxsize=65536)
def _plain(html: str) -> str:
    if "<" not in html:
        return " ".join(unescape(html).split())
    reader = _Words()
    reader.feed(html)
    reader.close()
    return " ".join("".join(reader.words).split())


def shortened(words: str, limit: int = 155) -> str:
    """Cut at a word so that the result, with its ellipsis, has at most `limit` characters."""
    if len(words) <= limit:
        return words
    return words[: limit - 1].rsplit(" ", 1)[0].rstrip(",;:. ") + "…"
