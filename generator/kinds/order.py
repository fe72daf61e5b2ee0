"""Knows the order in which keys are written: that of the models, so that all entries of a kind read alike."""

from collections.abc import Iterator

from generator.kinds.parts import Part, once
from generator.kinds.references import parts_in
from generator.problem import Keys

ANYWHERE = frozenset({"aliases"})
"""Keys that every kind has and nobody expects at one place."""
LAST = frozenset({"made"})
"""Keys that every kind has and that stand below what it has to say."""


def out_of_order(model: type[Part], data: object, above: Keys = ()) -> Iterator[tuple[Keys, tuple[str, ...]]]:
    """Yield the keys of each mapping that is written in another order, with the right order of its keys."""
    if isinstance(data, list):
        for number, item in enumerate(data):
            if isinstance(item, (dict, list)):
                yield from out_of_order(model, item, (*above, number))
    elif isinstance(data, dict):
        right = in_order(model, tuple(data))
        if right:
            yield above, right
        for key, value in data.items():
            if isinstance(value, (dict, list)):
                for part in _parts_at(model, key):
                    yield from out_of_order(part, value, (*above, key))


@once
def keys_of(model: type[Part]) -> tuple[str, ...]:
    """All keys of a model in the order in which they are written."""
    return tuple(sorted((info.alias or name for name, info in model.fields().items()), key=LAST.__contains__))


@once
def in_order(model: type[Part], keys: tuple[str, ...]) -> tuple[str, ...]:
    """The same keys in the order of the model; nothing where they are in order, or one is unknown."""
    places = {key: number for number, key in enumerate(keys_of(model))}
    movable = [key for key in keys if key not in ANYWHERE]
    if not places.keys() >= set(keys):
        return ()
    right = sorted(movable, key=places.__getitem__)
    if right == movable:
        return ()
    turn = iter(right)
    return tuple(key if key in ANYWHERE else next(turn) for key in keys)


@once
def _parts_at(model: type[Part], key: str) -> tuple[type[Part], ...]:
    """The model of what stands at a key; where several may, their keys tell which and none is held to an order."""
    info = next((info for name, info in model.fields().items() if (info.alias or name) == key), None)
    found = tuple(dict.fromkeys(parts_in(info.annotation))) if info else ()
    return found if len(found) == 1 else ()
