"""Knows how results are told: ratios first, medians in brackets, growth, memory, bytes, and the bounds we hold to."""

from collections.abc import Callable
from itertools import pairwise
from math import log
from pathlib import Path
from statistics import median
from typing import Any

BEGIN, END = "<!-- results: written by run.py -->", "<!-- end of results -->"
OURS = "thennow"
STEPS = {
    "full": "Full build",
    "unchanged": "Build again, nothing changed",
    "edit": "Build again after one edit",
    "serve": "Preview: one edit, then visible",
}
CHECKS = {"check": "everything read", "check again": "nothing changed", "check edited": "one edit"}
Results = dict[str, Any]


def text(results: Results) -> str:
    """All tables as Markdown."""
    parts = [_preface(results), *(_ratios(results, step, title) for step, title in STEPS.items())]
    parts += [_checks(results), _growth(results), _memory(results), _bytes(results), _bounds(results), _notes(results)]
    return "\n\n".join(part for part in parts if part)


def into(page: Path, results: Results) -> None:
    """Put the tables between the marks of a page."""
    before, _, rest = page.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    page.write_text(f"{before}{BEGIN}\n\n{text(results)}\n\n{END}{after}", encoding="utf-8")


def wall(results: Results, size: str, step: str, name: str, figure: str = "wall") -> float | None:
    """The median of a figure over all rounds, or None where nothing was measured."""
    found = [
        record[figure]
        for record in results["records"]
        if (record["size"], record["step"], record["name"]) == (size, step, name) and figure in record
    ]
    return median(found) if found else None


def _preface(results: Results) -> str:
    machine = results["machine"]
    versions = ", ".join(f"{name} {version}" for name, version in sorted(results["versions"].items()))
    pace = [record["wall"] for record in results["records"] if record["step"] == "calibration"]
    pace = pace or [0.0]
    moved = f"A fixed piece of work took {min(pace) * 1000:.0f} to {max(pace) * 1000:.0f} ms from round to round: "
    return (
        f"Measured on {results['on']}: {machine['cores']} cores, {machine['memory']}, {machine['system']}, Python "
        f"{machine['python']}; {_rounds(results['rounds'])}. {moved}"
        f"the ratios are safer than the seconds. Peers: {versions or 'none'}."
    )


def _rounds(count: int) -> str:
    return f"medians of {count} rounds" if count > 1 else "one round"


def _sizes(results: Results) -> list[str]:
    return list(dict.fromkeys(record["size"] for record in results["records"]))


def _names(results: Results, step: str) -> list[str]:
    found = (record["name"] for record in results["records"] if record["step"] == step)
    return list(dict.fromkeys(found))


def _table(title: str, head: list[str], rows: list[list[str]]) -> str:
    lines = [f"### {title}", "", f"| {' | '.join(head)} |", f"|---|{'---:|' * (len(head) - 1)}"]
    return "\n".join([*lines, *(f"| {' | '.join(row)} |" for row in rows)])


def _by_size(results: Results, step: str, title: str, cell: Callable[[str, str], str]) -> str:
    names = _names(results, step)
    sizes = [size for size in _sizes(results) if any(cell(size, name) != "" for name in names)]
    rows = [[name, *(cell(size, name) or "–" for size in sizes)] for name in names]
    return _table(title, ["", *sizes], rows) if rows else ""


def _ratios(results: Results, step: str, title: str) -> str:
    def cell(size: str, name: str) -> str:
        found, ours = wall(results, size, step, name), wall(results, size, step, OURS)
        if found is None:
            return ""
        if name == OURS:
            return f"**{_seconds(found)}**"
        return f"{found / ours:.2g} × ({_seconds(found)})" if ours else f"({_seconds(found)})"

    return _by_size(results, step, f"{title}: times as long as ours (seconds)", cell)


def _checks(results: Results) -> str:
    sizes = [size for size in _sizes(results) if wall(results, size, "check", OURS) is not None]
    rows = [
        [said, *(_seconds(wall(results, size, step, OURS) or 0) for size in sizes)] for step, said in CHECKS.items()
    ]
    return _table("`thennow check`: seconds", ["", *sizes], rows) if sizes else ""


