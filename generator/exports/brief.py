"""Knows the brief with which any assistant can help to write an entry: all it must know, and what it must not do."""

from collections.abc import Iterable, Iterator, Mapping

from generator.checks import RULES
from generator.kinds import KINDS
from generator.kinds.professions import Profession
from generator.kinds.schema import schema
from generator.kinds.shapes import Shape
from generator.knowledge import Knowledge, Known, ordered, title_of

MOST_SOURCES = 60
EXAMPLES = 2
TASK = """\
# Help to write an entry of Then & Now

Then & Now compares work before and after a technical change, row by row, with a source for every claim. Write the entry
for the profession below. A person will open each source and check each sentence before anything is published, so a gap
costs little and an invention costs much:

- Name only works that you are sure exist. Never make up a title, an author, a figure, a DOI or an address.
- Say no more than the source says: of whom, under which condition, when.
- Look for evidence that points the other way, and give it its row or its `stance`.
- Leave out what you cannot support, and list it at the end as an open question.
"""
RETURN = """\
## What to return

1. For each pillar above one block of YAML for `content/shifts/{id}/<pillar>.yml`, in the form of the examples, with
   `reviewed: {{on: <the day>, how: secondary}}` and
   `made: {{how: assisted, with: "<your name and version>", on: <the day>}}`.
   Leave `reviewed-by` out: a person fills it in.
2. For each source that has no id above, one block of YAML for `content/sources/<author>-<year>-<word>.yml`, with
   `checked: {{on: <the day>, how: secondary}}`, in `note` what you are not sure of, and the same `made`.
3. A list of every claim that you could not support, and of every source that you did not open yourself.

Nothing else: no introduction, no summary.
"""


def brief(
    knowledge: Knowledge, known: Known[Profession], pillar: str | None, finished: Iterable[tuple[str, str]]
) -> str:
    """All parts of the brief. `finished` are paths and texts of entries to learn from (`to_learn_from` names them)."""
    parts = (
        [TASK],
        _profession(knowledge, known),
        _pillars(knowledge, pillar),
        ["## Aspects: what rows compare\n", *_aspects(knowledge)],
        _form("A shift", schema(KINDS["shifts"])),
        _form("A source", schema(KINDS["sources"])),
        ["## Rules of evidence\n", *(f"- {rule.why}" for rule in RULES if rule.topic == "evidence"), ""],
        ["## Finished entries\n", *(f"`content/{path}`\n\n```yaml\n{text.strip()}\n```\n" for path, text in finished)],
        ["## Sources that are here already\n", *_sources(knowledge, known), ""],
        [RETURN.format(id=known.id)],
    )
    return "\n".join(line for part in parts for line in part)


def to_learn_from(knowledge: Knowledge, known: Known[Profession], pillar: str | None) -> list[str]:
    """Paths of the finished entries nearest to a profession: its neighbours', with the most sources first."""
    near = [one.id for one in _near(knowledge, known)]
    shifts = [
        shift for shift in knowledge.shifts if shift.profession.id != known.id and pillar in (None, shift.pillar.id)
    ]

    def rank(place: int) -> tuple[bool, int, str]:
        shift = shifts[place]
        return shift.profession.id not in near, -sum(len(row.all_cited()) for row in shift.rows), shift.path

    return [shifts[place].path for place in sorted(range(len(shifts)), key=rank)[:EXAMPLES]]


def _near(knowledge: Knowledge, known: Known[Profession]) -> list[Known[Profession]]:
    """Itself, those related to it, those of its field."""
    related = [knowledge.professions[id] for id in known.entry.related if id in knowledge.professions]
    field = [one for one in knowledge.professions.values() if one.entry.field == known.entry.field]
    return list({one.id: one for one in (known, *related, *field)}.values())


def _profession(knowledge: Knowledge, known: Known[Profession]) -> Iterator[str]:
    entry = known.entry
    also = f" Also called: {', '.join(entry.also_called)}." if entry.also_called else ""
    yield f"## The profession: {entry.title}\n\n{entry.summary}{also}\n"
    for shift in knowledge.shifts_of(known.id):
        rows = ", ".join(row.aspect.id for row in shift.rows)
        yield f"There is an entry already under `{shift.pillar.id}` (rows: {rows}); write what it lacks.\n"


def _pillars(knowledge: Knowledge, wanted: str | None) -> Iterator[str]:
    for pillar in ordered(knowledge.pillars):
        if wanted in (None, pillar.id):
            yield f"## Pillar `{pillar.id}`: {pillar.entry.title}\n\n{pillar.entry.summary}\n\nAsk yourself:\n"
            yield from (f"- {question}" for question in pillar.entry.guide_questions)
            yield ""


def _aspects(knowledge: Knowledge) -> Iterator[str]:
    yield from (f"- `{aspect.id}`: {aspect.entry.question}" for aspect in ordered(knowledge.aspects))
    yield ""


def _form(title: str, whole: Shape) -> Iterator[str]:
    """Every key in the words of the model, part by part."""
    yield f"## {title}, key by key\n"
    yield from _keys(whole)
    for name, part in whole["definitions"].items():
        if part.get("properties"):
            yield f"\n{name}: {part.get('description', '')}\n"
            yield from _keys(part)
    yield ""


def _keys(part: Shape) -> Iterator[str]:
    for key, shape in part["properties"].items():
        must = "" if key in part.get("required", ()) else " (may be left out)"
        yield f"- `{key}`{must}: {shape.get('description', '')}"
        yield from _words(shape)


def _words(shape: Mapping[str, object]) -> Iterator[str]:
    words, meanings = shape.get("enum", ()), shape.get("enumDescriptions", ())
    if isinstance(words, list) and isinstance(meanings, list):
        yield from (f"  - `{word}`: {meaning}" for word, meaning in zip(words, meanings, strict=True))


def _sources(knowledge: Knowledge, known: Known[Profession]) -> Iterator[str]:
    cited = [
        cited.source
        for one in _near(knowledge, known)
        for shift in knowledge.shifts_of(one.id)
        for row in shift.rows
        for cited in row.all_cited()
    ]
    for source in list(dict.fromkeys(cited))[:MOST_SOURCES]:
        yield f"- `{source.id}`: {title_of(source)} ({source.entry.issued[:4]}, {source.entry.evidence})"
