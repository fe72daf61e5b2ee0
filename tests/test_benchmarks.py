"""The base made up for benchmarks is sound, and what is built from it grows in step; no test here looks at a clock."""

import gzip
import json
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from posixpath import dirname, normpath
from typing import Any

import pytest

from benchmarks import install, measure, tables
from benchmarks.make_content import entries, make, occupations_in, titles
from benchmarks.peers import markdown
from benchmarks.plainyaml import Data, written
from benchmarks.prose import slug
from generator.yamltext import read
from tests.conftest import ROOT

SIZES = (20, 50, 80)
KB = 1000


def base(count: int, **more: Any) -> dict[str, str]:
    """Path and text of the entries of a made-up base."""
    return {path: written(data) for path, data in entries(count, **more)}


def thennow(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Call our command as a person would."""
    command = [sys.executable, "-m", "generator.cli", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False, timeout=300)


@pytest.fixture(scope="module")
def projects(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    """A whole project of each size."""
    folders = {count: tmp_path_factory.mktemp(f"made-{count}") for count in SIZES}
    for count, folder in folders.items():
        make(count, folder)
    return folders


@pytest.fixture(scope="module")
def sites(projects: dict[int, Path]) -> dict[int, Path]:
    """The site of each project, built in strict mode."""
    for folder in projects.values():
        result = thennow("build", cwd=folder)
        assert result.returncode == 0, result.stderr
    return {count: folder / "site" for count, folder in projects.items()}


def grows_in_step(figures: Mapping[int, int]) -> bool:
    """Whether the second step, as wide as the first, adds no more than a tenth beyond what the first one added."""
    small, middle, large = (figures[count] for count in SIZES)
    return 0 < large - middle <= 1.1 * (middle - small)


@pytest.mark.parametrize(("figures", "linear"), [((30, 60, 90), True), ((400, 2500, 6400), False)])
def test_squares_do_not_grow_in_step(figures: tuple[int, int, int], linear: bool) -> None:
    """The yardstick itself tells a straight line from a parabola."""
    assert linear == grows_in_step(dict(zip(SIZES, figures, strict=True)))


def test_the_same_arguments_give_the_same_bytes(tmp_path: Path) -> None:
    """Another process, with other hashes, writes the same files; another seed writes others."""
    script = str(ROOT / "benchmarks" / "make_content.py")
    environment = {**os.environ, "PYTHONHASHSEED": "7"}
    subprocess.run([sys.executable, script, "20", str(tmp_path)], check=True, env=environment, cwd=tmp_path)
    content = tmp_path / "content"
    found = {path.relative_to(content).with_suffix("").as_posix(): path.read_bytes() for path in content.rglob("*.yml")}
    assert {path: text.encode() for path, text in base(20).items()} == found
    assert base(20) != base(20, seed="2")


def test_a_small_base_is_part_of_a_larger_one() -> None:
    """Entries that both have are the same; the larger one has the right number more."""
    small, large = base(20), base(80)
    assert small == {path: large[path] for path in small}
    assert Counter(path.split("/")[0] for path in large.keys() - small) == {
        "professions": 60,
        "shifts": 180,
        "sources": 30,
    }


def test_names_come_from_the_given_occupations_first(tmp_path: Path) -> None:
    """An O*NET file lends its titles; made-up ones follow, and no two share an id."""
    table = tmp_path / "occupations.csv"
    table.write_text('O*NET-SOC Code,Title\n11-1011.00,Chief Executives\n51-9061.00,"Inspectors, Testers, & Co"\n')
    found = titles(3000, "1", occupations_in(table))
    assert {"Chief Executives", "Inspectors, Testers, & Co"} == set(found[:2])
    assert len({slug(title) for title in found}) == 3000
    assert max(len(slug(title)) for title in found) <= 80


@pytest.mark.parametrize(
    "text", ["plain", "a: b", "no", "“x” & *y* `z`", 'say "so"', "Łódź, 京都", "- x", "2018", "ends:", "# x"]
)
def test_yaml_is_read_back_as_it_was_meant(text: str) -> None:
    """What the small writer writes, our reader reads; long text folds and comes back in one line."""
    data: dict[str, Data] = {
        "key": text,
        "long": f"{text} and more " * 20 + "end",
        "list": [text, {"a": text, "b": [text]}],
    }
    document, problems = read(written(data).encode(), "x.yml")
    assert problems == []
    assert document is not None
    assert data == document.data


def test_texts_have_what_is_hard_about_texts() -> None:
    """Emphasis, code, ampersands, quotation marks and letters beyond ASCII are all there."""
    everything = "".join(base(20).values())
    assert [
        sign for sign in ("*", "`", " & ", "“", "ö", "京", "since:", "stance: contests") if sign not in everything
    ] == []


@pytest.mark.parametrize("count", SIZES)
def test_the_check_finds_nothing(projects: dict[int, Path], count: int) -> None:
    """A made-up base has no finding: what is measured is a build that goes through."""
    result = thennow("check", cwd=projects[count])
    assert (result.returncode, result.stdout) == (0, "")


def test_files_and_bytes_grow_in_step(sites: dict[int, Path]) -> None:
    """Nothing is quadratic: neither the number of files nor their bytes nor those of the search index."""
    files = {count: [path for path in site.rglob("*") if path.is_file()] for count, site in sites.items()}
    assert grows_in_step({count: len(paths) for count, paths in files.items()})
    assert grows_in_step({count: sum(path.stat().st_size for path in paths) for count, paths in files.items()})
    assert grows_in_step({count: measure.output(site).index for count, site in sites.items()})


def test_every_profession_has_one_page_and_every_source_too(sites: dict[int, Path]) -> None:
    """As many pages as entries, at every size."""
    for count, site in sites.items():
        assert count == len(list(site.glob("professions/*/index.html")))
        assert count // 2 + 8 == len(list(site.glob("sources/*/index.html")))


def test_a_page_stays_light_whatever_the_size_of_the_base(sites: dict[int, Path]) -> None:
    """A profession's page has at most 10 kB of compressed HTML, any page at most 40 kB."""
    heavy = [
        f"{count}: {path.relative_to(site)}"
        for count, site in sites.items()
        for path in site.rglob("*.html")
        if len(gzip.compress(path.read_bytes(), 6)) > (10 if path.match("professions/*/index.html") else 40) * KB
    ]
    assert heavy == []


def test_an_edit_makes_no_more_pages_in_a_large_base(projects: dict[int, Path], sites: dict[int, Path]) -> None:
    """A sentence that changes has its own pages made anew and those that look at all entries; the others stand."""
    made = {}
    for count in (SIZES[0], SIZES[-1]):
        pages = len(list(sites[count].rglob("index.html")))
        path = next(iter(sorted((projects[count] / "content" / "shifts").rglob("*.yml"))))
        before = path.read_text(encoding="utf-8")
        path.write_text(re.sub(r"(?m)^(paradigm-shift: .?)", r"\1Zebra ", before), encoding="utf-8")
        said = thennow("build", cwd=projects[count]).stderr
        path.write_text(before, encoding="utf-8")
        found = re.search(r"Built (\d+) pages?, (\d+) made; (\d+) files? written", said)
        assert found, said
        made[count] = int(found[2])
        assert (int(found[1]) <= pages, int(found[3]) < made[count]) == (True, True)
    assert made[SIZES[-1]] < 2 * made[SIZES[0]], "four times the professions, and more fields to list them by"
    assert made[SIZES[-1]] < pages / 5


def test_pages_for_the_peers_are_complete_and_linked() -> None:
    """Each profession, pillar and aspect has a page, and every link leads to one."""
    pages = {page.path: page for page in markdown.pages(dict(entries(20)), markdown.relative)}
    assert Counter(path.split("/")[0] for path in pages) == {
        "professions": 21,
        "pillars": 4,
        "aspects": 21,
        "sources": 1,
        "index": 1,
    }
    links = [
        normpath(f"{dirname(path)}/{link}").removesuffix(".md").lstrip("/")
        for path, page in pages.items()
        for link in markdown.links(page.body)
    ]
    assert len(links) > 500
    assert set() == set(links) - set(pages)


def test_a_command_that_hangs_is_stopped(tmp_path: Path) -> None:
    """After its limit a command and its children are gone, and the result says so."""
    code = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'import time; time.sleep(600)'])"
    assert measure.run([sys.executable, "-c", code], tmp_path, limit=0.5).code < 0


