"""Knows how a rule is explained: why it is there, an example that passes and one that fails."""

from textwrap import fill, indent

from generator.checks import RULES
from generator.checks.rule import Rule
from generator.checks.shown import WIDEST, failing, passing
from generator.text import did_you_mean, shortened

BY_CODE = {rule.code: rule for rule in RULES}


def explanation(code: str) -> str | None:
    """All there is to say about a rule; None if no rule has this code."""
    rule = BY_CODE.get(code)
    if rule is None:
        return None
    mending = "`thennow fix` mends this in plain cases." if rule.fixable else "Mended by hand."
    head = f"{rule.code} ({rule.level}, {rule.topic})\n{fill(f'{rule.why} {mending}', 100)}"
    passes = indent("\n".join(passing(rule)), "    ")
    return f"{head}\n\nPasses:\n{passes}\n\nFails:\n{indent(marked(rule), '  ')}"


def nearest_code(code: str) -> str:
    """The code that was probably meant, as a hint."""
    return did_you_mean(code, BY_CODE)


def listing() -> str:
    """All rules by level, worst first, each with the beginning of its reason."""
    width = max(map(len, BY_CODE)) + 2
    parts = []
    for level in ("error", "warning", "advice"):
        rules = [rule for rule in RULES if rule.level == level]
        lines = [f"  {rule.code:<{width}}{shortened(rule.why, WIDEST - width)}" for rule in rules]
        parts.append("\n".join([f"{level} ({len(rules)})", *lines]))
    return "\n\n".join(parts)


def marked(rule: Rule) -> str:
    """The files that fail, with a sign before each line that the passing ones do not have there."""
    return "\n".join(f"{'> ' if new else '  '}{line}" for new, line in failing(rule))
