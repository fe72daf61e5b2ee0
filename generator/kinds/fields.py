"""Knows a field: a group of professions."""

from generator.kinds.entry import Entry, Kind
from generator.kinds.parts import Number, Text, part


@part
class FieldOfWork(Entry):
    """A group of professions that readers look through together."""

    title: Text
    """What the field is called."""
    order: Number
    """Its place in the order of fields."""
    summary: Text
    """What the professions in it have in common, in one sentence."""


KIND = Kind(
    name="fields",
    one="field",
    model=FieldOfWork,
    guide="A field groups professions; it has a title, a place in the order and one sentence.",
    example="""\
title: Law
order: 3
summary: Work that advises on, argues and decides what the law asks.
""",
)
