"""Nothing dies: what had an address leads on, explains itself, or is a finding before it is published."""

import json
import time
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator import build, reading
from generator.checks import examples
from generator.cli import main, released
from generator.exports.picker import picker_json
from generator.exports.redirects import redirects
from generator.knowledge import Knowledge
from generator.permanence import old, standing
from generator.render import Renderer
from generator.views.comparisons import moved
from generator.views.parts import Site
from generator.views.retired import retired_pages, successors
from tests.conftest import BASE, findings, over_base
from tests.test_difference import OTHER_ROW, SHIFT, git, repository

__all__ = ["repository"]
RETIRED = """\
retired:
  - {was: professions/typist, on: 2026-11-22, reason: Typing is part of other work., instead: [professions/ai-researcher]}
  - {was: professions/clerk, on: 2026-11, reason: "Split, see [[terms/emergence]].", instead: [professions/ai-researcher, fields/technology]}
  - {was: sources/a-rumour, on: 2026-11-22, reason: Nobody could find it <b>again</b>.}
  - {was: "professions/ai-researcher#scaling-laws-craft", on: 2026-11-22, reason: Merged., instead: ["professions/ai-researcher#scaling-laws-team-size"]}
  - {was: terms/token, on: 2026-11-22, reason: Not used., instead: []}
"""


def knowledge(files: Mapping[str, str | bytes]) -> Knowledge:
    """The small base with files laid over it."""
    found = reading.base(over_base(files)).knowledge
    assert found is not None
    return found


def page(site: Site, address: str, renderer: Renderer) -> str:
    """The body of a page."""
    return build.made(dict(build.views(site))[address], renderer).body


def test_what_stands_has_an_address(small: Knowledge) -> None:
    """Every entry but shifts, and every anchor that a link may lead to."""
    assert sorted(standing(small)) == [
        "aspects/team-size", "directions/factuality", "events/2018-bert", "fields/technology", "pillars/scaling-laws",
        "pillars/scaling-laws#guide-questions", "pillars/scaling-laws#loss-falls-smoothly", "professions/ai-researcher",
        "professions/ai-researcher#scaling-laws", "professions/ai-researcher#scaling-laws-team-size", "questions/serving",
        "sources/wei-2023-kdd-talk", "terms/emergence",
    ]  # fmt: skip
    assert successors(Site(small)) == {}
    assert list(retired_pages(Site(small))) == []


def test_one_successor_is_a_redirect_and_the_rest_is_explained(renderer: Renderer) -> None:
    """An entry with a page of its own redirects to the one place that there is; to several or none, its page says why."""
    site = Site(knowledge({"retired.yml": RETIRED}))
    assert successors(site) == {"professions/typist/": "professions/ai-researcher/"}
    assert [address for address, _ in retired_pages(site)] == ["professions/clerk/", "sources/a-rumour/"]
    split = page(site, "professions/clerk/", renderer)
    assert '<h1 id="top">Clerk</h1>' in split
    assert "Retired in November 2026" in split
    assert 'Split, see <a href="../../glossary/#emergence">Emergence</a>.' in split
    assert '<a href="../../professions/ai-researcher/">AI researcher</a>' in split
    assert '<a href="../../professions/#technology">Technology</a>' in split
    dropped = page(site, "sources/a-rumour/", renderer)
    assert "Nobody could find it &lt;b&gt;again&lt;/b&gt;." in dropped
    assert "Nothing stands in its place." in dropped


def test_a_page_answers_to_anchors_that_it_had(renderer: Renderer) -> None:
    """A retired row and a retired term are said where they stood; with one successor the anchor leads on."""
    site = Site(knowledge({"retired.yml": RETIRED}))
    rows = page(site, "professions/ai-researcher/", renderer)
    assert '<p class="tn-note" id="scaling-laws-craft" data-moved="#scaling-laws-team-size">' in rows
    assert "retired on 22 November 2026: Merged." in rows
    assert 'See <a href="#scaling-laws-team-size">AI researcher: Team size</a>.' in rows
    assert '<p class="tn-note" id="token">' in page(site, "glossary/", renderer)


