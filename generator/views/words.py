"""Knows the words that readers see for the codes that authors write."""

STATUS = {
    "observed": "Observed",
    "emerging": "Emerging",
    "projected": "Projected",
    "contested": "Contested",
}
CHANGE = {
    "replaced": "Replaced",
    "reversed": "Reversed",
    "grew": "Grew",
    "shrank": "Shrank",
    "added": "Added",
    "held": "Held",
    "open": "Open",
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
STANCES = {"supports": "Supports", "contests": "Contests", "nuances": "Nuances"}
STANCE = {"supports": "", "contests": "contests", "nuances": "nuances"}
READING = {
    "full-text": "read in full",
    "abstract": "read in abstract",
    "secondary": "read about, not read",
}
REVIEWED = {"full-text": "from full texts", "abstract": "from abstracts", "secondary": "from secondary pages"}
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
