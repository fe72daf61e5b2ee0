"""Knows what the page says on which a reader applies the questions of the pillars to a profession of their own."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from generator import addresses
from generator.checks.texts import SENTENCES
from generator.kinds import KINDS
from generator.kinds.schema import schema
from generator.knowledge import ordered, title_of
from generator.text import Html, inline
from generator.views.parts import (
    CiteView,
    Heading,
    Link,
    Page,
    RowView,
    SideView,
    SinceView,
    Site,
    entry_link,
    newest_review,
)

TITLE = "Apply it to your profession"
ABOUT = "The questions of a pillar, asked of the work you know: write then and now, and hand it in without git."
LATER = ("as-of", "text", "verdict")
SOURCE = (
    "type", "title", "author", "issued", "container-title", "publisher", "DOI", "URL", "evidence", "findings", "note",
)  # fmt: skip
LABELS = {
    "shift.paradigm-shift": "What changed",
    "as-of.then": "Date of then",
    "as-of.now": "Date of now",
    "more.settles": "What would settle it",
    "more.check-by": "When to look again",
    "cite.id": "Source",
    "cite.for": "Side",
    "cite.stance": "Direction",
    "cite.at": "Where",
    "since.as-of": "When",
    "since.text": "What happened",
    "since.verdict": "What it means for the row",
    "reviewed.on": "Day of reading",
    "reviewed.how": "How far you read",
    "reviewed.by": "Your name",
    "made.how": "Who wrote it",
    "made.with": "Which model helped",
    "made.on": "Day",
    "source.issued": "Published",
    "source.container-title": "Journal, site or series",
    "source.URL": "Address",
    "source.evidence": "Kind of evidence",
    "checked.on": "Day of reading",
    "checked.how": "How far you read",
}
"""What a field is called where its key alone says little to who does not know the file."""
LISTS = ("author", "findings", "open-questions", "also-called")
"""Keys whose items stand on lines of their own in the form."""


@dataclass(frozen=True)
class Choice:
    """A word that a key can take, and what it means."""

    value: str
    title: str
    meaning: str


@dataclass(frozen=True)
class Field:
    """A key of an entry as a field of the form; everything comes from the schema."""

    key: str
    label: str
    help: Html
    form: str
    """`line`, `area`, `lines`, `date`, `choice`, or `id`: one of what there is, by id."""
    choices: tuple[Choice, ...]
    needed: bool
    example: str


@dataclass(frozen=True)
class PillarQuestions:
    """A pillar with the questions that it asks of any profession."""

    id: str
    link: Link
    questions: tuple[Html, ...]


@dataclass(frozen=True)
class ApplyPage:
    """The form, the questions, the parts that a row is drawn from, and the way without a script."""

    page: Page
    root: str
    pillars: tuple[PillarQuestions, ...]
    fields: Mapping[str, tuple[Field, ...]]
    """Fields by the part of an entry that they belong to."""
    row: RowView
    """A row whose values are marks, `{then}`: the script fills them in."""
    cites: Mapping[str, CiteView]
    """A citation for each side, in marks."""
    file: str
    example: str
    guide: str
    """Empty in a base without one."""


def apply_page(site: Site) -> ApplyPage:
    """Say what the page says."""
    headings = (Heading(1, "top", TITLE), Heading(2, "questions", "The questions"), Heading(2, "by-hand", "As a file"))
    updated = newest_review(site.knowledge)
    target = addresses.linker(site.knowledge, addresses.APPLY)
    pillars = (
        PillarQuestions(
            one.id,
            entry_link(one, addresses.APPLY),
            tuple(inline(question, target) for question in one.entry.guide_questions),
        )
        for one in ordered(site.knowledge.pillars)
    )
    return ApplyPage(
        page=Page(addresses.APPLY, TITLE, ABOUT, "apply/page.html", headings, updated),
        root=addresses.relative(addresses.HOME, addresses.APPLY),
        pillars=tuple(pillars),
        fields=_fields(site),
        row=_row_of_marks(),
        cites={side: _cite_of_marks(side) for side in ("then", "now", "both")},
        file="content/shifts/<profession>/<pillar>.yml",
        example=KINDS["shifts"].example,
        guide=site.guide and addresses.relative(site.guide, addresses.APPLY),
    )


def _fields(site: Site) -> Mapping[str, tuple[Field, ...]]:
    shift, source, profession = (schema(KINDS[kind]) for kind in ("shifts", "sources", "professions"))
    parts = shift["definitions"]
    aspects = tuple(Choice(one.id, title_of(one), one.entry.question) for one in ordered(site.knowledge.aspects))
    fields = tuple(Choice(one.id, title_of(one), "") for one in ordered(site.knowledge.fields))
    return {
        "shift": _some("shift", shift, ("paradigm-shift",)),
        "as-of": _some("as-of", parts["Period"], ("then", "now")),
        "row": _some("row", parts["Row"], ("aspect", "then", "now", "change", "status"), aspect=aspects),
        "more": _some("more", parts["Row"], ("settles", "check-by")),
        "own": _some("own", parts["Statement"], ("as-of",)),
        "cite": _some("cite", parts["Citation"], ("id", "for", "stance", "at")),
        "since": _some("since", parts["Since"], LATER),
        "after": _some("after", shift, ("open-questions",)),
        "reviewed": _some("reviewed", parts["Reviewed"], ("on", "how", "by")),
        "made": _some("made", parts["Made"], ("how", "with", "reviewed-by", "on")),
        "source": _some("source", source, SOURCE),
        "checked": _some("checked", source["definitions"]["Checked"], ("on", "how")),
        "profession": _some("profession", profession, ("field", "summary", "also-called"), field=fields),
    }


def _some(name: str, part: Mapping[str, Any], keys: Iterable[str], **choices: tuple[Choice, ...]) -> tuple[Field, ...]:
    fields = ((key, _field(key, part, choices.get(key))) for key in keys)
    return tuple(replace(one, label=LABELS.get(f"{name}.{key}", one.label)) for key, one in fields)


def _field(key: str, part: Mapping[str, Any], offered: tuple[Choice, ...] | None) -> Field:
    shape = part["properties"][key]
    meanings = zip(shape.get("enum", ()), shape.get("enumDescriptions", ()), strict=True)
    choices = offered or tuple(Choice(word, _label(word), meaning) for word, meaning in meanings)
    return Field(
        key=key,
        label=_label(key),
        help=inline(shape["description"], lambda link: ("", link.id)),
        form="choice" if choices else _form(key, shape),
        choices=choices,
        needed=key in part.get("required", ()),
        example=str(shape.get("examples", [""])[0]),
    )


def _form(key: str, shape: Mapping[str, Any]) -> str:
    if key in LISTS:
        return "lines"
    if "x-refers-to" in shape:
        return "id"
    if "integer" in shape.get("type", ()):
        return "date"
    return "area" if key in SENTENCES else "line"


def _label(key: str) -> str:
    words = key.replace("-", " ").replace("_", " ")
    return words[0].upper() + words[1:]


def _cite_of_marks(side: str) -> CiteView:
    return CiteView("{label}", "{href}", "", "{stance}", "{stance-word}", side, "{at}")


def _row_of_marks() -> RowView:
    def link(name: str) -> Link:
        return Link("", f"{{{name}}}")

    def side(name: str) -> SideView:
        return SideView(f"{{{name}-date}}", Html(f"{{{name}}}"), (_cite_of_marks("now"),))

    note = SinceView("{date}", Html("{text}"), "{verdict}", "{verdict-code}", side("then").cites)
    return RowView(
        anchor="{anchor}", heading="{heading}", href="", profession=link("profession"), pillar=link("pillar"),
        aspect=link("heading"), then=side("then"), now=side("now"), change="{change}", change_word="{change-word}",
        status="{status}", status_word="{status-word}", status_href="", cites=side("now").cites, since=(note,),
        settles=Html("{settles}"), check_by="{check-by}", suggest_href="",
    )  # fmt: skip
