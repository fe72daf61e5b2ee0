"""Knows the rule `needless-quotes`: a text that can stand without quotation marks does."""

import re
from collections.abc import Iterator

from generator.checks import examples
from generator.checks.blamed import Blamed
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.checks.written import Written
from generator.edits import Mend
from generator.writing.values import is_plain

QUOTED = re.compile(r"""(["'])(?:(?<=[:\-?,] .)|(?<=[\[{\n].))((?:(?!\1)[^\n\\])+)\1(?= *(?:[\r\n,\]}:]|$|#))""")
"""What looks like a quoted value or key in one line, without escapes."""
WORDS = re.compile(r"(?!(?:true|false|yes|no|on|off|y|n)$)[^\W\d_].*", re.IGNORECASE)
"""What no reader of YAML takes for a number, a date or a truth value."""


def check_file(written: Written) -> Iterator[Found]:
    """Yield texts in quotation marks that read the same without; only a look at the whole tells what stands where."""
    text = written.document.text
    if "'" not in text and '"' not in text:
        return
    found = [match for match in QUOTED.finditer(text) if WORDS.fullmatch(match[2]) and is_plain(match[2], flow=True)]
    starts = {match.start(1): match[2] for match in found}
    if starts:
        spans = {node.value.start for node in written.document.nodes.values() if node.style in ("'", '"')}
        spans |= {node.key.start for node in written.document.nodes.values() if node.key}
        for start, words in starts.items():
            if start in spans:
                shown = words if len(words) < 30 else f"{words[:27]}..."
                yield Found(written.path, (), f"`{shown}` needs no quotation marks", "delete them", start=start)


def fix(blamed: Blamed) -> Mend | None:
    """Delete the quotation marks."""
    found = QUOTED.match(blamed.text, blamed.offset)
    return blamed.edit(*found.span(), found[2]) if found else None


RULE = Rule(
    code="needless-quotes",
    level="advice",
    why=(
        "Marks that do nothing make readers ask what they do, and a change that adds or drops them hides the one that "
        "matters."
    ),
    check_file=check_file,
    fix=fix,
    passes=examples.entry("terms/token.yml", title="'Token: a part'", definition="A part of a word."),
    fails=examples.entry("terms/token.yml", title="'Token'", definition="A part of a word."),
)
