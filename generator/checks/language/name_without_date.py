"""Knows the rule `name-without-date`: a model or system is of its day."""

import re
from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.checks.texts import Said

NAMES = re.compile(
    r"\b(?:(?:GPT|Claude|Gemini|Llama|LLaMA|PaLM|Codex|Copilot|DALL-E|Midjourney|Sora|Mistral|DeepSeek|Qwen|Whisper|"
    r"BERT|T5|Chinchilla|Gopher|LaMDA|Bard|Grok|AlphaFold|AlphaGo|Sonnet|Opus)(?:[- ]?[0-9R][\w.]*)?|ChatGPT|"
    r"InstructGPT|o[134](?:-mini|-preview)?)\b"
)
DATE = re.compile(r"\b(?:19|20)\d\d\b")
DATED = frozenset({"shifts", "sources", "events", "questions", "directions"})
"""Kinds whose texts stand under a date already."""
UNDATED, TIMELESS = "open-questions", "guide-questions"
"""What stands under no date there, and what is asked of any day."""

TOLD = Told(
    "`{name}` stands without a date",
    "say when: `{name} (2023)`",
    {"names": NAMES, "date": DATE, "dated": sorted(DATED), "undated": UNDATED, "timeless": TIMELESS},
)


def check(said: Said) -> Iterator[Found]:
    """Yield names of models in texts that have no year."""
    undated = said.kind not in DATED or said.key == UNDATED
    asked = undated and said.is_sentence and said.key != TIMELESS and not DATE.search(said.plain)
    if asked and (match := NAMES.search(said.plain)):
        sentence, hint = TOLD.said(name=match[0])
        yield said.found(sentence, hint, match[0])


RULE = Rule(
    code="name-without-date",
    level="warning",
    why="What was true of one model in one year is not true of the next; a name without a date grows false unseen.",
    check_text=check,
    told=TOLD,
    passes=examples.entry(
        "terms/token.yml", title="Token", definition="A unit of text; GPT-4 (2023) read 8,192 of them at once."
    ),
    fails=examples.entry(
        "terms/token.yml", title="Token", definition="A unit of text; GPT-4 reads 8,192 of them at once."
    ),
)
