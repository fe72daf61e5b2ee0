"""Knows what a check yields: where an entry goes wrong and in which words, without the code and level of its rule."""

from typing import NamedTuple

from generator.problem import Keys


class Found(NamedTuple):
    """A finding before its rule has signed it."""

    path: str
    keys: Keys
    sentence: str
    hint: str = ""
    quote: str = ""
    """The words to blame inside the value, so that the caret stands under them."""
    start: int | None = None
    """The character of the file to blame, counted from 0, where no value is wrong but the writing is."""
