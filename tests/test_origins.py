"""The room `origins.py`: a file whose digest is that of the last build would be made the same again."""

import re
from collections.abc import Iterator

import pytest

from benchmarks.make_content import entries
from benchmarks.plainyaml import written
from generator import build, origins, reading
from generator.origins import Origins
from generator.render import Renderer
from generator.views import (
    aspect_lists,
    comparisons,
    matrix,
    open_questions,
    pillar_lists,
    profession_lists,
    sheets,
    source_lists,
)
from generator.views.parts import Site
from tests.conftest import ROOT

FILES = {f"{path}.yml": written(data).encode() for path, data in entries(12)}
RENDERER = Renderer(ROOT / "templates" / "pages")


def made(files: dict[str, bytes]) -> dict[str, tuple[str | None, object]]:
    """Each page and export by its address: from what it was made, and what it says."""
    result = reading.base(list(files.items()))
    assert result.knowledge, result.problems
    with pytest.MonkeyPatch.context() as patch:
        as_in_a_large_base(patch)
        made_from = Origins(result.knowledge, origins.digests(files.items()), "basis")
        site = Site(result.knowledge)
        pages = {address: (made_from.of(address), build.made(say, RENDERER)) for address, say in build.views(site)}
        return {**pages, **{address: (made_from.of(address), write()) for address, write in build.exports(site)}}


def as_in_a_large_base(patch: pytest.MonkeyPatch) -> None:
    """Lists, the matrix and the comparisons stand in sheets."""
    patch.setattr(matrix, "SHEET", 6)
    patch.setattr(sheets, "FEW", 0)
    patch.setattr(comparisons, "PAIRS_UP_TO", 6)
    for lists in (aspect_lists, open_questions, pillar_lists, profession_lists, source_lists):
        patch.setattr(lists, "MOST", 2)


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


def stale(after: dict[str, tuple[str | None, object]]) -> list[str]:
    """What keeps its digest and says something else than before."""
    return [
        address
        for address, (origin, said) in after.items()
        if origin and address in BEFORE and BEFORE[address][0] == origin and BEFORE[address][1] != said
    ]


def moved(after: dict[str, tuple[str | None, object]]) -> set[str]:
    """What has another digest than before."""
    return {address for address, (origin, _) in after.items() if origin and origin != BEFORE[address][0]}


@pytest.mark.parametrize(("path", "name", "raw"), [pytest.param(*one, id=f"{one[0]}: {one[1]}") for one in edits()])
def test_what_stands_would_be_made_the_same(path: str, name: str, raw: bytes) -> None:
    """After an edit of an entry, every page that keeps its digest says what it said."""
    assert stale(made({**FILES, path: raw})) == []


def test_other_words_in_every_row_leave_standing_what_says_none_of_them() -> None:
    """Hubs, the evidence, the form and the lists of sources keep their digests, and say what they said."""
    words = re.compile(rb"(?m)^( *(?:- )?(?:then|now|text|paradigm-shift): )(\W?)(?=\w)(?!\d)")
    shifts = {path: words.sub(rb"\1\2Zebra ", raw) for path, raw in FILES.items() if path.startswith("shifts/")}
    assert all(raw.count(b"Zebra") > 5 for raw in shifts.values())
    after = made({**FILES, **shifts})
    stand = set(after) - moved(after)
    assert stale(after) == []
    assert stand >= origins.WITHOUT_WORDS
    assert [one for one in origins.LISTS_WITHOUT_WORDS if not any(each.startswith(one) for each in stand)] == []


def test_an_edit_of_a_row_leaves_most_pages_standing() -> None:
    """One sentence of one shift moves what tells of its profession, its field, its aspects and its sources: no other."""
    path = next(path for path in FILES if path.startswith("shifts/"))
    profession = path.split("/")[1]
    field = re.search(rb"(?m)^field: (.*)$", FILES[f"professions/{profession}.yml"])
    assert field
    of_field = f"by-field/{field[1].decode()}/"
    raw = re.sub(rb"(?m)^paradigm-shift: (\W?)", rb"paradigm-shift: \1Zebra ", FILES[path])
    after = made({**FILES, path: raw})
    anew = moved(after)
    assert {address.split("/")[0] for address in anew} == {
        "aspects", "compare", "matrix", "pillars", "professions", "questions", "sources"
    }  # fmt: skip
    assert {re.sub(r"/\d+/$", "/", address) for address in anew if address.startswith("professions/")} == {
        f"professions/{profession}/",
        f"professions/{profession}/rows.json",
        f"professions/{of_field}",
    }
    assert {address for address in anew if "/by-field/" in address and of_field not in address} == set()
    assert len([address for address in anew if address.startswith("matrix/")]) == 2
    assert len(anew) < len(after) / 3


def test_code_and_templates_are_the_basis_of_all() -> None:
    """With another basis no page of an entry stands."""
    result = reading.base(list(FILES.items()))
    assert result.knowledge
    digests = origins.digests(FILES.items())
    one, other = (Origins(result.knowledge, digests, basis) for basis in ("one", "other"))
    same = [address for address in BEFORE if one.of(address) and one.of(address) == other.of(address)]
    assert same == []
