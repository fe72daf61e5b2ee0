"""Knows the rule `event-after-its-sources`: an event that happened was reported."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.days import before
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.knowledge import Knowledge


def check(knowledge: Knowledge) -> Iterator[Found]:
    """Yield events that lie after the day on which every source of theirs was checked."""
    for event in knowledge.events.values():
        found = [knowledge.find("sources", cited.id) for cited in event.entry.sources]
        checked = [knowledge.sources[one.id].entry.checked.on for one in found if one]
        if checked and all(before(day, event.entry.date) for day in checked):
            yield Found(
                event.path,
                ("date",),
                f"it is dated {event.entry.date}, after its sources were read",
                "a timeline holds what has happened",
            )


RULE = Rule(
    code="event-after-its-sources",
    level="error",
    why="A timeline of the past must not contain announcements.",
    check=check,
    passes=examples.entry(
        "events/talk.yml", title="The talk", date="2023-08-08", why="It was held.", sources="[wei-2023-kdd-talk]"
    ),
    fails=examples.entry(
        "events/talk.yml", title="The talk", date="2033-08-08", why="It was held.", sources="[wei-2023-kdd-talk]"
    ),
)
