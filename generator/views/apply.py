"""Knows what the page says on which a reader applies the questions of the pillars to a profession of their own."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
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
    full_date,
)

TITLE = "Apply it to your profession"
ABOUT = "The questions of a pillar, asked of the work you know: write then and now, and hand it in without git."
LATER = ("as-of", "text", "verdict")
SOURCE = (
    "type", "title", "author", "issued", "container-title", "publisher", "DOI", "URL", "evidence", "findings", "note",
)  # fmt: skip
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
    updated = max((full_date(shift.reviewed.on) for shift in site.knowledge.shifts), default="1970-01-01")
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
        cites={side: CiteView("{label}", "{href}", "", "{stance}", side, "{at}") for side in ("then", "now", "both")},
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
        "shift": _some(shift, ("paradigm-shift",)),
        "as-of": _some(parts["Period"], ("then", "now")),
        "row": _some(parts["Row"], ("aspect", "then", "now", "change", "status"), aspect=aspects),
        "more": _some(parts["Row"], ("settles", "check-by")),
        "own": _some(parts["Statement"], ("as-of",)),
        "cite": _some(parts["Citation"], ("id", "for", "stance", "at")),
        "since": _some(parts["Since"], LATER),
        "after": _some(shift, ("open-questions",)),
        "reviewed": _some(parts["Reviewed"], ("on", "how", "by")),
        "made": _some(parts["Made"], ("how", "with", "reviewed-by", "on")),
        "source": _some(source, SOURCE),
        "checked": _some(source["definitions"]["Checked"], ("on", "how")),
        "profession": _some(profession, ("field", "summary", "also-called"), field=fields),
    }


def _some(part: Mapping[str, Any], keys: Iterable[str], **choices: tuple[Choice, ...]) -> tuple[Field, ...]:
    return tuple(_field(key, part, choices.get(key)) for key in keys)


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


def _row_of_marks() -> RowView:
    def link(name: str) -> Link:
        return Link("", f"{{{name}}}")

    def side(name: str) -> SideView:
        cited = (CiteView("{label}", "{href}", "", "{stance}", "now", "{at}"),)
        return SideView(f"{{{name}-date}}", Html(f"{{{name}}}"), cited)

    note = SinceView("{date}", Html("{text}"), "{verdict}", "{verdict-code}", side("then").cites)
    return RowView(
        anchor="{anchor}", heading="{heading}", href="", profession=link("profession"), pillar=link("pillar"),
        aspect=link("heading"), then=side("then"), now=side("now"), change="{change}", change_word="{change-word}",
        status="{status}", status_word="{status-word}", cites=side("now").cites, since=(note,),
        settles=Html("{settles}"), check_by="{check-by}", suggest_href="",
    )  # fmt: skip
