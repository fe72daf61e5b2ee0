"""Knows the words that readers see for the codes that authors write."""

from typing import get_args

from generator.kinds.meanings import MEANINGS
from generator.kinds.parts import Status

STATUS = {
    "observed": "Observed",
    "emerging": "Emerging",
    "projected": "Projected",
    "contested": "Contested",
}
MEANING = {code: said.rstrip(".").lower() for code, said in zip(get_args(Status), MEANINGS[Status], strict=True)}
"""What a status says, in a few words."""
CHANGE = {
    "replaced": "Replaced",
    "reversed": "Reversed",
    "grew": "Grew",
    "shrank": "Shrank",
    "added": "Added",
    "held": "Held",
    "open": "Still open",
}
CONTRAST = {
    "years": ("Two years, by surveys or counts", "then", "now"),
    "before-after": ("Before and after, in one place", "before", "after"),
    "with-without": ("Without and with, in one study", "without", "with"),
    "models": ("Two models, or two versions of one", "older", "newer"),
    "forecasts": ("Two forecasts", "earlier", "later"),
}
"""What two numbers compare: a heading, and what each of them is called. Changes over time come first."""
VERDICT = {"confirmed": "Confirmed", "qualified": "Only partly so", "overtaken": "Overtaken"}
STANCES = {"supports": "Supports", "contests": "Disagrees", "nuances": "Qualifies"}
STANCE = {"supports": "", "contests": "disagrees", "nuances": "qualifies it"}
SIDE = {"then": "for then", "now": "for now", "both": "for then and now"}
READING = {
    "full-text": "read in full",
    "abstract": "read in abstract",
    "secondary": "read about, not read",
}
REVIEWED = {"full-text": "from full texts", "abstract": "from abstracts", "secondary": "from other people’s accounts"}
EVIDENCE = {
    "experiment": ("experiment", "strong"),
    "field-study": ("field study", "strong"),
    "review": ("review", "strong"),
    "statistics": ("statistics", "strong"),
    "observational": ("observational study", "middle"),
    "benchmark": ("benchmark", "middle"),
    "survey": ("survey", "middle"),
    "theory": ("theory", "weak"),
    "documentation": ("documentation", "weak"),
    "reporting": ("report in the press", "weak"),
    "opinion": ("opinion", "weak"),
    "expert-talk": ("expert talk", "weak"),
}
"""Kind of evidence: the word, and how much it can carry on its own."""
EVIDENCE_PLURAL = {
    "experiment": "experiments", "field-study": "field studies", "review": "reviews", "statistics": "statistics",
    "observational": "observational studies", "benchmark": "benchmarks", "survey": "surveys", "theory": "theory",
    "documentation": "documentation", "reporting": "press reports", "opinion": "opinions",
    "expert-talk": "expert talks",
}  # fmt: skip
