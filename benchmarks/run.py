"""Knows the course of a benchmark: the same base for every tool, all tools in turn, round after round.

    python benchmarks/run.py --sizes 30,300,1000,3000 --rounds 3

What is made lies in `.cache/`; results go to `benchmarks/results.json` and into the tables of `benchmarks/README.md`.
"""

import argparse
import json
import os
import platform
import re
import shutil
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from statistics import median
from typing import Any

if __name__ == "__main__":  # as a script: this file's folder is on the path, its parent perhaps not
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import install, measure, tables
from benchmarks.make_content import entries, occupations_in
from benchmarks.tools import TOOLS, Base, Tool, filled, page_of

HERE = Path(__file__).resolve().parent
REAL = "real"
"""The size of the content of this repository; only our own tool knows how to build it."""
EDITS = 3
SETTLE = 1.0
"""Seconds between a server's first page, or an edit that showed, and the next edit: watchers need a moment."""


class Bench:
    """One run of the benchmark, and what it has found so far."""

    def __init__(self, given: argparse.Namespace) -> None:
        self.given = given
        self.missing = {name: why for name in _needed(given) if (why := install.install(name))}
        self.records: list[dict[str, Any]] = []
        self.outputs: list[dict[str, Any]] = []
        self.notes = [f"{name}: {why}" for name, why in self.missing.items()]
        self.slow: dict[str, float] = {}
        """Seconds of the longest full build of each tool."""
        self.late: set[str] = set()
        """Tools that a larger base would only keep waiting."""
        self.failed: set[str] = set()
        """Tools that went wrong at this size."""

    def note(self, text: str) -> None:
        """Say something now and in the results."""
        print(f"! {text}", flush=True)
        self.notes.append(text)

    def size(self, size: str) -> None:
        """Measure all tools at a size."""
        base = _base(size, self.given)
        self.failed = set(self.late)
        places = {tool.name: Place(tool, size, base, self.given.work) for tool in self._tools(size)}
        for number in range(1, self.given.rounds + 1):
            print(f"size {size}, round {number}", flush=True)
            self.records.append({"size": size, "step": "calibration", "name": "", "wall": measure.calibration()})
            for name, place in places.items():
                if name not in self.failed and not (number > 1 and self.slow.get(name, 0) > self.given.slow):
                    self._round(place, number)
        for name, place in places.items():
            if name not in self.failed:
                self._output(place)
        for name, place in places.items():
            if self.given.serve and name not in self.failed and self.slow.get(name, 0) <= self.given.slow:
                self._serve(place)
        shutil.rmtree(self.given.work / "trash", ignore_errors=True)

    def _tools(self, size: str) -> list[Tool]:
        wanted = self.given.only.split(",") if self.given.only else [tool.name for tool in TOOLS]
        here = [tool for tool in TOOLS if tool.name in wanted and tool.name not in self.late]
        return [
            tool for tool in here if not set(tool.needs[:1]) & set(self.missing) and (size != REAL or not tool.needs)
        ]

    def _round(self, place: "Place", number: int) -> None:
        place.fresh()
        if place.tool.check and not self._check(place):
            return
        place.fresh()
        if not self._build(place, "full"):
            return
        self._build(place, "unchanged")
        word = f"Probe{number}x"
        place.edit(word)
        self._build(place, "edit", word)
        place.restore()

    def _check(self, place: "Place") -> bool:
        """Check without anything kept, with all that was kept, and after an edit; none of them may find anything."""
        for step in tables.CHECKS:
            if step == "check edited":
                place.edit("Probe0x")
            cost = measure.run(filled(place.tool.check), place.folder, self.given.limit)
            place.restore()
            if cost.code != 0:
                return self._failed(place, f"{place.tool.name}, {step}: ended with {cost.code}", cost.said)
            figures = {"wall": round(cost.wall, 4), "cpu": round(cost.cpu, 3), "peak": round(cost.peak, 1)}
            self.records.append({"size": place.size, "step": step, "name": place.tool.name, **figures})
            print(f"  {place.tool.name:22} {step:12} {cost.wall:6.2f} s  cpu {cost.cpu:7.2f} s", flush=True)
        return True

    def _build(self, place: "Place", step: str, word: str = "") -> bool:
        """Run the commands of a tool; record each sum; hold the page against what it must say."""
        wall = cpu = peak = 0.0
        for name, command in place.tool.builds:
            if "pagefind" in self.missing and "{pagefind}" in command:
                continue
            cost = measure.run(filled(command), place.folder, self.given.limit)
            if cost.code != 0:
                self.late |= {place.tool.name} if cost.wall >= self.given.limit else set()
                return self._failed(place, f"{name}, {step}: ended with {cost.code} after {cost.wall:.0f} s", cost.said)
            wall, cpu, peak = wall + cost.wall, cpu + cost.cpu, max(peak, cost.peak)
            figures = {"wall": round(wall, 4), "cpu": round(cpu, 3), "peak": round(peak, 1)}
            self.records.append({"size": place.size, "step": step, "name": name, **figures})
            print(f"  {name:22} {step:10} {wall:8.2f} s  cpu {cpu:7.2f} s  {peak:6.0f} MB", flush=True)
        if step == "full":
            self.slow[place.tool.name] = max(self.slow.get(place.tool.name, 0), wall)
        if not place.page.exists() or word.encode() not in place.page.read_bytes():
            return self._failed(place, f"{place.tool.name}, {step}: the page does not show what it should", "")
        return True

    def _failed(self, place: "Place", why: str, said: str) -> bool:
        self.note(f"at {place.size}, {why}; left out of the rest of this size")
        print(said[-2000:], flush=True)
        self.failed.add(place.tool.name)
        return False

    def _output(self, place: "Place") -> None:
        found = asdict(measure.output(place.folder / "site"))
        self.outputs.append({"size": place.size, "name": place.tool.builds[-1][0], **found})

    def _serve(self, place: "Place") -> None:
        """Start the server, edit a few times, and time how long until the page shows it."""
        port = measure.free_port()
        command = filled(place.tool.serve, port)
        is_server = any("{port}" in part for part in place.tool.serve)
        address = f"http://127.0.0.1:{port}/{page_of(place.profession).removesuffix('index.html')}"
        page: str | Path = address if is_server else place.page
        if not is_server:
            place.page.unlink()  # so that its return tells that the first build came through
        with measure.served(command, place.folder) as process:
            if measure.seconds_until(page, place.title, self.given.limit, process) is None:
                self.note(f"at {place.size}, {place.tool.name}: its server showed nothing")
                return
            time.sleep(SETTLE if is_server else 5 * SETTLE)
            waits = [self._visible(place, page, f"Probe{number}serve", process) for number in range(EDITS)]
        place.restore()
        seen = [wait for wait in waits if wait is not None]
        if len(seen) < EDITS:
            self.note(f"at {place.size}, {place.tool.name}: its server showed {len(seen)} of {EDITS} edits")
        if seen:
            name = place.tool.builds[0][0]
            self.records.append({"size": place.size, "step": "serve", "name": name, "wall": round(median(seen), 4)})
            print(f"  {name:22} serve      {median(seen):8.3f} s until visible", flush=True)

    def _visible(self, place: "Place", page: str | Path, word: str, process: Any) -> float | None:
        place.edit(word)
        wait = measure.seconds_until(page, word, min(self.given.limit, 10 * self.given.slow), process)
        time.sleep(SETTLE)
        return wait


