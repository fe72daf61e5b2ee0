"""Knows what a living preview shows: pages made when they are asked for, from files as they are now."""

import threading
import time
from collections.abc import Iterable, Mapping
from functools import partial
from html import escape
from pathlib import Path

from generator import disk, furnish, lately, previews, report
from generator.cli import contents, houses
from generator.furnish import Furniture
from generator.house import House
from generator.living import Living
from generator.problem import Problem, errors
from generator.render import Renderer
from generator.views.cards import cards
from generator.views.home import row_named
from generator.views.parts import Site

WAITED = 25.0
"""Seconds that a browser waits for a change before it asks again."""
FOLLOW = """<script type="module">
for (const shown = "%d"; ;) {
  const later = () => new Promise((go) => setTimeout(go, 1000));
  const now = await fetch("/.preview/%d").then((answer) => answer.text(), later);
  if (now && now !== shown) { location.reload(); break; }
}
</script>"""
EMPTY = "<!doctype html><meta charset=utf-8><title>Preview</title><body><h1>Nothing can be shown yet</h1></body>"


class Preview:
    """The state of the preview; `version` counts what a reader could see change."""

    def __init__(self, config: Path) -> None:
        self.config, self.root = config, config.resolve().parent
        self.content = disk.configured(config, "docs_dir", "docs").resolve()
        self.living = Living(disk.below(self.content, self.root))
        self.version = 1
        self.told: tuple[Problem, ...] = ()
        self.trouble = ""
        self.house: House | None = None
        self.plan: Furniture | None = None
        self._made: dict[str, bytes] = {}
        self._changed = threading.Condition()

    def begin(self) -> str:
        """Read everything and have the house; what MkDocs said if it could not be built."""
        self._read_at = disk.stamp([str(self.content)])
        building = houses.begin(self.config)
        self._days = lately.days(self.content, disk.cache_folder(self.root, "lately"))
        self.living.begin(contents.read(disk.read_content(self.content), self.living.folder, self.root))
        return self._furnish(building)

    def _furnish(self, building: houses.Building | None) -> str:
        if building:
            house, self.trouble = building.wait()
            self.house = house or self.house
            self.trouble = "" if house else self.trouble
        if self.house and self.living.knowledge:
            named = self.house.name, self.house.url, self.house.edit_base
            site = Site(self.living.knowledge, *named, guide=disk.guide(self.content), days=self._days)
            renderer = Renderer(Path(self.house.templates), disk.cache_folder(self.root, "templates"))
            read = partial(disk.read_text, self.root / houses.FOLDER)
            self.plan = furnish.furniture(site, self.house, renderer, read)
        self._step()
        return self.trouble

    def _step(self) -> None:
        with self._changed:
            self._made = {}
            self.version += 1
            self._changed.notify_all()

    def follow(self, paths: Iterable[Path]) -> None:
        """Take changed files in: entries at once, all else by way of a new house (templates of pages are read anew)."""
        entries: dict[str, bytes | None] = {}
        house = False
        for path in paths:
            if path.is_relative_to(self.content) and path.suffix.lower() in disk.YAML_ENDINGS:
                entries[path.relative_to(self.content).as_posix()] = disk.bytes_of(path)
            elif not (self.house and path.is_relative_to(self.house.templates)):
                house = True
        if entries:
            self.living.follow(entries)
        self._furnish(houses.begin(self.config) if house else None)

    def catch_up(self) -> None:
        """Take in what changed since the beginning, while nobody watched."""
        if disk.stamp([str(self.content)]) != self._read_at:
            there = disk.entry_files(self.content)
            gone = [self.content / path for path in self.living.paths if self.content / path not in there]
            self.follow([*there, *gone])

    def check(self) -> tuple[Problem, ...]:
        """Hold the files against all rules; a new version if readers should see other errors than before."""
        found = self.living.checked(disk.read_pages(self.content)).problems
        wrong = tuple(errors(found))
        if wrong != self.told:
            self.told = wrong
            self._step()
        return found

    def wait(self, version: int) -> int:
        """Give the version once it is another than this, or after a while."""
        end = time.monotonic() + WAITED
        with self._changed:
            while self.version == version and (left := end - time.monotonic()) > 0:
                self._changed.wait(left)
            return self.version

    def watched(self) -> list[Path]:
        """Folders and files whose changes a reader could see."""
        named = [Path(self.house.templates), *map(Path, self.house.inputs)] if self.house else []
        own = [path for path in named if path.is_relative_to(self.root) and ".venv" not in path.parts]
        return sorted({self.content, self.config.resolve(), *(path for path in own if path.exists())})

    def file(self, address: str) -> bytes | None:
        """What stands at an address (without the leading slash); None where nothing does."""
        if address not in self._made:
            made = self._make(address)
            if made is None:
                return None
            self._made[address] = made
        return self._made[address]

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
            return self._last(address)
        if address.endswith("card.png"):
            return self._picture(address)
        return disk.bytes_of(self.root / houses.FOLDER / address)

    def _picture(self, address: str) -> bytes | None:
        """A picture of a link preview; all that are not drawn yet are drawn when one is asked for."""
        assert self.plan is not None
        shown = cards(self.plan.site, row_named(self.plan.house.featured, self.plan.site.knowledge))
        fonts = self.root / houses.FOLDER / previews.FOLDER
        self._made.update(previews.pictures(shown, fonts, disk.cache_folder(self.root, "cards"), workers=1))
        return self._made.get(address)

    def _last(self, address: str) -> bytes | None:
        """Files that need all pages; all are made when one is asked for."""
        assert self.plan is not None
        plan = self.plan
        files: Mapping[str, str] = plan.last([plan.page(one)[1] for one in plan.pages])
        self._made.update((name, text.encode()) for name, text in files.items())
        return self._made.get(address)

    def _framed(self, html: str) -> bytes:
        """Put findings below the header and the script that follows changes at the end."""
        wrong = self.living.errors or self.told
        banner = report.banner(wrong)
        if self.trouble:
            banner += (
                f'<aside class="tn-banner" role="alert"><p>MkDocs says:</p><pre>{escape(self.trouble)}</pre></aside>'
            )
        html = html.replace("</header>", "</header>" + banner, 1) if "</header>" in html else html + banner
        return (html + FOLLOW % (self.version, self.version)).encode()
