"""`thennow prompt`: a brief that needs nothing beside itself, and entries that say how they were made."""

import re
import socket
from collections import Counter

import pytest
from click.testing import CliRunner, Result

from generator import build
from generator.checks import RULES, examples
from generator.cli import main
from generator.kinds import KINDS
from generator.knowledge import Knowledge
from generator.render import Renderer
from generator.views.parts import Site
from tests.conftest import BASE, ROOT, findings
from tests.test_permanence import knowledge, page


def run(*arguments: str) -> Result:
    """Call the command on the real content."""
    return CliRunner().invoke(main, ["prompt", *arguments, "--content", str(ROOT / "content")])


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever asks another host fails the test."""
    monkeypatch.setattr(socket.socket, "connect", lambda *_: pytest.fail("it asks somebody"))


def test_the_brief_has_everything(real: Knowledge) -> None:
    """Questions of all pillars, every key and word, every rule of evidence, two finished entries, known sources, the answer's form."""
    told = run("nurse").stdout
    for pillar in real.pillars.values():
        assert [question for question in pillar.entry.guide_questions if f"- {question}\n" not in told] == []
    assert [rule.code for rule in RULES if rule.topic == "evidence" and rule.why not in told] == []
    keys = (
        "paradigm-shift",
        "aspect",
        "then",
        "change",
        "status",
        "since",
        "DOI",
        "evidence",
        "checked",
        "made",
        "field-study",
    )
    assert [key for key in keys if f"`{key}`" not in told] == []
    assert [aspect for aspect in real.aspects if f"- `{aspect}`: " not in told] == []
    learnt = re.findall(r"^`content/shifts/([\w-]+)/[\w-]+\.yml`$", told, re.MULTILINE)
    assert len(learnt) == 2
    assert "nurse" not in learnt
    assert {real.professions[id].entry.field for id in learnt} == {"health"}
    named = re.findall(r"^- `([\w-]+)`: .+ \(\d{4}, [\w-]+\)$", told, re.MULTILINE)
    assert named
    assert set(named) <= set(real.sources)
    assert "`content/shifts/nurse/<pillar>.yml`" in told
    assert "made: {how: assisted" in told


def test_a_brief_for_one_pillar_leaves_the_others_out(real: Knowledge) -> None:
    """Its questions, and examples under it."""
    told = run("nurse", "--pillar", "scaling-laws").stdout
    assert re.findall(r"^## Pillar `([\w-]+)`", told, re.MULTILINE) == ["scaling-laws"]
    assert re.findall(r"^`content/shifts/[\w-]+/([\w-]+)\.yml`$", told, re.MULTILINE) == ["scaling-laws"] * 2


def test_the_same_brief_twice() -> None:
    """It changes only with the content."""
    assert run("lawyer").stdout == run("lawyer").stdout


def test_an_unknown_name_has_a_hint() -> None:
    """Exit 2, and the nearest id."""
    assert "did you mean `nurse`?" in run("nurze").output
    assert run("nurse", "--pillar", "scaling-law").exit_code == 2


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (None, ""),
        ("{how: by-hand, on: 2026-11-22}", " Written by hand."),
        ("{how: assisted, with: Model 1, on: 2026-11-22, reviewed-by: A judge}", " Written with the help of Model 1, reviewed by A judge."),
    ],
)  # fmt: skip
def test_a_page_says_how_an_entry_was_made(made: str | None, said: str, renderer: Renderer) -> None:
    """In small type under the rows; nothing where the entry does not say."""
    site = Site(knowledge(examples.shift_of(made=made)))
    body = page(site, "professions/ai-researcher/", renderer)
    assert f'<p class="tn-note">Reviewed 22 November 2026, from abstracts.{said} <span data-search-exclude>' in body


def test_sources_and_professions_say_it_too(renderer: Renderer) -> None:
    """Among what is known of the entry; and nobody's review is missed there either."""
    how = "{how: assisted, with: Model 1, on: 2026-11-22%s}"
    profession = BASE["professions/ai-researcher.yml"].decode()
    told = [
        findings(examples.source(made=how % ""))[0],
        findings({"professions/ai-researcher.yml": f"{profession}made: {how % ''}\n"})[0],
    ]
    assert [line.partition(":")[0] for line in told if line.endswith("[assisted-without-review]")] == [
        "content/sources/wei-2023-kdd-talk.yml",
        "content/professions/ai-researcher.yml",
    ]
    reviewed = how % ", reviewed-by: A judge"
    files = examples.source(made=reviewed) | {"professions/ai-researcher.yml": f"{profession}made: {reviewed}\n"}
    for address in ("sources/wei-2023-kdd-talk/", "professions/ai-researcher/"):
        body = page(Site(knowledge(files)), address, renderer)
        assert re.search(
            r"<dt[^>]*>This entry</dt> <dd[^>]*>Written with the help of Model 1, reviewed by A judge", body
        )


def test_every_kind_says_it_on_its_page(renderer: Renderer) -> None:
    """Whatever people write in prose: on its own page, or where it shares one; what it says alone is not in the search."""
    how = "made: {how: assisted, with: Model 1%s, on: 2026-11-22}\n"
    reviewed = {path: raw + (how % ", reviewed-by: A judge").encode() for path, raw in BASE.items()}
    bodies = [build.made(say, renderer).body for _, say in build.views(Site(knowledge(reviewed)))]
    written = re.compile("Written with the help of Model 1, reviewed by A judge")
    assert Counter(path.partition("/")[0] for path in BASE) == Counter(dict.fromkeys(KINDS, 1))
    assert sum(len(written.findall(body)) for body in bodies) == len(KINDS)
    assert findings({path: raw + (how % ", reviewed-by: A judge").encode() for path, raw in BASE.items()}) == findings(
        {}
    )
    missed = findings({path: raw + (how % "").encode() for path, raw in BASE.items()})
    assert {line.partition(":")[0] for line in missed if "[assisted-without-review]" in line} == {
        f"content/{path}" for path in BASE
    }


def test_how_an_entry_was_made_is_written_last() -> None:
    """Below what an entry has to say: `thennow fix` puts it there."""
    first = examples.entry("terms/token.yml", title="Token", definition="A part of a word.")
    ((path, raw),) = first.items()
    made = "made: {how: by-hand, on: 2026-11-22}\n"
    assert not [line for line in findings({path: f"{raw!s}{made}"}) if "key-order" in line]
    assert [line for line in findings({path: f"{made}{raw!s}"}) if "key-order" in line]
