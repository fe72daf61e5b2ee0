"""Knows what the form on the site must know to check what is typed as `thennow check` would, in the same words."""

import json
import re
from collections.abc import Mapping
from typing import Any

from generator.checks import RULES
from generator.checks.addresses.address_twice import BARE
from generator.checks.rule import Rule, Told, no_check
from generator.checks.texts import END, OURS
from generator.checks.texts import SENTENCES as SAID
from generator.decode import SENTENCES
from generator.kinds import KINDS
from generator.kinds.schema import schema
from generator.kinds.sources import Source
from generator.knowledge import Knowledge, Known, ordered, title_of
from generator.knowledge.finding import UNKNOWN, where_now
from generator.text import LINK_PATTERN, MONTHS, plain
from generator.views import words
from generator.views.parts import Site, label_of

WRITTEN = ("shifts", "sources", "professions")
"""Kinds that the form writes."""
LONGEST = 8000
"""Characters of an address that browsers and hosts of code surely take."""


def form_json(site: Site) -> str:
    """Schemas, sentences, rules and words, and what there is to choose from (no rows: they have their own files)."""
    knowledge = site.knowledge
    return _text(
        {
            "schemas": {kind: schema(KINDS[kind]) for kind in WRITTEN},
            "ones": {kind.name: kind.one for kind in KINDS.values()},
            "sentences": SENTENCES,
            "unknown": UNKNOWN,
            "rules": {rule.code: _rule(rule, rule.told) for rule in RULES if rule.told},
            "levels": {rule.code: rule.level for rule in RULES if rule.topic == "shape"},
            "texts": {
                "ours": sorted(OURS),
                "sentences": sorted(SAID),
                "end": script(END),
                "link": script(LINK_PATTERN),
            },
            "words": {"change": words.CHANGE, "status": words.STATUS, "stance": words.STANCE, "verdict": words.VERDICT},
            "months": MONTHS,
            "edit": site.edit_base,
            "new": new_base(site),
            "issue": issue_base(site),
            "longest": LONGEST,
            **_choices(knowledge),
        }
    )


def _choices(knowledge: Knowledge) -> Mapping[str, object]:
    return {
        "pillars": {one.id: title_of(one) for one in ordered(knowledge.pillars)},
        "aspects": {one.id: [title_of(one), one.entry.question] for one in ordered(knowledge.aspects)},
        "fields": {one.id: title_of(one) for one in ordered(knowledge.fields)},
        "terms": sorted(knowledge.terms),
        "professions": {one.id: title_of(one) for one in ordered(knowledge.professions)},
        "names": {name: one.id for one in ordered(knowledge.professions) for name in one.entry.also_called},
        "aliases": {
            kind: {was: id for (of, was), id in knowledge.aliases.items() if of == kind}
            for kind in sorted({kind for kind, _ in knowledge.aliases})
        },
        "retired": {one.was: where_now(one) for one in knowledge.retired if "#" not in one.was},
    }


def sources_json(site: Site) -> str:
    """Every source by id: how it is named in a sentence, its title, and what rules ask: evidence, date, reading."""
    return _text({one.id: _cited(one) for one in site.knowledge.sources.values()})


def addresses_json(site: Site) -> str:
    """Address and DOI of every source that has one, by which whoever describes a source learns that it is here."""
    entries = {one.id: one.entry for one in site.knowledge.sources.values()}
    told = {id: [BARE.sub("", one.url or ""), (one.doi or "").lower()] for id, one in entries.items()}
    return _text({id: pair for id, pair in told.items() if any(pair)})


def _cited(known: Known[Source]) -> list[str]:
    entry = known.entry
    return [label_of(known), plain(entry.title), entry.evidence, entry.issued, entry.checked.how]


def new_base(site: Site) -> str | None:
    """Where a contributor makes a new file, if the host of the code tells edit and new apart as GitHub does."""
    base = site.edit_base or ""
    return base.replace("/edit/", "/new/", 1) if "/edit/" in base else None


def issue_base(site: Site) -> str | None:
    """Where a contributor hands in everything at once, as words, on a host of code that is like GitHub."""
    base = site.edit_base or ""
    return base.partition("/edit/")[0] + "/issues/new" if "/edit/" in base else None


def _rule(rule: Rule, told: Told) -> Mapping[str, object]:
    """What a rule says and needs; one that asks the whole base is asked when nothing is wrong in form."""
    needs = {name: _need(value) for name, value in told.needs.items()}
    whole = {} if rule.check is no_check else {"whole": True}
    return {"level": rule.level, "sentence": told.sentence, "hint": told.hint, **whole, **needs}


def _need(value: Any) -> object:
    if isinstance(value, re.Pattern):
        return script(value)
    return [_need(one) for one in value] if isinstance(value, list) else value


def script(pattern: re.Pattern[str]) -> list[str]:
    r"""A pattern and its flags for a browser with flag `u`: `\w` knows all letters, and nothing is escaped in vain."""
    found, inside = "", False
    for piece in re.findall(r"\\.|.", pattern.pattern, re.DOTALL):
        inside = piece == "[" or (inside and piece != "]")
        if piece == r"\w":
            found += r"\p{L}\p{N}_" if inside else r"[\p{L}\p{N}_]"
        elif (piece[0] == "\\" and piece[1] in "\"' !,;:`") or (piece == r"\-" and not inside):
            found += piece[1]
        else:
            found += piece
    return [found, "giu" if pattern.flags & re.IGNORECASE else "gu"]


def _text(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"
