"""The room `standing.py`: a page whose digest is that of the last build would be made the same again."""

import re
from collections.abc import Iterator

import pytest

from benchmarks.make_content import entries
from benchmarks.plainyaml import written
from generator import build, reading, standing
from generator.exports.search import Unit
from generator.furnish import Noted
from generator.render import Renderer
from generator.standing import Origins, Standing
from generator.views import matrix
from generator.views.parts import Site
from tests.conftest import ROOT

FILES = {f"{path}.yml": written(data).encode() for path, data in entries(12)}
RENDERER = Renderer(ROOT / "templates" / "pages")


def made(files: dict[str, bytes]) -> dict[str, tuple[str | None, object]]:
    """Each page and export by its address: from what it was made, and what it says."""
    result = reading.base(list(files.items()))
    assert result.knowledge, result.problems
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(matrix, "SHEET", 6)  # a matrix in sheets, as in a large base
        origins = Origins(result.knowledge, standing.digests(files.items()), "basis")
        site = Site(result.knowledge)
        pages = {address: (origins.of(address), build.made(say, RENDERER)) for address, say in build.views(site)}
        return {**pages, **{address: (origins.of(address), write()) for address, write in build.exports(site)}}


BEFORE = made(FILES)
EDITS = (
    ("title", r"^title: (.*)$", "title: Another name"),
    ("a sentence", r"^(paradigm-shift|summary|definition|question|text|statement): (\W?)", r"\1: \2Zebra "),
    ("aliases", r"\Z", "aliases: [another-name-before]\n"),
    ("status", r"status: observed", "status: contested"),
    ("a date", r"^issued: .*$", "issued: 2017-03"),
    ("a name", r"family: (\W?)", r"family: \1Zebra"),
    ("order", r"^order: .*$", "order: 77"),
    ("how it was made", r"\Z", "made: {how: by-hand, on: 2026-11-22}\n"),
    ("how it was read", r"how: abstract", "how: full-text"),
)


def edits() -> Iterator[tuple[str, str, bytes]]:
    """For each kind: a file of it, and what was edited there."""
    seen: set[tuple[str, str]] = set()
    for path, raw in sorted(FILES.items(), key=lambda item: item[0].split("/")[0] + item[0][::-1]):
        kind, text = path.partition("/")[0], raw.decode()
        for name, old, new in EDITS:
            if (kind, name) not in {*seen, ("shifts", "aliases")} and re.search(old, text, re.MULTILINE):
                seen.add((kind, name))
                yield path, name, re.sub(old, new, text, count=1, flags=re.MULTILINE).encode()


@pytest.mark.parametrize(("path", "name", "raw"), [pytest.param(*one, id=f"{one[0]}: {one[1]}") for one in edits()])
def test_what_stands_would_be_made_the_same(path: str, name: str, raw: bytes) -> None:
    """After an edit of an entry, every page that keeps its digest says what it said."""
    after = made({**FILES, path: raw})
    stale = [
        address
        for address, (origin, said) in after.items()
        if origin and address in BEFORE and BEFORE[address][0] == origin and BEFORE[address][1] != said
    ]
    assert stale == []


def test_an_edit_of_a_row_leaves_most_pages_standing() -> None:
    """One sentence of one shift makes its profession's page anew, its comparisons, its aspects and its sources: no other."""
    path = next(path for path in FILES if path.startswith("shifts/"))
    profession = path.split("/")[1]
    raw = re.sub(rb"(?m)^paradigm-shift: (\W?)", rb"paradigm-shift: \1Zebra ", FILES[path])
    after = made({**FILES, path: raw})
    moved = {address for address, (origin, _) in after.items() if origin and origin != BEFORE[address][0]}
    kinds = {address.split("/")[0] for address in moved}
    assert {address for address in moved if address.startswith("professions/")} == {
        f"professions/{profession}/",
        f"professions/{profession}/rows.json",
    }
    assert kinds == {"aspects", "compare", "matrix", "pillars", "professions", "sources"}
    assert len([address for address in moved if address.startswith("matrix/")]) == 2
    assert len(moved) < len(after) / 3


def test_code_and_templates_are_the_basis_of_all() -> None:
    """With another basis no page of an entry stands."""
    result = reading.base(list(FILES.items()))
    assert result.knowledge
    digests = standing.digests(FILES.items())
    one, other = (Origins(result.knowledge, digests, basis) for basis in ("one", "other"))
    same = [address for address in BEFORE if one.of(address) and one.of(address) == other.of(address)]
    assert same == []


def test_what_stands_is_read_back() -> None:
    """The record comes back as it was written; anything else counts as nothing."""
    noted = Noted("professions/nurse/", "2026-11-26", (Unit("p123456", "0 nurs", "[]", ("a", "Nurse", "")),))
    held = {
        "professions/nurse/index.html": Standing("d1", noted, (5, 6)),
        "professions/nurse/rows.json": Standing("d2", None, (7, 8)),
    }
    assert standing.read(standing.written(held)) == held
    broken = ["", "{}", "[1]", "null", '{"format": 0, "files": {}}', '{"format": 1, "files": {"a": [1]}}', "\ufffd"]
    assert [standing.read(text) for text in broken] == [{}] * len(broken)
