"""Knows Pillow (and ISA-L): the card of a link preview becomes a PNG of 1200 by 630 pixels, in sixteen colours."""

import io
import struct
import zlib
from collections.abc import Sequence

from PIL import Image, ImageDraw, ImageFont

from generator.views.cards import Card

try:
    from isal import isal_zlib
except ImportError:  # no wheel for this machine
    isal_zlib = None  # type: ignore[assignment]

SIZE = (1200, 630)
PAPER, THEN, NOW, INK = "#fcfbf8", "#eceff8", "#fdf0d5", "#1d1c1a"
LABELS = ("#3c4a82", "#8a5200")
EDGES = ("#8794cd", "#e9a233")
LEFT, RIGHT = (60, 216, 574, 580), (626, 216, 1140, 580)
"""The two boxes: left, top, right, bottom."""
EDGE, PADDING = 7, 30
TITLES, TEXTS = (66, 56, 46, 38), (40, 36, 32, 28, 24)
"""Sizes of letters, in pixels; the first at which the words fit is taken."""
LEADING = 1.3
BASIC = frozenset((*range(0x20, 0x7F), *range(0xA0, 0x100), *map(ord, "ıŒœˆ˚˜–—‘’‚“”„•…′″‹›⁄€™↑↓−")))
"""Letters of the first font of a pair; all others are looked for in the second."""


def _rgb(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))


class _Palette:
    """Sixteen colours: grounds, ink, and the steps between them that smooth the edges of letters."""

    def __init__(self) -> None:
        self.colours: list[tuple[int, ...]] = [_rgb(one) for one in (PAPER, THEN, NOW, INK, *EDGES)]
        self.ink = {ground: self._ramp(ground, INK, 4) for ground in (PAPER, THEN, NOW)}
        self.label = {ground: self._ramp(ground, colour, 3) for ground, colour in zip((THEN, NOW), LABELS, strict=True)}

    def index(self, colour: tuple[int, ...]) -> int:
        if colour not in self.colours:
            self.colours.append(colour)
        return self.colours.index(colour)

    def _ramp(self, ground: str, ink: str, levels: int) -> bytes:
        """From how much of a pixel a letter covers (0 to 255) to a colour of the palette."""
        first, last = _rgb(ground), _rgb(ink)
        steps = [
            self.index(tuple(round(a + (b - a) * level / (levels - 1)) for a, b in zip(first, last, strict=True)))
            for level in range(levels)
        ]
        return bytes(steps[round(cover * (levels - 1) / 255)] for cover in range(256))

    def flat(self) -> bytes:
        return bytes(value for colour in self.colours for value in colour)


class _Face:
    """A typeface at one size and weight; every letter is drawn once and kept."""

    def __init__(self, files: Sequence[bytes], size: int, weight: int) -> None:
        self._fonts = [ImageFont.truetype(io.BytesIO(one), size, layout_engine=ImageFont.Layout.BASIC) for one in files]
        for font in self._fonts:
            font.set_variation_by_axes([weight])
        self._letters: dict[str, tuple[Image.Image | None, tuple[int, int], float]] = {}
        self._lengths: dict[str, float] = {}
        self.leading = round(size * LEADING)

    def letter(self, sign: str) -> tuple[Image.Image | None, tuple[int, int], float]:
        """Its shape, where that stands, and how far it is to the next letter."""
        if sign not in self._letters:
            font = self._fonts[0 if ord(sign) in BASIC else -1]
            mask, offset = font.getmask2(sign, "L")
            shape = Image.frombytes("L", mask.size, bytes(mask)) if all(mask.size) else None
            self._letters[sign] = shape, (int(offset[0]), int(offset[1])), font.getlength(sign)
        return self._letters[sign]

    def length(self, words: str) -> float:
        """Found once for each word or line."""
        if words not in self._lengths:
            self._lengths[words] = sum([self.letter(sign)[2] for sign in words])
        return self._lengths[words]

    def lines(self, words: str, width: float) -> list[str]:
        """Break words into lines."""
        lines: list[str] = []
        room, space = 0.0, self.length(" ")
        for word in words.split():
            length = self.length(word)
            if lines and length + space <= room:
                lines[-1] += f" {word}"
                room -= length + space
            else:
                lines.append(word)
                room = width - length
        return lines


