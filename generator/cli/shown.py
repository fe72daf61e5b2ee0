"""Knows one version of the site as a preview shows it: what was made of one state of the files, and nothing later.

Pages are made while the next change is taken in. A page belongs to the version that it was asked of, so an old page can
neither stay in the place of a new one nor say that it is the new one.
"""

from collections.abc import Mapping
from functools import cached_property
from html import escape
from pathlib import Path

from generator import disk, previews, report
from generator.cli import houses
from generator.furnish import Furniture
from generator.previews import Picture
from generator.problem import Problem
from generator.render import PrintingError
from generator.views.cards import cards
from generator.views.home import row_named

FOLLOW = """<script type="module">
for (const shown = "%d"; ;) {
  const later = () => new Promise((go) => setTimeout(go, 1000));
  const now = await fetch("/.preview/%d").then((answer) => answer.text(), later);
  if (now && now !== shown) { location.reload(); break; }
}
</script>"""
EMPTY = "<!doctype html><meta charset=utf-8><title>Preview</title><body><h1>Nothing can be shown yet</h1></body>"


class Shown:
    """A version; its files are made when they are asked for, and kept."""

    def __init__(
        self, version: int, root: Path, plan: Furniture | None, wrong: tuple[Problem, ...] = (), trouble: str = ""
    ) -> None:
        self.version, self.root, self.plan = version, root, plan
        self.wrong, self.trouble = wrong, trouble
        self._made: dict[str, bytes] = {}

    def file(self, address: str) -> bytes | None:
        """What stands at an address (without the leading slash); None where nothing does."""
        if address not in self._made:
            made = self._made_or_trouble(address)
            if made is None:
                return None
            self._made[address] = made
        return self._made[address]

    def _made_or_trouble(self, address: str) -> bytes | None:
        try:
            return self._make(address)
        except PrintingError as error:
            banner = _banner("A template cannot be printed:", str(error))
            return self._framed(EMPTY, banner) if is_page(address) else None

    def _make(self, address: str) -> bytes | None:
        if self.plan is None:
            return self._framed(EMPTY) if address == "" else None
        page = address.removesuffix("index.html")
        if page in self.plan.pages:
            return self._framed(self.plan.page(page)[0])
        if page in {text.address for text in self.plan.house.texts}:
            return self._framed(self.plan.text(page))
        if address in self.plan.files:
            return self.plan.files[address]().encode()
        if address == "sitemap.xml" or address.startswith("search/"):
            return self._last(self.plan, address)
        if address in self._pictures:
            return self._pictures[address].draw()
        path = disk.within(self.root / houses.FOLDER, address)
        return disk.bytes_of(path) if path else None

    @cached_property
    def _pictures(self) -> Mapping[str, Picture]:
        """How the pictures of link previews are drawn; planned when one is asked for."""
        assert self.plan is not None
        shown = cards(self.plan.site, row_named(self.plan.house.featured, self.plan.site.knowledge))
        return previews.pictures(shown, self.root / houses.FOLDER / previews.FOLDER)

    def _last(self, plan: Furniture, address: str) -> bytes | None:
        """Files that need all pages; all are made when one is asked for."""
        files: Mapping[str, str] = plan.last([plan.page(one)[1] for one in plan.pages])
        self._made.update((name, text.encode()) for name, text in files.items())
        return self._made.get(address)

    def _framed(self, html: str, banner: str = "") -> bytes:
        """Put findings below the header and the script that follows changes at the end."""
        banner += report.banner(self.wrong) + (_banner("MkDocs says:", self.trouble) if self.trouble else "")
        html = html.replace("</header>", "</header>" + banner, 1) if "</header>" in html else html + banner
        return (html + FOLLOW % (self.version, self.version)).encode()


def is_page(address: str) -> bool:
    """Whether an address is that of a page, and not of another file."""
    return address == "" or address.endswith(("/", ".html"))


def _banner(who: str, said: str) -> str:
    return f'<aside class="tn-banner" role="alert"><p>{who}</p><pre>{escape(said)}</pre></aside>'
