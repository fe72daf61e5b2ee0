"""The built site: a real strict MkDocs build of the real content, read back from disk."""

import gzip
import json
import re
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest

from generator import addresses, build
from generator.knowledge import Knowledge
from generator.text import inline, plain
from generator.views.parts import Site
from generator.yamltext import read
from tests.conftest import ROOT, mkdocs

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Reader(HTMLParser):
    """Collects ids, links, what a page loads, headings and elements left open; what a template holds is not on the page."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loads: list[str] = []
        self.headings: list[tuple[int, str]] = []
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if "template" in self.open:
            return
        if values.get("id"):
            self.ids.append(str(values["id"]))
        if tag == "a" and values.get("href"):
            self.links.append(str(values["href"]))
        if tag in ("script", "img", "iframe", "source") and values.get("src"):
            self.loads.append(str(values["src"]))
        if tag == "link" and values.get("rel") in ("stylesheet", "icon", "preload", "modulepreload", "preconnect"):
            self.loads.append(str(values["href"]))
        if re.fullmatch("h[1-6]", tag) and "svg" not in self.open:
            self.headings.append((int(tag[1]), str(values.get("id") or "")))
        if tag not in VOID and (tag == "svg" or "svg" not in self.open):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if ("svg" in self.open and tag != "svg") or ("template" in self.open and tag != "template"):
            return
        if self.open and self.open[-1] == tag:
            self.open.pop()
        elif tag not in ("p", "li", "br", "td", "tr", "th", "dt", "dd"):
            self.wrong.append(tag)


def pages(site: Path) -> Iterator[tuple[str, str]]:
    """Address and HTML of every page."""
    for path in sorted(site.rglob("*.html")):
        address = path.relative_to(site).as_posix()
        yield address.removesuffix("index.html"), path.read_text(encoding="utf-8")


def test_every_page_of_the_base_is_there(site: Path, real: Knowledge) -> None:
    """Each profession, pillar, aspect and source has a page, each small kind a hub."""
    found = {address for address, _ in pages(site)}
    wanted = {f"{kind}/{id}/" for kind in ("professions", "pillars", "aspects", "sources") for id in real.all(kind)}
    hubs = {"professions/", "pillars/", "aspects/", "sources/", "timeline/", "glossary/", "questions/", "directions/"}
    assert set() == (wanted | hubs | {"", "notes/talk/", "about/", "404.html"}) - found


def test_all_links_and_anchors_resolve(site: Path) -> None:
    """Every link inside the site leads to a page, and every anchor to something on it."""
    readers = {address: Reader(html) for address, html in pages(site)}
    lost = []
    for address, reader in readers.items():
        for href in reader.links:
            target, anchor = urldefrag(urljoin(f"https://site/{address}", href))
            if urlsplit(target).netloc != "site" or address == "404.html":
                continue
            path = unquote(urlsplit(target).path.lstrip("/"))
            if (path not in readers and not (site / path).is_file()) or (
                anchor and anchor not in readers[path].ids and anchor != "__consent"
            ):
                lost.append(f"{address}: {href}")
    assert lost == []


def test_nothing_is_loaded_from_another_host(site: Path) -> None:
    """Scripts, styles, fonts and images all come from the site."""
    for address, html in pages(site):
        loads = Reader(html).loads
        assert [one for one in loads if urlsplit(one).netloc] == [], address
    for path in site.rglob("*.css"):
        assert not re.search(r"url\(\s*['\"]?(https?:)?//", path.read_text(encoding="utf-8")), path


def test_the_html_is_well_formed(site: Path) -> None:
    """Ids are unique, elements are closed in order, and headings do not skip a level."""
    for address, html in pages(site):
        if 'http-equiv="refresh"' in html:
            continue
        reader = Reader(html)
        assert reader.wrong == [], address
        assert sorted({one for one in reader.ids if reader.ids.count(one) > 1}) == [], address
        levels = [level for level, _ in reader.headings]
        assert levels.count(1) == 1, address
        assert all(after - before <= 1 for before, after in pairwise(levels)), address


def test_the_contents_list_is_what_the_page_has(real_pages: Sequence[build.Made]) -> None:
    """The headings that a view announces are those of its body: same ids, same levels, same order."""
    for rendered in real_pages:
        announced = [(heading.level, heading.id) for heading in rendered.page.headings]
        assert announced == [one for one in Reader(rendered.body).headings if one[1]], rendered.page.address


def test_rows_are_hits_of_their_own(index: dict[str, str], real_site: Site) -> None:
    """The search index has a section for every row, with both of its sides, word for word."""
    for row in real_site.knowledge.rows():
        location = f"professions/{row.profession.id}/#{row.anchor}"
        link = addresses.linker(real_site.knowledge, f"professions/{row.profession.id}/")
        for side in (row.then, row.now):
            assert words(plain(inline(side.text, link))) in index[location], location


def test_a_profession_page_is_small(site: Path, real: Knowledge) -> None:
    """HTML of at most 10 kB over the wire."""
    sizes = {id: len(gzip.compress((site / "professions" / id / "index.html").read_bytes())) for id in real.professions}
    assert {id: size for id, size in sizes.items() if size > 10_000} == {}


def test_no_page_is_heavy(site: Path) -> None:
    """HTML of at most 40 kB over the wire, whatever the page lists (`test_lists.py` holds it for larger bases)."""
    sizes = {address: len(gzip.compress(html.encode(), 6)) for address, html in pages(site)}
    assert {address: size for address, size in sizes.items() if size > 40_000} == {}


def test_nothing_is_left_for_the_themes_own_script(site: Path) -> None:
    """It is not loaded: what it would find its parts by weighs on every page."""
    marks = ("data-md-component", "data-md-color-accent", "__md_hash", "md-toggle", "md-overlay")
    assert {address: mark for address, html in pages(site) for mark in marks if mark in html} == {}


def test_text_reads_without_scripts(site: Path, real: Knowledge) -> None:
    """Both sides of each row stand in the HTML itself."""
    for row in real.rows():
        html = (site / "professions" / row.profession.id / "index.html").read_text(encoding="utf-8")
        assert f'id="{row.anchor}"' in html


def test_lists_and_professions_lead_to_what_can_be_taken_along(site: Path, real: Knowledge) -> None:
    """At the foot of each list all downloads of the base, on each profession its own rows."""
    for address in ("professions/", "matrix/", "matrix/aspects/", "sources/"):
        links = Reader((site / address / "index.html").read_text(encoding="utf-8")).links
        led = {urljoin(f"/{address}", link) for link in links if "downloads/" in link}
        assert led == {f"/{addresses.DOWNLOADS}{name}" for name in build.DOWNLOADS}, address
    for id in real.professions:
        assert '<a href="rows.json">' in (site / "professions" / id / "index.html").read_text(encoding="utf-8")


def test_no_source_file_is_published(site: Path) -> None:
    """The YAML stays in the repository."""
    assert [path.name for path in site.rglob("*") if path.suffix in (".yml", ".yaml")] == []


def test_every_entry_has_an_edit_link(site: Path, real: Knowledge) -> None:
    """From where an entry stands to its YAML file: pages of their own and entries that share a page; rows to the form."""
    html = dict(pages(site))
    for kind in ("pillars", "professions", "aspects", "sources", "terms", "events", "questions", "directions"):
        for known in real.all(kind).values():
            assert f'edit/main/content/{known.path}"' in html[addresses.page(kind, known.id)], known.path
    for shift in real.shifts:
        page = html[addresses.page("professions", shift.profession.id)]
        assert page.count(f'edit/main/content/{shift.path}"') == 1, shift.path
        for row in shift.rows:
            assert f'href="../../{addresses.suggestion(row)}"' in page, row.anchor


def test_a_profession_says_what_did_not_change(site: Path, real: Knowledge) -> None:
    """Every row that held is named above the rows, and no other; where none did, nothing is said."""
    for id in real.professions:
        page = (site / "professions" / id / "index.html").read_text(encoding="utf-8")
        said = re.findall(r"What did not change: (.*?)</p>", page)
        held = [f"#{row.anchor}" for shift in real.shifts_of(id) for row in shift.rows if row.change == "held"]
        assert [re.findall(r'href="([^"]+)"', one) for one in said] == ([held] if held else [])


def test_a_profession_opens_with_what_its_rows_show(site: Path, real: Knowledge) -> None:
    """Every profession has a finding; it is the lead, and leads to rows of its own page; what people do stands below."""
    for known in real.professions.values():
        html = (site / "professions" / known.id / "index.html").read_text(encoding="utf-8")
        lead = re.search(r'<p class="tn-lead">(.*?)</p>', html)
        assert lead, known.id
        assert known.entry.finding, known.id
        assert words(plain(lead[1])).startswith(words(plain(known.entry.finding.split("[[")[0])))
        anchors = {row.anchor for row in real.rows() if row.profession.id == known.id}
        assert {one[1] for one in re.finditer(r'href="#([^"]*)"', lead[1])} <= anchors
        work = re.search(r"<dt>The work</dt> <dd>(.*?)</dd>", html)
        assert work, known.id
        assert words(work[1]) == words(known.entry.summary)


def test_two_builds_are_the_same_bytes(site: Path, tmp_path: Path) -> None:
    """Output is deterministic, down to the sitemap."""
    assert mkdocs("build", "--strict", "-d", str(tmp_path / "again")).returncode == 0
    first = {path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    again = {
        path.relative_to(tmp_path / "again"): path.read_bytes()
        for path in (tmp_path / "again").rglob("*")
        if path.is_file()
    }
    assert set(first) == set(again)
    assert [str(path) for path in first if first[path] != again[path]] == []


FACTS = read((ROOT / "tests" / "talk" / "facts.yml").read_bytes(), "facts.yml")[0].data  # type: ignore[union-attr]


@pytest.fixture(scope="session")
def index(site: Path) -> dict[str, str]:
    """What the search shows: address of a section -> its words."""
    found = {}
    for path in (site / "search").glob("*.json"):
        for address, title, _, _, sections in (
            json.loads(path.read_text(encoding="utf-8")) if path.stem != "start" else []
        ):
            for anchor, heading, _, text in sections:
                at = address if "#" in address or not anchor else f"{address}#{anchor}"
                found[at] = words(f"{heading or title} {text}")
    return found


def words(text: str) -> str:
    """Text without markup, white space folded, quotation marks straight."""
    import html

    plain = html.unescape(re.sub(r"<[^>]+>", " ", text))
    plain = plain.translate(str.maketrans("‘’“”\u00a0\u202f", "''\"\"  "))
    return re.sub(r"\s+", " ", plain).casefold()


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact["fact"][:60])
def test_each_fact_of_the_talk_can_be_found(fact: dict[str, object], index: dict[str, str]) -> None:
    """A fact stands at its page and anchor, in the index that readers search."""
    at = str(fact["at"])
    assert at in index, f"no section {at}"
    missing = [phrase for phrase in fact["says"] if words(str(phrase)) not in index[at]]  # type: ignore[attr-defined]
    assert missing == [], index[at]


def test_the_list_of_facts_is_long_enough() -> None:
    """The talk's notes hold more than eighty facts."""
    assert len(FACTS) >= 80  # type: ignore[arg-type]
