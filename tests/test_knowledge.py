"""The room `knowledge/`: references bound, mentions counted, nothing dangling."""

import pytest

from benchmarks.make_content import entries
from benchmarks.plainyaml import written
from generator import build, reading
from generator.kinds.references import references
from generator.knowledge import Knowledge, Mention
from generator.render import Renderer
from generator.views.parts import Site
from tests.conftest import BASE, findings, over_base


def test_rows_hold_what_they_name(small: Knowledge) -> None:
    """A resolved row has its profession, pillar, aspect and sources at hand."""
    (row,) = small.rows()
    assert (
        row.profession.entry.title, row.pillar.entry.title, row.aspect.entry.title,
    ) == ("AI researcher", "Scaling laws", "Team size")  # fmt: skip
    assert [cited.source.id for cited in row.cited] == ["wei-2023-kdd-talk"]
    assert (row.then.as_of, row.now.as_of, row.anchor) == ("2018", "2023-08", "scaling-laws-team-size")


def test_who_mentions_whom(small: Knowledge) -> None:
    """A source knows the rows and passages that rest on it, with their anchors."""
    mentions = small.mentions_of("sources", "wei-2023-kdd-talk")
    assert [(mention.kind, mention.anchor) for mention in mentions] == [
        ("pillars", "loss-falls-smoothly"),
        ("shifts", "scaling-laws-team-size"),
    ]
    assert Mention("professions", "ai-researcher", None) in small.mentions_of("fields", "technology")


def test_an_old_id_still_leads_to_the_entry() -> None:
    """A reference by an alias is bound to the entry that had it; advice says what it is called now."""
    source = BASE["sources/wei-2023-kdd-talk.yml"].decode() + "aliases: [wei-2023]\n"
    shift = BASE["shifts/ai-researcher/scaling-laws.yml"].decode().replace("[wei-2023-kdd-talk]", "[wei-2023]")
    files = {"sources/wei-2023-kdd-talk.yml": source, "shifts/ai-researcher/scaling-laws.yml": shift}
    knowledge = reading.base(over_base(files)).knowledge
    assert knowledge is not None
    assert [cited.source.id for row in knowledge.rows() for cited in row.cited] == ["wei-2023-kdd-talk"]
    assert findings(files) == [
        "content/shifts/ai-researcher/scaling-laws.yml:9:15: advice: `wei-2023` is called `wei-2023-kdd-talk` now; write `wei-2023-kdd-talk` [old-id]"
    ]


def test_a_shift_has_no_name_of_its_own() -> None:
    """An alias of a shift is a finding: its address is made of those of its profession and its pillar."""
    shift = BASE["shifts/ai-researcher/scaling-laws.yml"].decode() + "aliases: [old-name]\n"
    found = findings({"shifts/ai-researcher/scaling-laws.yml": shift})
    assert ["a shift has no `aliases`" in one and one.endswith("[unknown-key]") for one in found] == [True]


def test_references_are_found_in_every_part(small: Knowledge) -> None:
    """Ids are found by their types, wherever they stand."""
    (pillar,) = small.pillars.values()
    assert list(references(pillar.entry)) == [(("how-it-works", 0, "sources", 0, "id"), "sources", "wei-2023-kdd-talk")]


def test_nothing_dangles_in_the_real_content(real: Knowledge) -> None:
    """Every reference of every entry finds its target."""
    for kind in ("pillars", "professions", "aspects", "sources", "terms", "events", "questions", "directions"):
        for known in real.all(kind).values():
            for _, target, id in references(known.entry):
                assert real.find(target, id) is not None


MADE_UP = {f"{path}.yml": written(data).encode() for path, data in entries(6)}


@pytest.mark.parametrize("kind", ["aspects", "fields", "pillars", "professions", "sources", "terms"])
def test_a_new_name_needs_no_more_than_the_old_one_under_aliases(kind: str, renderer: Renderer) -> None:
    """Wherever the old id stands, entries are bound to the id of today, and every page can be made."""
    path = next(one for one in sorted(MADE_UP) if one.startswith(f"{kind}/"))
    id = path.removeprefix(f"{kind}/").removesuffix(".yml")
    files = {one: raw for one, raw in MADE_UP.items() if one != path}
    files[f"{kind}/brand-new.yml"] = MADE_UP[path] + f"aliases: [{id}]\n".encode()
    result = reading.base(sorted(files.items()))
    assert result.knowledge, result.problems
    known = [one for of in ("professions", "sources", "terms", "pillars") for one in result.knowledge.all(of).values()]
    named = {(wanted, other) for one in known for _, wanted, other in references(one.entry)}
    assert named
    assert {(wanted, other) for wanted, other in named if other not in result.knowledge.all(wanted)} == set()
    assert {row.profession.id for row in result.knowledge.rows()} <= {*result.knowledge.professions}
    assert len(build.pages(Site(result.knowledge), renderer, workers=1)) > len(result.knowledge.professions)