def test_a_command_is_measured(tmp_path: Path) -> None:
    """What it says and how it ends come along; memory is that of all its processes together."""
    hold = "import sys, time; x = bytearray(60_000_000); time.sleep(float(sys.argv[1]))"
    both = "import subprocess, sys\nfor one in [subprocess.Popen([sys.executable, '-c', sys.argv[1], '1']) for _ in 'ab']: one.wait()\nprint('done')"
    cost = measure.run([sys.executable, "-c", both, hold], tmp_path, limit=60)
    assert (cost.code, cost.said) == (0, "done\n")
    assert cost.peak > (110 if Path("/proc/self/statm").exists() else 60)


def test_a_peer_that_cannot_be_installed_is_named_and_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without npm there is no Eleventy, and the reason is told instead of raised."""
    monkeypatch.setattr(install, "MODULES", tmp_path / "node" / "node_modules")
    monkeypatch.setattr(install, "PYTHON", tmp_path / "python")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert install.install("eleventy") == "could not be installed (FileNotFoundError)"
    assert install.versions() == {}


def test_the_documented_command_measures_and_tells(tmp_path: Path) -> None:
    """One round of our own tool: the steps come out in order with their figures, and nothing went wrong."""
    results = tmp_path / "results.json"
    options = ["--sizes", "20", "--rounds", "1", "--only", "thennow", "--no-serve"]
    places = ["--work", str(tmp_path / "work"), "--results", str(results)]
    command = [sys.executable, str(ROOT / "benchmarks" / "run.py"), *options, *places]
    told = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300).stdout
    found = json.loads(results.read_text(encoding="utf-8"))
    assert found["notes"] == []
    assert [record["step"] for record in found["records"]] == [
        "calibration",
        "check",
        "check again",
        "check edited",
        "full",
        "unchanged",
        "edit",
    ]
    assert [one["name"] for one in found["outputs"]] == ["thennow"]
    assert [title in told for title in ("### Full build", "### `thennow check`")] == [True, True]


def test_tables_tell_ratios_growth_and_bounds() -> None:
    """A peer stands as a multiple of ours; twice the time for twice the base is growth 1; a bound says whether it holds."""
    walls = {("500", "thennow"): 1.0, ("1000", "thennow"): 2.0, ("1000", "Hugo + Pagefind"): 6.0}
    records = [
        {"size": size, "step": "full", "name": name, "wall": wall, "cpu": 1, "peak": 99}
        for (size, name), wall in walls.items()
    ]
    machine = {"cores": 2, "memory": "8 GB", "system": "Linux", "python": "3.11"}
    told = tables.text(
        {
            "on": "2026-11-22",
            "rounds": 1,
            "machine": machine,
            "versions": {},
            "notes": [],
            "outputs": [],
            "records": records,
        }
    )
    lines = [line for line in told.splitlines() if line.startswith("|") and "---" not in line]
    assert lines == [
        "|  | 500 | 1000 |",
        "| thennow | **1.00** | **2.00** |",
        "| Hugo + Pagefind | – | 3 × (6.00) |",
        "|  | 500 → 1000 |",
        "| thennow | 1.00 |",
        "| Hugo + Pagefind | – |",
        "|  | 500 | 1000 |",
        "| thennow | 99 MB, 1.00 s | 99 MB, 1.00 s |",
        "| Hugo + Pagefind | – | 99 MB, 1.00 s |",
        "|  | found | at most | kept |",
        "| Full build at 1000, against Hugo + Pagefind | 0.333 | 0.5 | yes |",
        "| Peak memory at 1000, MB | 99 | 300 | yes |",
    ]  # fmt: skip
