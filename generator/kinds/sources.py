"""Knows a source: a reference in CSL terms, what it found, and how far anybody has checked it."""

from typing import Annotated, Literal

from pydantic import Field

from generator.kinds.entry import Entry, Kind
from generator.kinds.parts import Address, Doi, Number, Part, PartialDate, PillarId, ProfessionId, Reading, Stance, Text

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


class Name(Part):
    """A CSL name: a person by family and given name, or an organisation as a literal."""

    family: Text | None = None
    given: Text | None = None
    literal: Text | None = None


class Finding(Part):
    """One sentence of what the source found: with figure, population and condition, and which way it points."""

    statement: Text
    stance: Stance = "supports"
    pillar: PillarId | None = None
    professions: tuple[ProfessionId, ...] = ()


class Checked(Part):
    """On which day somebody looked, how far they read, and on which pages."""

    on: PartialDate
    how: Reading
    pages: tuple[Text, ...] = ()


class Source(Entry):
    """A reference. Keys in capitals (DOI, URL, ISBN) are spelt as CSL spells them."""

    type: CslType
    title: Text
    author: Annotated[tuple[Name, ...], Field(min_length=1)]
    author_count: Number | None = None
    """How many authors there are, where the list above is cut short."""
    issued: PartialDate
    container_title: Text | None = None
    publisher: Text | None = None
    volume: Text | None = None
    issue: Text | None = None
    page: Text | None = None
    doi: Doi | None = Field(None, alias="DOI")
    url: Address | None = Field(None, alias="URL")
    evidence: Evidence
    findings: Annotated[tuple[Finding, ...], Field(min_length=1)]
    checked: Checked
    note: Text | None = None


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
