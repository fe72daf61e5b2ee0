"""Knows the rule `name-without-date`: a model or system is of its day."""

import re
from collections.abc import Iterator

from generator.checks import examples
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.checks.texts import Said

NAMES = re.compile(
    r"\b(?:(?:GPT|Claude|Gemini|Llama|LLaMA|PaLM|Codex|Copilot|DALL-E|Midjourney|Sora|Mistral|DeepSeek|Qwen|Whisper|"
    r"BERT|T5|Chinchilla|Gopher|LaMDA|Bard|Grok|AlphaFold|AlphaGo|Sonnet|Opus)(?:[- ]?[0-9R][\w.]*)?|ChatGPT|"
    r"InstructGPT|o[134](?:-mini|-preview)?)\b"
)
DATE = re.compile(r"\b(?:19|20)\d\d\b")
DATED = frozenset({"shifts", "sources", "events", "questions", "directions"})
"""Kinds whose texts stand under a date already."""


def check(said: Said) -> Iterator[Found]:
    """Yield names of models in texts that have no year."""
    undated = said.kind not in DATED or said.key == "open-questions"
    if undated and said.is_sentence and not said.key.endswith("questions") and not DATE.search(said.plain):
        for name in list(dict.fromkeys(NAMES.findall(said.plain)))[:1]:
            yield said.found(f"`{name}` stands without a date", f"say when: `{name} (2023)`", name)


RULE = Rule(
    code="name-without-date",
    level="warning",
    why="What was true of one model in one year is not true of the next; a name without a date grows false unseen.",
    check_text=check,
    passes=examples.entry(
        "terms/token.yml", title="Token", definition="A unit of text; GPT-4 (2023) read 8,192 of them at once."
    ),
    fails=examples.entry(
        "terms/token.yml", title="Token", definition="A unit of text; GPT-4 reads 8,192 of them at once."
    ),
)
