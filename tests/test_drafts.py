"""The room `drafts/` and `thennow new`: what is known is filled in, what is not asks, and nothing is overwritten."""

import json
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from generator import disk, reading
from generator.cli import main
from generator.drafts.occupations import Occupation, nearest, occupation, occupations
from generator.drafts.profession import profession_draft, twin
from generator.drafts.shelf import shelved
from generator.drafts.shift import shift_draft
from generator.drafts.source import source_id
from generator.drafts.sources import begun
from generator.intake.reference import Reference
from generator.problem import Problem
from tests.conftest import BASE, ROOT, over_base
from tests.test_intake import CSL, ZOTERO

SHELF = shelved(BASE.items())
TODAY = "2026-11-26"
ONET = (
    "O*NET-SOC Code\tTitle\tDescription\n"
    "27-3091.00\tInterpreters and Translators\tInterpret speech, or translate text.\n"
    "29-1141.00\tRegistered Nurses\tAssess patient health problems.\n"
)
TABLE = [
    Occupation("27-3091.00", "Interpreters and Translators", "Interpret speech, or translate text."),
    Occupation("29-1141.00", "Registered Nurses", "Assess patient health problems."),
]


def blanks(files: dict[str, str]) -> list[str]:
    """The keys of the blanks that a run names; it must find nothing else."""
    problems: tuple[Problem, ...] = reading.base(over_base(files)).problems
    assert [problem for problem in problems if problem.code != "placeholder"] == []
    return [re.findall(r"`([\w-]+)` waits", problem.sentence)[0] for problem in problems]


def test_a_profession_asks_for_what_nobody_knows_yet() -> None:
    """Every blank is found at its key, and the file is else in order."""
    text = profession_draft("Court interpreter", "technology", TABLE[0])
    assert text.splitlines() == [
        "# O*NET (CC BY 4.0) says of Interpreters and Translators: Interpret speech, or translate text.",
        "title: Court interpreter",
        "field: technology",
        "summary: TODO in one sentence, what does a court interpreter do?",
        "also-called: [TODO which job titles do people search for?]",
        "codes:",
        "  onet-soc: 27-3091.00",
        "  isco-08: TODO look it up in the list of ISCO-08, like 2611, or leave it out.",
        "  note: The O*NET code is that of Interpreters and Translators.",
    ]
    assert blanks({"professions/court-interpreter.yml": text}) == ["summary", "also-called", "isco-08"]
    without = profession_draft("Court interpreter", "technology")
    assert blanks({"professions/court-interpreter.yml": without}) == ["summary", "also-called", "onet-soc", "isco-08"]


def test_a_profession_is_known_by_all_its_names() -> None:
    """Its title, its id and its other names; another one is new."""
    assert [twin(title, SHELF) for title in ("AI Researcher", "ai-researcher", "Nurse")] == ["ai-researcher"] * 2 + [
        None
    ]


def test_a_shift_shows_the_questions_that_it_answers() -> None:
    """The guide questions of its pillar, each aspect with its question, and the usual `then`; the rest asks."""
    text = shift_draft("ai-researcher", "scaling-laws", SHELF, TODAY)
    comments = [line for line in text.splitlines() if line.startswith("#")]
    pillar, aspect = SHELF.of("pillars")["scaling-laws"], SHELF.of("aspects")["team-size"]
    assert comments == [
        "# AI researcher, seen under Scaling laws. The guide questions:",
        *(f"# - {question}" for question in pillar["guide-questions"]),  # type: ignore[union-attr]
        "#",
        "# A row answers the question of one aspect:",
        f"# team-size: {aspect['question']}",
    ]
    assert "as-of:\n  then: 2018\n  now: 2026-11\n" in text
    assert blanks({"shifts/ai-researcher/scaling-laws.yml": text}) == [
        "paradigm-shift", "aspect", "then", "now", "change", "status", "sources", "open-questions", "how",
    ]  # fmt: skip


