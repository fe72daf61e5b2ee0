"""Knows how pages come into the folder of a site: those that stand are left alone, the others are made and written."""

from functools import partial
from pathlib import Path

from generator import disk, parallel, standing
from generator.furnish import Furniture, Noted
from generator.standing import Origins, Standing


def page_file(address: str) -> str:
    """The file of a page."""
    return f"{address}index.html"


class Placing:
    """One round through all pages and files of a plan; counts what was made, and what was written of that."""

    def __init__(self, plan: Furniture, put: disk.Target, origins: Origins, record: Path) -> None:
        self.plan, self.put, self.record = plan, put, record
        self.made = 0
        self.written = 0
        self._origins = origins
        self._before = standing.read((disk.bytes_of(record) or b"").decode("utf-8", "replace"))
        self._now: dict[str, Standing] = {}

    def pages(self) -> list[Noted]:
        """Make the pages that do not stand; what is noted of all of them, in the order of the plan."""
        noted = {address: self._standing(page_file(address), address) for address in self.plan.pages}
        missing = [address for address, one in noted.items() if one is None]
        made = parallel.results([partial(self._page, address) for address in missing])
        self.made = len(missing)
        for address, (note, wrote) in zip(missing, made, strict=True):
            noted[address] = note
            self.written += wrote
            self._keep(page_file(address), address, note)
        return [note for note in noted.values() if note]

    def files(self) -> None:
        """Make the files beside the pages that do not stand."""
        for address, write in self.plan.files.items():
            old = self._stood(address, address)
            if old is None:
                self.written += self.put.text(address, write())
                self._keep(address, address, None)
            else:
                self._now[address] = old

    def note(self) -> None:
        """Keep for the next build what stands now."""
        disk.write_stamp(self.record, standing.written(self._now))

    def _page(self, address: str) -> tuple[Noted, bool]:
        html, noted = self.plan.page(address)
        return noted, self.put.text(page_file(address), html)

    def _standing(self, file: str, address: str) -> Noted | None:
        old = self._stood(file, address)
        if old is None or old.noted is None:
            return None
        self._now[file] = old
        return old.noted

    def _stood(self, file: str, address: str) -> Standing | None:
        """What the last build noted of a file, if it was made of the same and lies there as it was written."""
        old, origin = self._before.get(file), self._origins.of(address)
        return old if old and origin and old.origin == origin and self.put.stat(file) == old.stat else None

    def _keep(self, file: str, address: str, noted: Noted | None) -> None:
        origin, stat = self._origins.of(address), self.put.stat(file)
        if origin and stat:
            self._now[file] = Standing(origin, noted, stat)
