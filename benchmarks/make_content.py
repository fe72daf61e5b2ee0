"""Knows how to make up a base of any size in the real content model: the same arguments give the same bytes.

The entries of a small base are among those of a larger one (same seed, same occupations), unchanged, so that two sizes
differ by added files alone. Names, figures and places are invented; sentences are word salad of realistic length.
"""

import argparse
import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

if __name__ == "__main__":  # as a script: this file's folder is on the path, its parent perhaps not
    import sys

    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.entries import frame, profession, shifts, source
from benchmarks.plainyaml import Data, written
from benchmarks.project import write_project
from benchmarks.prose import seeded, slug
from benchmarks.words import DOMAINS, ROLES

Entries = Iterator[tuple[str, dict[str, Data]]]
FIRST_SOURCES = 8


def entries(count: int, seed: str = "1", occupations: Sequence[str] = ()) -> Entries:
    """Yield path and data of every entry of a base with `count` professions."""
    names = titles(count, seed, occupations)
    ids = [slug(title) for title in names]
    yield from frame(seed, ids[0])
    for number in range(count // 2 + FIRST_SOURCES):
        yield f"sources/{source_id(number)}", source(seed, number)
    for number, title in enumerate(names):
        # The newest source within reach is always cited, so that none is left over at any size.
        known = [source_id(one) for one in range((number + 1) // 2 + FIRST_SOURCES)]
        yield f"professions/{ids[number]}", profession(seed, number, title, ids[:number])
        for pillar, data in shifts(seed, number, known):
            yield f"shifts/{ids[number]}/{pillar}", data


def source_id(number: int) -> str:
    """The id of the source with that number."""
    return f"study-{number:05d}"


def titles(count: int, seed: str, occupations: Sequence[str]) -> list[str]:
    """`count` different titles: the given occupations, shuffled; then made-up ones; then grades of all these."""
    found = list(occupations)
    seeded(seed, "titles").shuffle(found)
    ids = {slug(title) for title in found}
    made = [f"{domain} {role}".capitalize() for domain, role in _pairs()]
    base = found + [title for title in made if slug(title) not in ids]
    grade = 2
    while len(found) < count:
        found += base[len(found) :] if len(found) < len(base) else [f"{title}, grade {grade}" for title in base]
        grade += len(found) > len(base)
    return found[:count]


def _pairs() -> Iterator[tuple[str, str]]:
    for turn in range(len(ROLES)):
        for number, domain in enumerate(DOMAINS):
            yield domain, ROLES[(number * 7 + turn) % len(ROLES)][0]


def occupations_in(table: Path) -> list[str]:
    """The column `Title` of an O*NET file, each occupation once."""
    with table.open(encoding="utf-8-sig", newline="") as lines:
        named = {slug(row["Title"]): row["Title"] for row in csv.DictReader(lines)}
    return list(named.values())


def make(count: int, folder: Path, seed: str = "1", occupations: Sequence[str] = ()) -> None:
    """Write a whole project into an empty folder: content, ordinary pages, configuration, templates."""
    pages = {f"content/{path}.yml": written(data) for path, data in entries(count, seed, occupations)}
    write_project(folder, pages)


def main() -> None:
    """Read the command line and write the project."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("professions", type=int, help="how many professions")
    parser.add_argument("folder", type=Path, help="an empty or new folder")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--occupations", type=Path, help="a CSV file with a column `Title`")
    given = parser.parse_args()
    make(given.professions, given.folder, given.seed, occupations_in(given.occupations) if given.occupations else ())


if __name__ == "__main__":
    main()
