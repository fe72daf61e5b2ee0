"""Knows the rule `old-id`: what is named is named as it is called now."""

import re
from collections.abc import Iterator

from generator.checks import examples
from generator.checks.blamed import Blamed
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.edits import Mend
from generator.knowledge import Knowledge, Spot
from generator.permanence import astray
from generator.text import listed

TOLD = Told("`{was}` is called `{now}` now", "{hint}")


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield references and links by an id or anchor that led there before."""
    for spot, now in ((spot, knowledge.aliases.get((spot.kind, spot.id))) for spot in knowledge.spots):
        if now is None:
            continue
        hint = f"write `{now}`" if spot.keys else f"move the file to `shifts/{_moved(spot, now)}`"
        told = TOLD.said(was=spot.id, now=now, hint=hint)
        yield Found(spot.path, spot.keys, *told, f"{spot.kind}/{spot.id}")
    for spot, old in astray(knowledge):
        if old:
            hint = f"write `{listed(old.instead)}`" if len(old.instead) == 1 else f"see what became of it: {old.reason}"
            quote = f"{spot.kind}/{spot.id}#{spot.anchor}"
            yield Found(spot.path, spot.keys, f"`#{spot.anchor}` is no longer on that page", hint, quote)


def _moved(spot: Spot, now: str) -> str:
    profession, pillar = spot.path.split("/")[1:]
    return f"{now}/{pillar}" if spot.kind == "professions" else f"{profession}/{now}.yml"


def fix(blamed: Blamed) -> Mend | None:
    """Write what it is called now."""
    now = re.search(r"write `([^`]+)`", blamed.problem.hint)
    kind, _, id = blamed.quote.partition("/")
    if now is None:
        return None
    if blamed.value == id:
        return blamed.write(now[1])
    written = now[1] if "/" in now[1] else f"{kind}/{now[1]}"
    return blamed.sub(rf"(?<=\[\[){re.escape(blamed.quote)}(?=[\]|#])", written)


TOKEN = examples.entry("terms/token.yml", title="Token", definition="A part of a word.", aliases="[word-piece]")
MODEL = "Reads [[terms/%s]]s."
RULE = Rule(
    code="old-id",
    level="advice",
    why=(
        "An old id still leads there, but an author who searches for the present one overlooks the place, and when the "
        "old one is forgotten the reference breaks."
    ),
    fix=fix,
    check=check,
    told=TOLD,
    passes=TOKEN | examples.entry("terms/model.yml", title="Model", definition=MODEL % "token"),
    fails=TOKEN | examples.entry("terms/model.yml", title="Model", definition=MODEL % "word-piece"),
)
