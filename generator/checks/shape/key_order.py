"""Knows the rule `key-order`: the keys of all entries stand in one order."""

from collections.abc import Iterator

from generator.checks import examples
from generator.checks.blamed import Blamed
from generator.checks.found import Found
from generator.checks.rule import Rule
from generator.checks.written import Written
from generator.edits import Mend
from generator.kinds import READ
from generator.kinds.order import out_of_order
from generator.text import listed


def check_file(written: Written) -> Iterator[Found]:
    """Yield mappings whose keys stand in another order than those of the model."""
    for above, right in out_of_order(READ[written.kind].model, written.document.data):
        data = written.document.data_at(above)
        keys = tuple(data) if isinstance(data, dict) else ()
        wrong = next(key for key, wanted in zip(keys, right, strict=True) if key != wanted)
        hint = f"write {listed(f'`{key}`' for key in right)}, in this order"
        yield Found(written.path, (*above, wrong), f"`{wrong}` stands where other entries have another key", hint)


def fix(blamed: Blamed) -> Mend | None:
    """Bring the keys into order; a comment above a key goes with it."""
    if blamed.document is None:
        return None
    above = blamed.keys[:-1]
    for keys, right in out_of_order(READ[blamed.kind].model, blamed.document.data):
        if keys == above:
            return blamed.sort(above, right)
    return None


RULE = Rule(
    code="key-order",
    level="advice",
    why="Whoever has read one entry finds the same thing at the same place in the next; reviewers see what is missing.",
    check_file=check_file,
    fix=fix,
    passes=examples.TOKEN,
    fails={"terms/token.yml": "definition: A part of a word.\ntitle: Token\n"},
)
