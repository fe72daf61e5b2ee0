"""Knows the entries that examples of rules are made of: small, complete, and changed in the one thing that matters."""

from generator.kinds import KINDS
from generator.kinds.order import keys_of
from generator.kinds.parts import Part
from generator.kinds.professions import Profession
from generator.kinds.shifts import Row, Shift
from generator.kinds.sources import Source

Example = dict[str, str | bytes]
ROW = {
    "aspect": "team-size",
    "then": "Many individual or small-scale projects.",
    "now": "Teams of dozens of people work toward one goal.",
    "change": "replaced",
    "status": "observed",
    "sources": "[wei-2023-kdd-talk]",
}
SHIFT = {
    "paradigm-shift": "Training the best models requires scaling compute and data.",
    "as-of": "{then: 2018, now: 2023-08}",
    "reviewed": "{on: 2026-11-22, how: abstract}",
}
SOURCE = {
    "type": "speech",
    "title": "The large language model renaissance",
    "author": "[{family: Wei, given: Jason}]",
    "issued": "2023-08-08",
    "URL": "https://example.org/talk",
    "evidence": "expert-talk",
    "findings": "[{statement: Teams grew to dozens of people.}]",
    "checked": "{on: 2026-11-22, how: secondary}",
}
PROFESSION = {
    "title": "AI researcher",
    "field": "technology",
    "summary": "Studies how machines learn.",
    "also-called": "[Machine-learning researcher]",
}
PILLAR = """\
title: Scaling laws
order: 1
summary: Models get predictably better as they grow.
how-it-works:
  - title: Loss falls smoothly
    text: More compute gives a lower loss.
    sources: [wei-2023-kdd-talk]
guide-questions:
  - What gets better merely because models grow?
"""


def _lines(base: dict[str, str], changes: dict[str, str | None], model: type[Part]) -> list[str]:
    """The keys of an entry in block style, in the order of its model and unknown ones last; None leaves one out."""
    values = {**base, **{key.replace("_", "-"): value for key, value in changes.items()}}
    order = keys_of(model)
    keys = sorted(values, key=lambda key: order.index(key) if key in order else len(order))
    return [f"{key}: {values[key]}".replace(": \n", ":\n").rstrip() for key in keys if values[key] is not None]


def shift_of(*rows: dict[str, str | None], **changes: str | None) -> Example:
    """The shift of the small base with these rows (each given by what differs) and other keys changed."""
    items = "".join("\n  - " + "\n    ".join(_lines(ROW, row, Row)) for row in rows or ({},))
    text = "\n".join(_lines({**SHIFT, "rows": items}, changes, Shift))
    return {"shifts/ai-researcher/scaling-laws.yml": text + "\n"}


def row(**changes: str | None) -> Example:
    """The shift of the small base with one row in which these keys differ."""
    return shift_of(changes)


def source(**changes: str | None) -> Example:
    """The source of the small base with these keys changed."""
    return {"sources/wei-2023-kdd-talk.yml": "\n".join(_lines(SOURCE, changes, Source)) + "\n"}


def entry(path: str, **changes: str | None) -> Example:
    """A file of its own, key by key; a trailing `_` keeps a key from being a word of Python."""
    model = KINDS[path.partition("/")[0]].model
    return {path: "\n".join(_lines({}, {key.rstrip("_"): value for key, value in changes.items()}, model)) + "\n"}


def researcher(**changes: str | None) -> Example:
    """The profession of the small base with these keys changed."""
    return {"professions/ai-researcher.yml": "\n".join(_lines(PROFESSION, changes, Profession)) + "\n"}


def picture(lines: str) -> Example:
    """The pillar of the small base with one picture; `lines` are its keys."""
    head = "id: curve\ntitle: A curve\ncaption: How it runs.\nsources: [wei-2023-kdd-talk]\n"
    keys = "\n    ".join((head + lines.strip()).splitlines())
    return {"pillars/scaling-laws.yml": f"{PILLAR}pictures:\n  - {keys}\n"}


def lines(
    x: str = "label: Year", y: str = "label: Teams", points: str = "[1, 5], [2, 7]", basis: str = "data"
) -> Example:
    """The pillar of the small base with a picture of one line."""
    axes = f"x: {{{x}}}\ny: {{{y}}}"
    return picture(f"form: lines\nbasis: {basis}\n{axes}\nseries: [{{name: A, points: [{points}]}}]")


def moved(path: str, example: Example) -> Example:
    """The one file of an example under another path."""
    (text,) = example.values()
    return {path: text}


NURSE = entry(
    "professions/nurse.yml", title="Nurse", field="technology", summary="Cares for people.", also_called="[RN]"
) | moved("shifts/nurse/scaling-laws.yml", row(then="Notes on paper.", now="Notes on a screen."))
"""A second profession with a shift."""
CRAFT = entry("aspects/craft.yml", title="Craft", order="2", question="How is it made?")
"""A second aspect."""
EMERGENCE = {"pillars/emergence.yml": PILLAR.replace("Scaling laws", "Emergence").replace("order: 1", "order: 2")}
"""A second pillar."""
OTHER_SOURCE = moved("sources/other-talk.yml", source(title="Another talk", URL="https://example.org/other"))
"""A second source."""
TOKEN = entry("terms/token.yml", title="Token", definition="A part of a word.")
"""A second term."""


def exception(code: str) -> Example:
    """A written exception from a rule for the shift of the small base."""
    where = "path: shifts/ai-researcher/scaling-laws.yml"
    return {"exceptions.yml": f"exceptions:\n  - {{{where}, code: {code}, reason: Being settled., on: 2026-11-22}}\n"}


def retired(was: str, instead: str, *others: str) -> Example:
    """A list of retired addresses: one that leads on, and others that do not."""
    lines = ["retired:", f"  - was: {was}", "    on: 2026-11-22", "    reason: Merged.", f"    instead: [{instead}]"]
    lines += [f"  - {{was: {other}, on: 2026-11-22, reason: Dropped.}}" for other in others]
    return {"retired.yml": "\n".join(lines) + "\n"}