def test_a_source_says_what_its_reference_says() -> None:
    """A DOI leaves all else blank; a full reference leaves what only a reader can say."""
    (bare,) = begun(["10.1000/182"], SHELF, TODAY).drafts.items()
    assert bare[0] == "doi-10-1000-182"
    assert blanks({f"sources/{bare[0]}.yml": bare[1]}) == [
        "type", "title", "literal", "issued", "evidence", "statement", "how",
    ]  # fmt: skip
    drafts = begun([ZOTERO], SHELF, TODAY).drafts
    assert list(drafts) == ["muller-2020-cafe", "kaplan-2020-scaling", "office-2024-page"]
    counted = ["author-count", "evidence", "statement", "how"]
    for id, expected in zip(drafts, (counted, counted[1:], counted[1:]), strict=True):
        assert expected == blanks({f"sources/{id}.yml": drafts[id]})


def test_a_source_is_begun_once() -> None:
    """Known by arXiv number, DOI, address, or title and author, in the content or in the same text."""
    base = begun([json.dumps(CSL)], SHELF, TODAY)
    shelf = shelved({**BASE, **{f"sources/{id}.yml": text.encode() for id, text in base.drafts.items()}}.items())
    (there,) = base.drafts
    same = [
        "arXiv:2001.08361",
        "@misc{x, title={A title}, author={Wei, Jason}, year=2025}",
        "10.1000/182",
        "10.1000/182",
    ]
    result = begun(same, shelf, TODAY)
    assert result.twins == [(there, "arXiv number"), (there, "title and author"), ("doi-10-1000-182", "DOI")]
    assert list(result.drafts) == ["doi-10-1000-182"]


@pytest.mark.parametrize(
    ("reference", "id"),
    [
        (Reference(title="Survey of the trade", publisher="The Guild", issued="2025"), "guild-2025-survey"),
        (Reference(title="State of the trade", url="https://www.example.org/report/?utm_source=x"), "state-trade"),
        (Reference(url="https://www.example.org/report/"), "www-example-org-report"),
        (Reference(title="T", author=({"family": "Doe"},), issued="2024"), "doe-2024"),
        (Reference(doi="10.1000/182", title="State of the trade"), "doi-10-1000-182"),
    ],
)
def test_a_source_without_an_author_has_a_name_too(reference: Reference, id: str) -> None:
    """Who published it stands in their place; without a year the words of the title do, and the address last."""
    assert source_id(reference, ()) == id


REFERENCES = st.builds(
    Reference,
    title=st.text(max_size=30) | st.sampled_from(["The scaling of models", "On it"]),
    author=st.lists(
        st.fixed_dictionaries({"family": st.sampled_from(["Wei", "van der Laan", "李", "O'Neil"])}), max_size=2
    ).map(tuple),
    issued=st.sampled_from(["", "2023", "2023-08-08"]),
    doi=st.sampled_from(["", "10.1000/182"]),
)


@given(st.lists(REFERENCES, max_size=8))
def test_no_two_sources_get_one_id(references: list[Reference]) -> None:
    """Whatever they are called, each id is new, an id in form, and no longer than an id may be."""
    taken: set[str] = {"wei-2023-scaling", "source"}
    for reference in references:
        id = source_id(reference, taken)
        assert id not in taken
        assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", id)
        assert len(id) <= 80
        taken.add(id)


@pytest.mark.parametrize(
    "text",
    [
        ONET,
        ONET.replace("\t", ";"),
        '"O*NET-SOC Code","Title","Description"\r\n'
        + "".join(f'"{o.code}","{o.title}","{o.description}"\r\n' for o in TABLE),
    ],
)
def test_the_table_of_onet(text: str) -> None:
    """With tabs as O*NET gives it, or as CSV; a table of other columns gives nothing."""
    assert occupations(text) == TABLE
    assert occupations("Code,Name\n1,x\n") == []


