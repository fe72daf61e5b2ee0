"""Knows a term of the glossary."""

from generator.kinds.entry import Entry, Kind
from generator.kinds.parts import Cited, PillarId, TermId, Text


class Term(Entry):
    """A word of the field, explained in our own words."""

    title: Text
    definition: Text
    pillar: PillarId | None = None
    also_called: tuple[Text, ...] = ()
    see: tuple[TermId, ...] = ()
    sources: tuple[Cited, ...] = ()


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