def _seconds(value: float) -> str:
    return f"{value:.3f}" if value < 0.1 else f"{value:.2f}" if value < 10 else f"{value:.0f}"


def _growth(results: Results) -> str:
    sizes = [size for size in _sizes(results) if size.isdecimal()]
    pairs = list(pairwise(sizes))

    def cell(name: str, pair: tuple[str, str]) -> str:
        small, large = (wall(results, size, "full", name) for size in pair)
        return f"{log(large / small) / log(int(pair[1]) / int(pair[0])):.2f}" if small and large else "–"

    rows = [[name, *(cell(name, pair) for pair in pairs)] for name in _names(results, "full")]
    head = ["", *(f"{small} → {large}" for small, large in pairs)]
    return _table("Growth of the full build (1 is linear)", head, rows) if pairs else ""


def _memory(results: Results) -> str:
    def cell(size: str, name: str) -> str:
        peak, cpu = (wall(results, size, "full", name, figure) for figure in ("peak", "cpu"))
        return "" if peak is None or cpu is None else f"{peak:.0f} MB, {_seconds(cpu)} s"

    return _by_size(results, "full", "Full build: peak memory of all its processes, CPU seconds", cell)


def _bytes(results: Results) -> str:
    head = [
        "",
        "professions",
        "a profession’s page, kB (gzip)",
        "largest page, kB gzip",
        "search, kB (gzip)",
        "files",
        "MB",
    ]
    rows = [
        [
            one["name"],
            one["size"],
            f"{one['page'] / 1e3:.1f} ({one['page_gzip'] / 1e3:.1f})",
            f"{one['largest_gzip'] / 1e3:.0f} `{one['largest']}`",
            f"{one['index'] / 1e3:.0f} ({one['index_gzip'] / 1e3:.0f})",
            str(one["files"]),
            f"{one['bytes'] / 1e6:.1f}",
        ]
        for one in results["outputs"]
    ]
    return _table("Bytes", head, rows) if rows else ""


def _bounds(results: Results) -> str:
    """What we promise ourselves, held against the medians; a bound without both figures is left out."""

    def at(size: str, step: str, name: str = OURS, figure: str = "wall") -> float | None:
        return wall(results, size, step, name, figure)

    page = max((one["page_gzip"] for one in results["outputs"] if one["name"] == OURS), default=None)
    full = at("1000", "full")
    wanted = [
        ("Full build at 1000, against Hugo + Pagefind", full, at("1000", "full", "Hugo + Pagefind"), 1 / 2),
        ("Full build at 1000, against MkDocs + gen-files", full, at("1000", "full", "MkDocs + gen-files"), 1 / 15),
        ("Full build at 3000, against 1000", at("3000", "full"), full, 3.2),
        ("Peak memory at 1000, MB", at("1000", "full", figure="peak"), 1, 300),
        ("Unchanged at 1000, s", at("1000", "unchanged"), 1, 0.1),
        ("One edit at 1000, against Hugo", at("1000", "edit"), at("1000", "edit", "Hugo"), 1 / 4),
        ("Preview at 1000, against Zensical", at("1000", "serve"), at("1000", "serve", "Zensical"), 1),
        ("Check at 1000, everything read, s", at("1000", "check"), 1, 6),
        ("Check at 1000, nothing changed, s", at("1000", "check again"), 1, 1.5),
        ("Real content, check, everything read, s", at("real", "check"), 1, 2),
        ("Real content, check, nothing changed, s", at("real", "check again"), 1, 1),
        ("Real content, full build, s", at("real", "full"), 1, 2),
        ("Real content, preview, s", at("real", "serve"), 1, 0.15),
        ("A profession’s page at any size, kB gzip", page and page / 1e3, 1, 10),
    ]
    rows = [
        [said, f"{ours / other:.3g}", f"{bound:.3g}", "yes" if ours / other <= bound else "**no**"]
        for said, ours, other, bound in wanted
        if ours is not None and other
    ]
    return _table("Bounds", ["", "found", "at most", "kept"], rows) if rows else ""


def _notes(results: Results) -> str:
    return "\n".join(["Notes of the run:", "", *(f"- {note}" for note in results["notes"])]) if results["notes"] else ""
