"""Knows the rule `broken-link`: a link between entries is written in one way."""

import re
from collections.abc import Iterator

from generator.checks import examples
from generator.checks.blamed import Blamed
from generator.checks.found import Found
from generator.checks.rule import Rule, Told
from generator.checks.signs import Signs
from generator.checks.texts import Said
from generator.edits import Mend
from generator.text import links_in

LOOSE = re.compile(r"\[\[([^\[\]]*)\]\]")
CODE = re.compile(r"^(```+|~~~+).*?^\1|(`+)[^`].*?\2", re.DOTALL | re.MULTILINE)
TOLD = Told("`[[...]]` stands here and is no link", "write `[[kind/id]]` or `[[kind/id|words]]`", {"loose": LOOSE})


def check(said: Said) -> Iterator[Found]:
    """Yield double brackets that are no link."""
    if "[[" in said.text:
        right = len(links_in(said.text))
        loose = LOOSE.findall(said.text)
        if right < len(loose):
            yield said.found(*TOLD.said(), "[[")


def loose(markdown: str) -> Iterator[int]:
    """Where in a page, outside of its code, double brackets stand that are no link."""
    prose = CODE.sub(lambda code: " " * len(code[0]), markdown)
    yield from (found.start() for found in LOOSE.finditer(prose) if not links_in(found[0]))


def fix(blamed: Blamed) -> Mend | None:
    """Write kind and id in small letters with hyphens, if that makes it a link."""
    for inside in LOOSE.findall(blamed.value):
        target, mark, label = inside.partition("|")
        link = f"[[{re.sub(r'[ _]+', '-', target.strip().lower())}{mark}{label}]]"
        if not links_in(f"[[{inside}]]") and links_in(link):
            return blamed.replace(f"[[{inside}]]", link)
    return None


RULE = Rule(
    code="broken-link",
    level="error",
    why="A link that is not understood comes out as brackets, and no check sees when its target goes away.",
    fix=fix,
    check_text=check,
    told=TOLD,
    signs=Signs(marks=("[[",)),
    passes=examples.row(now="Teams of dozens of people work toward [[terms/emergence|emergence]]."),
    fails=examples.row(now="Teams of dozens of people work toward [[Terms/Emergence]]."),
)
