"""Knows the pictures of link previews: for each address what its picture is drawn from, and how to have it drawn."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from generator import disk
from generator.views.cards import Card

if TYPE_CHECKING:
    from generator.cards import Painter

FOLDER = "assets/fonts"
"""Where a theme has its fonts."""
FONTS = {name: (f"{name}-latin.woff2", f"{name}-latin-ext.woff2") for name in ("source-serif-4", "source-sans-3")}
"""In that folder: each typeface, and its further letters."""


@dataclass(frozen=True)
class Picture:
    """A picture that can be drawn."""

    origin: str
    """A digest of what is on it, of the code and of the fonts: the same digest, the same picture."""
    draw: Callable[[], bytes]
    """Gives it as PNG."""


def pictures(cards: Iterable[Card], fonts: Path) -> dict[str, Picture]:
    """Plan the picture of each card, by its address; a theme without our fonts (in the folder `fonts`) has none."""
    if not all((fonts / file).is_file() for files in FONTS.values() for file in files):
        return {}
    studio = _Studio([[disk.read_data(fonts, file) for file in files] for files in FONTS.values()])
    return {card.address: studio.picture(card) for card in cards}


class _Studio:
    """Fonts, and the painter once somebody wants a picture."""

    def __init__(self, faces: Sequence[Sequence[bytes]]) -> None:
        self._faces = faces
        look = hashlib.blake2b(disk.read_data(Path(__file__).parent, "cards.py"), digest_size=16)
        for one in (each for files in faces for each in files):
            look.update(one)
        self._look = look.digest()

    @cached_property
    def _painter(self) -> "Painter":
        from generator.cards import Painter  # a build that draws nothing need not know how

        return Painter(*self._faces)

    def picture(self, card: Card) -> Picture:
        """What a card is drawn from, and how."""
        origin = hashlib.blake2b(self._look + repr(card).encode(), digest_size=16).hexdigest()
        return Picture(origin, lambda: self._painter.draw(card))