def test_an_occupation_is_found() -> None:
    """By its code, or by its title in the singular; what is not there has neighbours."""
    assert [occupation(wanted, TABLE) for wanted in ("29-1141.00", "Registered nurse", "Nurse")] == [
        TABLE[1],
        TABLE[1],
        None,
    ]
    assert nearest("Nurse", TABLE) == [TABLE[1]]
    assert nearest("Court interpreter", TABLE) == [TABLE[0]]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the small base."""
    return Path(shutil.copytree(ROOT / "tests" / "base", tmp_path / "content"))


def run(content: Path, *arguments: str, given: str = "") -> Result:
    """Call `thennow new`."""
    return CliRunner().invoke(main, ["new", *arguments, "--content", str(content)], input=given)


def test_from_nothing_to_a_profession_with_a_shift(content: Path, tmp_path: Path) -> None:
    """Each command writes one file, names it, and ends with the next one; together they leave only blanks."""
    table = tmp_path / "onet.txt"
    table.write_text(ONET, encoding="utf-8")
    first = run(content, "profession", "29-1141.00", "--field", "technology", "--onet", str(table))
    assert first.stdout == f"{content}/professions/registered-nurses.yml\n"
    assert (
        first.stderr
        == "Next: fill in what begins with TODO, then `thennow new shift registered-nurses scaling-laws`.\n"
    )
    second = run(content, "shift", "registered-nurses", "scaling-laws")
    assert second.stdout == f"{content}/shifts/registered-nurses/scaling-laws.yml\n"
    third = run(content, "source", given=ZOTERO)
    assert third.exit_code == 0
    assert len(third.stdout.splitlines()) == 3
    problems = reading.base(disk.read_content(content)).problems
    assert {problem.code for problem in problems} == {"placeholder"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_what_other_programs_hand_over_is_read(content: Path, encoding: str) -> None:
    """Windows writes more than UTF-8 into a pipe."""
    entry = "@article{a, title={Über Löhne}, author={Öz, Ayse}, year=2020}".encode(encoding)
    result = CliRunner().invoke(main, ["new", "source", "--content", str(content)], input=entry)
    assert result.exit_code == 0
    assert "Über Löhne" in Path(result.stdout.strip()).read_text(encoding="utf-8")


def test_nothing_is_overwritten(content: Path) -> None:
    """What is there is named, nothing is written, and the exit is 1."""
    before = dict(disk.read_content(content))
    again = run(content, "profession", "AI researcher", "--field", "technology")
    assert again.exit_code == 1
    assert again.stderr.startswith(f"`AI researcher` is there already: {content}/professions/ai-researcher.yml.")
    assert run(content, "shift", "ai-researcher", "scaling-laws").exit_code == 1
    url = "https://" + "example.org/talk"
    assert before == dict(disk.read_content(content))
    talk = next(iter(shelved(before.items()).of("sources").values()))
    twice = run(content, "source", str(talk["URL"]) if "URL" in talk else url)
    assert twice.stderr.startswith("there already: ")
    assert before == dict(disk.read_content(content))
    assert not disk.write_new(content / "terms" / "emergence.yml", "x")


def test_what_is_not_there_is_told_with_what_is(content: Path, tmp_path: Path) -> None:
    """Exit 2 and the nearest word; without a network nothing else can be known."""
    assert "did you mean `ai-researcher`?" in run(content, "shift", "ai-reseacher", "scaling-laws").stderr
    assert "choose scaling-laws" in run(content, "shift", "ai-researcher", "electricity").stderr
    assert "say its --field: choose technology" in run(content, "profession", "Baker").stderr
    table = tmp_path / "onet.txt"
    table.write_text(ONET, encoding="utf-8")
    near = run(content, "profession", "Nurse", "--field", "technology", "--onet", str(table))
    assert "Choose one with --code:\n  29-1141.00  Registered Nurses" in near.stderr
    assert [near.exit_code, run(content, "source", "hello").exit_code] == [2, 1]


def test_a_title_without_latin_letters_asks_for_an_id(content: Path) -> None:
    """No hidden file is written; with an id the file gets that name."""
    result = run(content, "profession", "日本", "--field", "technology")
    assert result.exit_code == 2
    assert "name one with --id" in result.stderr
    assert not (content / "professions" / ".yml").exists()
    assert run(content, "profession", "日本", "--field", "technology", "--id", "nihon").exit_code == 0
    assert "title: 日本\n" in (content / "professions" / "nihon.yml").read_text(encoding="utf-8")
    again = run(content, "profession", "日本", "--field", "technology", "--id", "nippon")
    assert again.exit_code == 1
    assert "there already" in again.stderr


def test_titles_in_other_scripts_are_told_apart() -> None:
    """Two works in letters that make no id are two works; the same one is known again."""
    first = '[{"id": "a", "type": "book", "title": "日本", "author": [{"family": "山田"}], "issued": {"raw": "2020"}}]'
    other = first.replace("日本", "日本の")
    assert [len(begun([one], SHELF, TODAY).drafts) for one in (first, other)] == [1, 1]
    assert len(begun([first, other], SHELF, TODAY).drafts) == 2
    assert len(begun([first, first], SHELF, TODAY).drafts) == 1
