"""Knows how answers from outside are told: at a terminal, as JSON, and as the text of one issue."""

import json
from collections.abc import Callable, Iterator

from generator.outside import BAD, Told, Verdict
from generator.report.changes.plain_markdown import words
from generator.text import counted

HEADINGS = {
    "gone": "Gone",
    "failing": "No answer, or an error of the host",
    "refused": "Lets no machine in: look by hand",
    "moved": "Moved for good: write the new address",
}


def outside_summary(told: Told) -> str:
    """`2 of 300 addresses need somebody: 1 gone, 1 failing.`"""
    bad = told.bad()
    states = ", ".join(
        f"{number} {state}" for state in BAD if (number := sum(one.answer.state == state for one in bad))
    )
    said = f"{len(bad)} of {counted(len(told.verdicts), 'address', 'addresses')} need somebody"
    unneeded = f" {counted(len(told.unneeded), 'exception')} nothing needs any more." if told.unneeded else ""
    return (f"{said}: {states}." if bad else f"{said}.") + unneeded


def _groups(told: Told) -> Iterator[tuple[str, list[Verdict]]]:
    for state, heading in HEADINGS.items():
        verdicts = [one for one in told.verdicts if one.answer.state == state and not one.excused]
        if verdicts:
            yield heading, verdicts


def outside_text(told: Told) -> str:
    """A sentence that sums up, then each address with what it said, since when, and who names it."""
    lines = [outside_summary(told)]
    for heading, verdicts in _groups(told):
        lines += ["", heading, *(f"  {_line(one)}" for one in verdicts)]
    lines += [f"\nUnneeded exception: {one.path} ({one.reason})" for one in told.unneeded]
    return "\n".join(lines)


def _line(one: Verdict) -> str:
    said = f" ({one.answer.said})" if one.answer.said else ""
    return f"{one.outside.address}{said}, since {one.since}: {', '.join(one.outside.paths)}"


def outside_markdown(told: Told) -> str:
    """The same for an issue; addresses are words there, so that the issue links nowhere."""
    lines = [words(outside_summary(told))]
    for heading, verdicts in _groups(told):
        lines += ["", f"#### {heading}", "", *(f"- {words(_line(one))}" for one in verdicts)]
    if told.unneeded:
        lines += ["", "#### Exceptions that nothing needs", ""]
        lines += [f"- {words(f'{one.path}: {one.reason}')}" for one in told.unneeded]
    return "\n".join(lines)


def outside_news(told: Told) -> str:
    """What an earlier report did not tell, for those who have read it; nothing if that is nothing."""
    new = told.new()
    lines = [f"{counted(len(new), 'address', 'addresses')} more since the last report:", ""]
    return "\n".join([*lines, *(f"- {words(_line(one))}" for one in new)]) + "\n" if new else ""


def outside_json(told: Told) -> str:
    """All addresses, good ones too."""
    said = {
        "summary": outside_summary(told),
        "addresses": [
            {
                "address": one.outside.address,
                "state": one.answer.state,
                "said": one.answer.said,
                "since": one.since,
                "excused": one.excused,
                "paths": list(one.outside.paths),
            }
            for one in told.verdicts
        ],
        "unneeded": [one.path for one in told.unneeded],
    }
    return json.dumps(said, ensure_ascii=False, indent=2)


OUTSIDE: dict[str, Callable[[Told], str]] = {
    "text": outside_text,
    "markdown": outside_markdown,
    "json": outside_json,
}