def test_another_name_of_an_aspect_moves_no_row(renderer: Renderer) -> None:
    """Anchors of rows are made of pillar and aspect; with an alias of one of them the old anchor leads on."""
    renamed = {
        **examples.entry("aspects/size-of-teams.yml", title="Team size", order="2", question="How many?", aliases="[craft]"),
        **examples.shift_of({}, {**OTHER_ROW, "aspect": "size-of-teams"}),
        **examples.entry("terms/token.yml", title="Token", definition="A part of a word.", aliases="[word-piece]"),
    }  # fmt: skip
    site = Site(knowledge(renamed))
    assert sorted(old(site.knowledge)) == [
        "aspects/craft",
        "professions/ai-researcher#scaling-laws-craft",
        "terms/word-piece",
    ]
    assert 'id="scaling-laws-craft" data-moved="#scaling-laws-size-of-teams"' in page(
        site, "professions/ai-researcher/", renderer
    )
    assert 'id="word-piece" data-moved="#token"' in page(site, "glossary/", renderer)
    assert successors(site) == {"aspects/craft/": "aspects/size-of-teams/"}


def test_a_page_without_old_anchors_is_as_it_was(small: Knowledge, renderer: Renderer) -> None:
    """Nothing is added where nothing has moved."""
    assert "tn-moved" not in page(Site(small), "professions/ai-researcher/", renderer)


@pytest.mark.parametrize(
    ("files", "released_then", "expected"),
    [
        ({}, ["terms/emergence", "professions/ai-researcher#scaling-laws"], []),
        (
            {},
            ["professions/ai-researcher#scaling-laws-craft", "professions/ai-researcher#no-pillar"],
            [
                "content/professions/ai-researcher.yml:1:1: error: `professions/ai-researcher#no-pillar` was in the last release and leads to nothing now; write a record with `was: professions/ai-researcher#no-pillar` into `content/retired.yml` [address-gone]",
                "content/shifts/ai-researcher/scaling-laws.yml:4:3: error: `professions/ai-researcher#scaling-laws-craft` was in the last release and leads to nothing now; write a record with `was: professions/ai-researcher#scaling-laws-craft` into `content/retired.yml` [address-gone]",
            ],
        ),
        (
            {},
            ["professions/nurse", "professions/nurse#scaling-laws", "professions/nurse#scaling-laws-craft"],
            [
                "content/professions/nurse.yml:1:1: error: `professions/nurse` was in the last release and leads to nothing now; name the old id under `aliases` of the entry that it is now, or write a record with `was: professions/nurse` into `content/retired.yml` [address-gone]"
            ],
        ),
        (
            examples.retired("professions/nurse", "professions/ai-researcher"),
            ["professions/nurse", "professions/nurse#scaling-laws-craft"],
            [],
        ),
    ],
)  # fmt: skip
def test_what_a_release_had_is_missed(
    files: Mapping[str, str | bytes], released_then: list[str], expected: list[str]
) -> None:
    """A page that is gone is one finding whatever stood on it; a record answers for the page and all its anchors."""
    assert findings(files, released_then) == expected


def test_rows_follow_a_profession_that_is_renamed() -> None:
    """The old page redirects with the anchor, so a row that is there still answers; one that is not is missed."""
    renamed = examples.entry(
        "professions/registered-nurse.yml", title="Nurse", field="technology", summary="Cares for people.", also_called="[RN]", aliases="[nurse]",
    ) | {path.replace("nurse", "registered-nurse"): text for path, text in examples.NURSE.items() if path.startswith("shifts/")}  # fmt: skip
    was = ["professions/nurse", "professions/nurse#scaling-laws-team-size"]
    assert findings(renamed, was) == []
    (missed,) = findings(renamed, [*was, "professions/nurse#scaling-laws-craft"])
    assert missed.startswith(
        "content/shifts/registered-nurse/scaling-laws.yml:4:3: error: `professions/nurse#scaling-laws-craft` was"
    )


