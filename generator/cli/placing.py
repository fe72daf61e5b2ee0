"""Knows how pages come into the folder of a site: those that stand are left alone, the others are made and written."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from generator import disk, parallel, standing
from generator.cli.progress import Progress
from generator.disk import stamps
from generator.disk.target import Target
from generator.furnish import Furniture, Noted
from generator.origins import Origins
from generator.previews import Picture
from generator.standing import Standing


def page_file(address: str) -> str:
    """The file of a page."""
    return f"{address}index.html"


class Placing:
    """One round through all pages, files and pictures of a site; counts what was made, and what was written of that."""

    def __init__(
        self,
        plan: Furniture,
        pictures: Mapping[str, Picture],
        put: Target,
        origins: Origins,
        record: Path,
        progress: Progress,
    ) -> None:
        self.plan, self.pictures, self.put, self.record, self.progress = plan, pictures, put, record, progress
        self.made = 0
        self.written = 0
        self._origins = origins
        self._before = standing.read((disk.bytes_of(record) or b"").decode("utf-8", "replace"))
        self._now: dict[str, Standing] = {}

    @property
    def files(self) -> set[str]:
        """Every file that a round is about."""
        return {*map(page_file, self.plan.pages), *self.plan.files, *self.pictures}

    def all(self) -> list[Noted]:
        """Make the pages and the files beside them that do not stand; what is noted of pages, in the plan's order."""
        pages = {page_file(address): address for address in self.plan.pages}
        origins: dict[str, str | None] = {file: self._origins.of(address) for file, address in pages.items()}
        origins |= {file: self._origins.of(file) for file in self.plan.files}
        origins |= {file: picture.origin for file, picture in self.pictures.items()}
        missing = [file for file, origin in origins.items() if not self._stands(file, origin)]
        self.made = sum(file in pages for file in missing)
        self.progress.step("Making pages and pictures", len(missing))
        jobs = [partial(self._make, file, pages.get(file)) for file in missing]
        noted: dict[str, Noted | None] = {}
        for file, (note, wrote, stat) in zip(missing, parallel.results(jobs, None, self.progress.advance), strict=True):
            noted[file] = note
            self.written += wrote
            if stat and (origin := origins[file]):
                self._now[file] = Standing(origin, note, stat)
        stood = {file: one.noted for file, one in self._now.items()}
        return [note for file in pages if (note := noted.get(file) or stood.get(file))]

    def note(self) -> None:
        """Keep for the next build what stands now."""
        stamps.write_stamp(self.record, standing.written(self._now))

    def _make(self, file: str, address: str | None) -> tuple[Noted | None, bool, tuple[int, int] | None]:
        note = None
        if address is not None:
            html, note = self.plan.page(address)
            wrote = self.put.text(file, html)
        elif file in self.plan.files:
            wrote = self.put.text(file, self.plan.files[file]())
        else:
            wrote = self.put.data(file, self.pictures[file].draw())
        return note, wrote, self.put.stat(file)

    def _stands(self, file: str, origin: str | None) -> bool:
        """Whether a file was made of the same by the last build, and lies there as it was written."""
        old = self._before.get(file)
        if old and origin and old.origin == origin and self.put.stat(file) == old.stat:
            self._now[file] = old
        return file in self._now
