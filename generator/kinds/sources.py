"""Knows a source: a reference in CSL terms, what it found, and how far anybody has checked it."""

from typing import Annotated, Literal

from pydantic import Field

from generator.kinds.entry import Entry, Kind
from generator.kinds.parts import (
    Address,
    Doi,
    Number,
    Part,
    PartialDate,
    PillarId,
    ProfessionId,
    Reading,
    Stance,
    Text,
    part,
)

CslType = Literal[
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter",
    "dataset", "document", "interview", "legal_case", "legislation", "manuscript", "motion_picture",
    "paper-conference", "patent", "post", "post-weblog", "regulation", "report", "review", "software", "song",
    "speech", "standard", "thesis", "webpage",
]  # fmt: skip
"""Item types of CSL 1.0.2, those that a reference here can have."""

Evidence = Literal[
    "experiment", "field-study", "observational", "benchmark", "survey", "statistics", "review", "theory",
    "documentation", "reporting", "opinion", "expert-talk",
]  # fmt: skip


@part
class Name(Part):
    """A CSL name: a person by family and given name, or an organisation as a literal."""

    family: Text | None = None
    """Family name of a person."""
    given: Text | None = None
    """Given names or initials of a person."""
    literal: Text | None = None
    """Name of an organisation, in place of family and given name."""


@part
class Finding(Part):
    """One sentence of what the source found: with figure, population and condition, and which way it points."""

    statement: Text
    """What the source found: figure, population and condition in one sentence."""
    stance: Stance = "supports"
    """Which way it points."""
    pillar: PillarId | None = None
    """The pillar that it speaks to, if one."""
    professions: tuple[ProfessionId, ...] = ()
    """The professions that it speaks of."""


@part
class Checked(Part):
    """On which day somebody looked, how far they read, and on which pages."""

    on: PartialDate
    """The day on which somebody looked."""
    how: Reading
    """How far they read."""
    pages: tuple[Text, ...] = ()
    """Pages that were read about the source, where it was not read itself."""


@part
class Source(Entry):
    """A reference. Keys in capitals (DOI, URL, ISBN) are spelt as CSL spells them."""

    type: CslType
    """What it is: an article, a report, a speech. The words are those of CSL."""
    title: Text
    """Its title, as it stands on the work."""
    author: Annotated[tuple[Name, ...], Field(min_length=1)]
    """Who wrote it."""
    author_count: Number | None = None
    """How many authors there are, where the list above is cut short."""
    issued: PartialDate
    """When it was published."""
    container_title: Text | None = None
    """The journal, book or site that it appeared in."""
    publisher: Text | None = None
    """Who published it."""
    volume: Text | None = None
    """Volume of the journal."""
    issue: Text | None = None
    """Issue of the volume."""
    page: Text | None = None
    """First and last page."""
    doi: Doi | None = Field(None, alias="DOI")
    """Its DOI, from `10.` on."""
    url: Address | None = Field(None, alias="URL")
    """Where it can be read."""
    evidence: Evidence
    """What kind of evidence it is."""
    findings: Annotated[tuple[Finding, ...], Field(min_length=1)]
    """What it found, one sentence each."""
    checked: Checked
    """How far anybody has checked it."""
    note: Text | None = None
    """What is doubtful about it."""


KIND = Kind(
    name="sources",
    one="source",
    model=Source,
    guide=(
        "A source is a reference in CSL terms with what it found. `checked` says honestly how far it was read; "
        "`note` says what is doubtful."
    ),
    example="""\
type: article
title: Scaling Laws for Neural Language Models
author:
  - {family: Kaplan, given: Jared}
author-count: 10
issued: 2020-01-23
container-title: arXiv
DOI: 10.48550/arXiv.2001.08361
URL: https://arxiv.org/abs/2001.08361
evidence: experiment
findings:
  - statement: Test loss falls as a power law in parameters, data and compute.
    stance: supports
checked: {on: 2026-11-22, how: abstract}
""",
)
