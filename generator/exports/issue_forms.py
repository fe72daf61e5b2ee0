"""Knows the forms for issues on GitHub, made from the models, so that an answer becomes an entry by copying."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from generator.kinds import KINDS
from generator.kinds.schema import schema
from generator.kinds.shapes import Shape

ENTRY = ""
"""Stands for the entry itself where a field names a part of it."""


@dataclass(frozen=True)
class Asked:
    """A key that a form asks for: in which part of the entry it stands, and how it is filled in."""

    key: str
    part: str = ENTRY
    lines: bool = False
    """Whether an answer has several lines."""
    needed: bool = True
    kind: str = ""
    """Where the key is one of another kind than the form's."""
    say: str = ""
    """More than the description of the key says."""


@dataclass(frozen=True)
class Form:
    """A form: the kind whose keys it asks for, and what it is for."""

    file: str
    name: str
    about: str
    title: str
    kind: str
    asked: tuple[Asked, ...]


HELPED = Asked("with", "Made", needed=False, say="Leave empty if none did.")
FORMS = (
    Form(
        "new-profession.yml", "A new profession",
        "An occupation that is missing here. You know the work; we help with the form.", "Profession: ", "professions",
        (
            Asked("title"), Asked("field", say="Or a new one."), Asked("summary", lines=True),
            Asked("also-called", needed=False), Asked("onet-soc", "Codes", needed=False),
            Asked("isco-08", "Codes", needed=False), Asked("related", needed=False),
            Asked("rows", kind="shifts", lines=True, say="One thing that was different then: what the work was like, "
                  "what it is like now, since when, and how one can tell."),
            HELPED,
        ),
    ),
    Form(
        "new-source.yml", "A new source",
        "A study, a set of figures, a law or a talk that supports, contests or nuances something here.", "Source: ",
        "sources",
        (
            Asked("title"), Asked("author", say="The first author and how many more, or the organisation."),
            Asked("issued"), Asked("container-title", needed=False), Asked("DOI", needed=False), Asked("URL"),
            Asked("evidence"),
            Asked("findings", lines=True, say="With the figure, who or what was measured, and under which condition."),
            Asked("how", "Checked"), Asked("note", lines=True, needed=False), HELPED,
        ),
    ),
    Form(
        "wrong-row.yml", "A wrong row",
        "A row says more than its source, misreads it, leaves a condition out, or is out of date.", "Row: ", "shifts",
        (
            Asked("rows", say="Its permanent address; a click on the row's heading copies it."),
            Asked("then", "Row", lines=True, needed=False, say="Leave empty what is right."),
            Asked("now", "Row", lines=True, needed=False), Asked("change", "Row", needed=False),
            Asked("status", "Row", needed=False), Asked("since", "Row", lines=True, needed=False),
            Asked("sources", "Row", lines=True, say="An address or a DOI, and where in it to look."),
            Asked("how", "Reviewed"), HELPED,
        ),
    ),
)  # fmt: skip


def issue_forms() -> Iterator[tuple[str, str]]:
    """Name and text of each form."""
    yield from ((form.file, _text(form)) for form in FORMS)


def _text(form: Form) -> str:
    lines = ["# Made from the models by `thennow export github .github`."]
    lines += [f"name: {form.name}", f"description: {_quoted(form.about)}", f"title: {_quoted(form.title)}"]
    lines += ["labels: [content]", "body:"]
    for asked in form.asked:
        whole = schema(KINDS[asked.kind or form.kind])
        part = whole["definitions"][asked.part] if asked.part else whole
        lines += _field(asked, part["properties"][asked.key])
    return "\n".join(lines) + "\n"


def _field(asked: Asked, shape: Shape) -> Iterator[str]:
    words = shape.get("enum", ())
    example = next(iter(shape.get("examples", ())), "")
    yield f"  - type: {'dropdown' if words else 'textarea' if asked.lines else 'input'}"
    yield f"    id: {asked.key}"
    yield "    attributes:"
    yield f"      label: {_quoted(f'`{asked.key}`')}"
    yield f"      description: {_quoted(' '.join(filter(None, (shape.get('description', ''), asked.say))))}"
    if words:
        yield f"      options: [{', '.join(words)}]"
    elif isinstance(example, str) and example:
        yield f"      placeholder: {_quoted(example)}"
    if asked.needed:
        yield "    validations: {required: true}"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