class Painter:
    """Draws cards; fonts are opened and the ground is laid once for all of them."""

    def __init__(self, serif: Sequence[bytes], sans: Sequence[bytes]) -> None:
        self._palette = _Palette()
        self._titles = [_Face(serif, size, 600) for size in TITLES]
        self._texts = [_Face(serif, size, 400) for size in TEXTS]
        self._small = _Face(sans, 27, 600)
        self._grounds = {held: self._ground(held) for held in (False, True)}

    def draw(self, card: Card) -> bytes:
        """The card as PNG."""
        picture = self._grounds[card.held].copy()
        small, ink, label = self._small, self._palette.ink, self._palette.label
        self._write(picture, (60, 46), [card.kicker], small, ink[PAPER])
        self._write(picture, (60, 92), *self._fitted(card.title, self._titles, 1080, 110), ink[PAPER])
        room = LEFT[2] - LEFT[0] - 2 * PADDING, LEFT[3] - LEFT[1] - 75
        faces = [self._fitted(said, self._texts, *room)[1] for said in (card.then, card.now)]
        face = max(faces, key=self._texts.index)
        sides = ((LEFT, THEN, card.then_date, card.then), (RIGHT, NOW, card.now_date, card.now))
        for (left, top, *_), ground, date, said in sides:
            self._write(picture, (left + PADDING, top + 18), [date], small, label[ground])
            self._write(picture, (left + PADDING, top + 62), *self._fitted(said, [face], *room), ink[ground])
        return _png(picture, self._palette.flat())

    def _ground(self, held: bool) -> Image.Image:
        picture = Image.new("L", SIZE, self._palette.index(_rgb(PAPER)))
        pencil = ImageDraw.Draw(picture)
        for (left, top, right, bottom), ground, edge in ((LEFT, THEN, EDGES[0]), (RIGHT, NOW, EDGES[1])):
            pencil.rectangle((left, top, right, bottom), fill=self._palette.index(_rgb(ground)))
            at = left if ground == THEN else right - EDGE
            pencil.rectangle((at, top, at + EDGE, bottom), fill=self._palette.index(_rgb(edge)))
        self._hinge(picture, held)
        return picture

    def _hinge(self, picture: Image.Image, held: bool) -> None:
        """An arrow, or two even strokes where nothing changed, drawn large and made small for smooth edges."""
        sheet = Image.new("L", (160, 160), 0)
        pencil = ImageDraw.Draw(sheet)
        arrow = [[(12, 80), (146, 80)], [(96, 30), (148, 80), (96, 130)]]
        for stroke in [[(16, 58), (144, 58)], [(16, 102), (144, 102)]] if held else arrow:
            pencil.line(stroke, fill=255, width=13, joint="curve")
        shape = sheet.resize((40, 40), Image.Resampling.BOX)
        picture.paste(shape.point(self._palette.ink[PAPER]), (580, 378))

    def _fitted(self, words: str, faces: Sequence[_Face], width: int, height: int) -> tuple[list[str], _Face]:
        for face in faces:
            lines = face.lines(words, width)
            if len(lines) * face.leading <= height:
                return lines, face
        most = height // face.leading
        return [*lines[: most - 1], lines[most - 1] + " …"], face

    @staticmethod
    def _write(picture: Image.Image, at: tuple[int, int], lines: list[str], face: _Face, ramp: bytes) -> None:
        width = int(max(face.length(line) for line in lines)) + 8
        sheet = Image.new("L", (width, len(lines) * face.leading), 0)
        for number, line in enumerate(lines):
            across = 0.0
            for sign in line:
                shape, (left, top), advance = face.letter(sign)
                if shape:
                    x, y = round(across) + left, number * face.leading + top
                    sheet.im.paste(255, (x, y, x + shape.width, y + shape.height), shape.im)
                across += advance
        picture.paste(sheet.point(ramp), at)


def _png(picture: Image.Image, palette: bytes) -> bytes:
    """Write the file by hand: two pixels a byte, equal lines told once; a sixth of Pillow's time."""
    picture.putpalette(palette)
    packed = picture.tobytes("raw", "P;4")
    width = SIZE[0] // 2
    same, above, lines = b"\2" + bytes(width), b"", []
    for at in range(0, len(packed), width):
        line = packed[at : at + width]
        lines.append(same if line == above else b"\0" + line)
        above = line
    header = struct.pack(">IIBBBBB", *SIZE, 4, 3, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"PLTE", palette), (b"IDAT", _compressed(b"".join(lines))), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*one) for one in chunks)


def _compressed(data: bytes) -> bytes:
    """By ISA-L an eighth of zlib's time, and no larger."""
    return isal_zlib.compress(data, 1) if isal_zlib else zlib.compress(data, 2)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
