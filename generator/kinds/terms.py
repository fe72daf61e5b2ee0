"""Knows a term of the glossary."""

from generator.kinds.entry import Entry, Kind
from generator.kinds.parts import Cited, PillarId, TermId, Text, part


@part
class Term(Entry):
    """A word of the field, explained in our own words."""

    title: Text
    """The word."""
    definition: Text
    """What it means, in one or two sentences for readers from any profession."""
    pillar: PillarId | None = None
    """The pillar that it belongs to, if one."""
    also_called: tuple[Text, ...] = ()
    """Other words for the same."""
    found_as: tuple[Text, ...] | None = None
    """The forms in which prose means it, where title and other words are too wide; the plural goes without saying."""
    not_in: tuple[Text, ...] = ()
    """Phrases with one of these words in which it means something else."""
    see: tuple[TermId, ...] = ()
    """Terms that help to understand this one."""
    sources: tuple[Cited, ...] = ()
    """Where the word comes from."""


KIND = Kind(
    name="terms",
    one="term",
    model=Term,
    guide="A term is explained in one or two sentences that a reader from any profession understands.",
    example="""\
title: Token
definition: The unit of text, a word or part of one, that a model reads and writes.
""",
)
