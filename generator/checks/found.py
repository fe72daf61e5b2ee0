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