class Place:
    """The folder of one tool at one size: its sources, and the one file that gets edited."""

    def __init__(self, tool: Tool, size: str, base: Base, work: Path) -> None:
        self.tool, self.size, self.trash = tool, size, work / "trash"
        self.folder = work / size / re.sub(r"\W+", "-", tool.name.lower())
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        tool.prepare(self.folder, base) if base else _copy_real(self.folder)
        self.sources = {path.name for path in self.folder.iterdir()}
        shifts = sorted(path for path in (base or _real_shifts()) if path.startswith("shifts/"))
        _, self.profession, pillar = shifts[len(shifts) // 2].split("/")
        self.edited = self.folder / tool.edited.format(profession=self.profession, pillar=pillar)
        self.original = self.edited.read_text(encoding="utf-8")
        self.page = self.folder / "site" / page_of(self.profession)
        self.title = "</html>"

    def fresh(self) -> None:
        """Move output and caches out of the way; deleting them now would slow down the writes that follow."""
        trash = self.trash / str(time.monotonic_ns())
        trash.mkdir(parents=True)
        for path in list(self.folder.iterdir()):
            if path.name not in self.sources:
                path.rename(trash / path.name)

    def edit(self, word: str) -> None:
        """Put a word into a sentence, as a person would who saves the file."""
        changed, count = re.subn(self.tool.before, rf"\g<0>{word} ", self.original, count=1)
        assert count == 1, f"{self.edited.name} has no place for an edit"
        self.edited.write_text(changed, encoding="utf-8")

    def restore(self) -> None:
        """Undo the edit."""
        self.edited.write_text(self.original, encoding="utf-8")


def _base(size: str, given: argparse.Namespace) -> Base:
    if size == REAL:
        return {}
    return dict(entries(int(size), given.seed, occupations_in(given.occupations) if given.occupations else ()))


def _real_shifts() -> list[str]:
    content = install.ROOT / "content"
    return [path.relative_to(content).with_suffix("").as_posix() for path in content.glob("shifts/*/*.yml")]


def _copy_real(folder: Path) -> None:
    for name in ("content", "templates"):
        shutil.copytree(install.ROOT / name, folder / name)
    shutil.copy(install.ROOT / "mkdocs.yml", folder)


def _needed(given: argparse.Namespace) -> list[str]:
    wanted = given.only.split(",") if given.only else [tool.name for tool in TOOLS]
    return sorted({need for tool in TOOLS if tool.name in wanted for need in tool.needs})


def machine() -> dict[str, Any]:
    """What the figures were measured on, without a name."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    return {
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
        "memory": f"{memory:.0f} GB",
        "system": platform.system(),
        "python": platform.python_version(),
    }


def arguments(line: Sequence[str] | None = None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=(__doc__ or "").partition("\n")[0],
        epilog="Example: python benchmarks/run.py --sizes 30,300,1000,3000 --rounds 3",
    )
    parser.add_argument(
        "--sizes", default="real,30,300,1000,3000", help="professions; `real`: the content of this base"
    )
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", help="names of tools, with commas: " + ", ".join(tool.name for tool in TOOLS))
    parser.add_argument("--no-serve", dest="serve", action="store_false", help="leave the servers out")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--occupations", type=Path, help="a CSV file with a column `Title` to take names from")
    parser.add_argument("--limit", type=float, default=600, help="seconds after which a command is stopped")
    parser.add_argument(
        "--slow", type=float, default=60, help="a build beyond these seconds is run once, and not served"
    )
    parser.add_argument("--work", type=Path, default=install.ROOT / ".cache" / "bench", help="where the sites are made")
    parser.add_argument("--results", type=Path, default=HERE / "results.json")
    parser.add_argument("--tables", action="store_true", help="only write the tables again, from the results")
    return parser.parse_args(line)


def main() -> None:
    """Measure, keep the results, write the tables."""
    given = arguments()
    given.work = given.work.resolve()
    if not given.tables:
        bench = Bench(given)
        for size in given.sizes.split(","):
            bench.size(size)
            given.results.write_text(_results(bench), encoding="utf-8")
    results = json.loads(given.results.read_text(encoding="utf-8"))
    print(tables.text(results))
    if given.results == HERE / "results.json":
        tables.into(HERE / "README.md", results)


def _results(bench: Bench) -> str:
    """JSON with one line for each record, so that a difference can be read."""
    found = {"on": time.strftime("%Y-%m-%d"), "rounds": bench.given.rounds, "machine": machine()}
    found |= {"versions": install.versions(), "notes": bench.notes, "outputs": bench.outputs}
    lines = ",\n    ".join(json.dumps(record) for record in bench.records)
    return json.dumps(found, indent=2, ensure_ascii=False)[:-2] + f',\n  "records": [\n    {lines}\n  ]\n}}\n'


if __name__ == "__main__":
    main()
