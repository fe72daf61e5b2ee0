"""Knows how a shift begins: the guide questions of its pillar and the aspects as comments, and one row of blanks."""

from collections import Counter

from generator.drafts.blanks import blank, choice, comment, line
from generator.drafts.shelf import Shelf, listed, said
from generator.kinds.parts import Change, Reading, Status
from generator.writing.values import flow_list


def shift_draft(profession: str, pillar: str, shelf: Shelf, today: str) -> str:
    """Write the file for a profession and a pillar that are there; `today` is a full date."""
    lines = [*_guide(profession, pillar, shelf), *_aspects(shelf)]
    then = _usual_then(pillar, shelf) or blank("choose a year, like 2018")
    lines += [
        line("paradigm-shift", blank("in one sentence, which technical change moved this work?")),
        "as-of:",
        line("then", then, 2),
        line("now", today[:7], 2),
        "rows:",
        "  - " + line("aspect", blank("choose one of the aspects above; each row has another")).lstrip(),
        line("then", blank("what was the work like then? Concrete enough to be wrong."), 4),
        line("now", blank("what is it like now? Say no more than the sources do."), 4),
        line("change", choice(Change), 4),
        line("status", choice(Status), 4),
        f"    sources: {flow_list([blank('name files in content/sources; `thennow new source` makes them')])}",
        "open-questions:",
        "  - " + blank("what does nobody know yet?"),
        "reviewed:",
        line("on", today, 2),
        line("how", choice(Reading), 2),
    ]
    return "\n".join(lines) + "\n"


def _guide(profession: str, pillar: str, shelf: Shelf) -> list[str]:
    who = said(shelf.of("professions").get(profession, {}), "title") or profession
    entry = shelf.of("pillars").get(pillar, {})
    lines = comment(f"{who}, seen under {said(entry, 'title') or pillar}. The guide questions:")
    for question in listed(entry, "guide-questions"):
        lines += comment(question, "- ")
    return [*lines, "#"]


def _aspects(shelf: Shelf) -> list[str]:
    lines = comment("A row answers the question of one aspect:")
    for id, entry in shelf.in_order("aspects"):
        lines += comment(said(entry, "question"), f"{id}: ")
    return lines


def _usual_then(pillar: str, shelf: Shelf) -> str:
    """The date that most shifts under the pillar begin with."""
    periods = [entry.get("as-of") for id, entry in shelf.of("shifts").items() if id.endswith(f"/{pillar}")]
    dates = Counter(str(period["then"]) for period in periods if isinstance(period, dict) and "then" in period)
    return max(sorted(dates), key=lambda date: dates[date], default="")
