"""Knows a living preview: it takes changed files in, and a new version of the site is shown."""

import threading
import time
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from generator import disk, furnish, lately
from generator.cli import changed, contents, houses
from generator.cli.shown import Shown
from generator.disk import stamps
from generator.furnish import Furniture
from generator.house import House
from generator.living import Living
from generator.problem import Problem, errors
from generator.render import Renderer
from generator.views.parts import Site

WAITED = 25.0
"""Seconds that a browser waits for a change before it asks again."""


class Preview:
    """The state of the preview: the files as they are, and the version of the site that is shown."""

    def __init__(self, config: Path) -> None:
        self.config = config.resolve()
        self.root = self.config.parent
        self.content = disk.configured(self.config, "docs_dir", "docs").resolve()
        self.living = Living(disk.below(self.content, self.root))
        self.told: tuple[Problem, ...] = ()
        self.trouble = ""
        self.house: House | None = None
        self.plan: Furniture | None = None
        self._changed = threading.Condition()
        self._checks = threading.Lock()
        """One check after the other: what an earlier one found never stands in the place of what a later one did."""
        self.shown = Shown(1, self.root, None)

    def begin(self) -> str:
        """Read everything and have the house; what MkDocs said if it could not be built."""
        self._read_at = {path: stamps.stamp([str(path)]) for path in (self.content, self.config)}
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
            wrong = self.living.errors or self.told
            self.shown = Shown(self.version + 1, self.root, self.plan, wrong, self.trouble)
            self._changed.notify_all()

    @property
    def version(self) -> int:
        """Counts what a reader could see change."""
        return self.shown.version

    def follow(self, paths: Iterable[Path]) -> None:
        """Take changed files in: entries at once, all else by way of a new house (templates of pages are read anew)."""
        paths = list(paths)
        entries = changed.entries(paths, self.content, self.living.paths)
        if entries:
            self.living.follow(entries)
        self._furnish(houses.begin(self.config) if any(map(self._is_of_house, paths)) else None)

    def _is_of_house(self, path: Path) -> bool:
        entry = path.is_relative_to(self.content) and disk.is_entry(path.relative_to(self.content))
        return not entry and not (self.house and path.is_relative_to(self.house.templates))

    def concerns(self, path: Path) -> bool:
        """Whether a reader could see that this path changed; nobody sees hidden files of the content."""
        below = path.relative_to(self.content).parts if path.is_relative_to(self.content) else ()
        return not any(part.startswith(".") for part in below)

    def missed(self) -> list[Path]:
        """What changed since the beginning, while nobody watched."""
        return [path for path, stamp in self._read_at.items() if stamps.stamp([str(path)]) != stamp]

    def check(self) -> tuple[Problem, ...]:
        """Hold the files against all rules; a new version if readers should see other errors than before."""
        with self._checks:
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
        """Folders in which a reader could see changes."""
        named = [Path(self.house.templates), *map(Path, self.house.inputs)] if self.house else []
        own = [path for path in named if path.is_relative_to(self.root) and ".venv" not in path.parts]
        return sorted({self.content, *(path for path in own if path.is_dir())})