def test_comparisons_follow_what_is_renamed() -> None:
    """A pair and a field that were called otherwise lead on, whichever of the two names came first; an address in use stays."""
    files = examples.entry(
        "professions/registered-nurse.yml", title="Nurse", field="technology", summary="Cares for people.", related="[ai-researcher]",
        also_called="[RN]", aliases="[nurse, a-nurse]",
    ) | {"fields/technology.yml": BASE["fields/technology.yml"].decode() + "aliases: [machines]\n"}  # fmt: skip
    site = Site(knowledge(files))
    assert moved(site.knowledge) == {
        "compare/machines/": "compare/technology/",
        "compare/ai-researcher/nurse/": "compare/ai-researcher/registered-nurse/",
        "compare/a-nurse/ai-researcher/": "compare/ai-researcher/registered-nurse/",
    }
    way = redirects(site)["compare/a-nurse/ai-researcher/index.html"]
    assert 'url=../../../compare/ai-researcher/registered-nurse/"' in way


def test_the_picker_knows_former_ids(renderer: Renderer) -> None:
    """An address with an id that a profession had still chooses it, whether the choices stand in the page or beside it."""
    files = examples.researcher(aliases="[typist, a-typist]")
    site = Site(knowledge(files))
    body = page(site, "compare/", renderer)
    (id,) = (one.id for one in site.knowledge.professions.values() if one.entry.aliases)
    assert f'<option value="{id}" data-were="typist a-typist">' in body
    assert [id, site.knowledge.professions[id].entry.title, "typist", "a-typist"] in [
        one for _, of in json.loads(picker_json(site.knowledge)) for one in of
    ]


def test_a_record_names_places_as_links_do() -> None:
    """Kind, id, and an anchor where it is a row's."""
    wrong = {"retired.yml": "retired:\n  - {was: Typist, on: 2026-11-22, reason: Gone.}\n"}
    assert findings(wrong) == [
        "content/retired.yml:2:11: error: `was` cannot be `Typist`; a place is written `professions/nurse`, or `professions/nurse#scaling-laws-tooling` for a row [wrong-form]"
    ]


def run(*arguments: str) -> Result:
    """Call the command."""
    return CliRunner().invoke(main, list(arguments))


def codes(content: Path, *arguments: str) -> list[str]:
    """Codes of the findings of `thennow check`."""
    told = run("check", "--content", str(content), "--format", "json", *arguments)
    return [one["code"] for one in json.loads(told.stdout)]


def test_check_compares_with_the_last_release(repository: Path) -> None:
    """The newest version tag that came before, found without asking; another with `--since`; outside of git, none."""
    content = repository / "content"
    (content / "terms" / "emergence.yml").unlink()
    assert codes(content) == ["address-gone"]
    git(repository, "commit", "--quiet", "--all", "-m", "Two")
    git(repository, "tag", "-a", "v0.10.0", "-m", "An annotated tag")
    git(repository, "tag", "--force", "nightly", "HEAD~1")
    assert codes(content) == []
    assert codes(content, "--since", "v0.1.0") == ["address-gone"]
    assert run("check", "--content", str(content), "--since", "v9").exit_code == 2
    elsewhere = repository.parent / f"{repository.name}-without-git"
    (repository / "content").rename(elsewhere)
    assert codes(elsewhere) == []


def test_a_release_is_read_once(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a commit had is kept by its name; asking again reads nothing and costs less than 30 ms."""
    content = repository / "content"
    commit = released.last_release(content)
    assert commit is not None
    first = released.released(content, commit)
    assert "terms/emergence" in first
    monkeypatch.setattr(released.git, "content_at", lambda *_: pytest.fail("read again"))
    took = []
    for _ in range(5):
        began = time.perf_counter()
        assert released.released(content, str(released.last_release(content))) == first
        took.append(time.perf_counter() - began)
    assert min(took) < 0.030
    (repository / released.CACHE).write_text("[]", encoding="utf-8")
    monkeypatch.undo()
    assert released.released(content, commit) == first


def test_a_difference_tells_what_was_retired(repository: Path) -> None:
    """A record stands for what went, with its reason."""
    content = repository / "content"
    (content / "terms" / "emergence.yml").unlink()
    (content / "retired.yml").write_text(
        "retired:\n  - {was: terms/emergence, on: 2026-11-22, reason: Not used.}\n", encoding="utf-8"
    )
    assert codes(content) == []
    told = run("diff", "v0.1.0", str(content), "--content", str(content))
    assert told.stdout == "1 term retired.\n\nTerms\n  Emergence (retired) terms/emergence\n    reason: Not used.\n"
    assert (content / SHIFT).is_file()
