"""Knows how dates compare that are known to the year, the month or the day."""


def before(one: str, other: str) -> bool:
    """Whether one date is surely before another: `2023` is not before `2023-08`."""
    shared = min(len(one), len(other))
    return one[:shared] < other[:shared]
