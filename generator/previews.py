"""Knows which pictures of link previews are drawn already, and has the others drawn."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path

from generator import disk, parallel
from generator.views.cards import Card

FOLDER = "assets/fonts"
"""Where a theme has its fonts."""
FONTS = {name: (f"{name}-latin.woff2", f"{name}-latin-ext.woff2") for name in ("source-serif-4", "source-sans-3")}
"""In that folder: each typeface, and its further letters."""


def pictures(cards: Iterable[Card], fonts: Path, kept: Path, workers: int | None = None) -> dict[str, bytes]:
    """Give the picture of each card by its address, as PNG; a theme without our fonts has none.

    `fonts` is the folder of the fonts. `kept` holds pictures by a digest of what is on them, of the code and of the
    fonts: those that are not there yet are drawn, on all processors, and what nobody asks for any more is removed.
    """
    if not all((fonts / file).is_file() for files in FONTS.values() for file in files):
        return {}
    faces = {name: [disk.read_data(fonts, file) for file in files] for name, files in FONTS.items()}
    look = _look(faces)
    named = {f"{_digest(card, look)}.png": card for card in cards}
    store, there = disk.Target(kept), set(disk.files_below(kept))
    wanted = {name: card for name, card in named.items() if name not in there}
    for name, drawn in zip(wanted, _drawn(list(wanted.values()), faces, workers), strict=True):
        store.data(name, drawn)
    store.sweep(set(named))
    return {card.address: disk.read_data(kept, name) for name, card in named.items()}


def _drawn(cards: Sequence[Card], faces: Mapping[str, Sequence[bytes]], workers: int | None) -> list[bytes]:
    if not cards:
        return []
    from generator.cards import Painter  # a build that draws nothing need not know how

    painter = Painter(*faces.values())
    return parallel.results([partial(painter.draw, card) for card in cards], workers)


def _look(faces: Mapping[str, Sequence[bytes]]) -> bytes:
    """A digest of everything that a card's looks depend on beside its words."""
    digest = hashlib.blake2b(disk.read_data(Path(__file__).parent, "cards.py"), digest_size=16)
    for files in faces.values():
        for one in files:
            digest.update(one)
    return digest.digest()


def _digest(card: Card, look: bytes) -> str:
    return hashlib.blake2b(look + repr(card).encode(), digest_size=16).hexdigest()
