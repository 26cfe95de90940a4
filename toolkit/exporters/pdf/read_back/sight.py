"""A printed page -> what of it no reader could make out; empty if all can be read."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from toolkit.base.colour import READABLE, contrast
from toolkit.exporters.pdf.read_back.printed import Area, Box, Piece, Printed

_LEAST_SIZE = 8.0
# In points: rounding, and the soft edges of letters.
_EDGE = 0.6
# Marks above and below letters reach into the next line: of the height of the lower of two texts,
# and of its size.
_SHARED_HEIGHT = 0.4
_SHARED_SIZE = 0.2
_WHITE = "#ffffff"
_contrast = cache(contrast)


def unseen(page: Printed) -> str:
    """Return which text is outside of the page, too small, too pale or under another."""
    pieces = [each for each in page.pieces if _width(each.box) > _EDGE]
    for piece in pieces:
        if fault := _fault(piece, page):
            return f"“{_of(piece, page)}” {fault}"
    for one, other in _overlaps(pieces):
        return f"“{_of(one, page)}” and “{_of(other, page)}” are printed over each other"
    return ""


def _fault(piece: Piece, page: Printed) -> str:
    left, bottom, right, top = piece.box
    if min(left, bottom) < -_EDGE or right > page.width + _EDGE or top > page.height + _EDGE:
        return "is printed outside of the page"
    if piece.size < _LEAST_SIZE - 0.01:
        return f"is printed in {piece.size:.1f} points, less than {_LEAST_SIZE:.0f}"
    behind = _behind(piece, page.areas)
    if _contrast(piece.colour, behind) < READABLE:
        return "is printed in a colour that is too much like what is behind it"
    return ""


def _behind(piece: Piece, areas: Iterable[Area]) -> str:
    """Return the colour of the last area that was filled under the middle of the piece."""
    left, bottom, right, top = piece.box
    across, up = (left + right) / 2, (bottom + top) / 2
    colour = _WHITE
    for area in areas:
        if area.order > piece.order:
            break
        if area.box[0] <= across <= area.box[2] and area.box[1] <= up <= area.box[3]:
            colour = area.colour
    return colour


def _overlaps(pieces: Iterable[Piece]) -> Iterable[tuple[Piece, Piece]]:
    """Yield pieces of different texts that cover each other, from the top of the page down."""
    open_: list[Piece] = []
    for piece in sorted(pieces, key=lambda each: -each.box[3]):
        open_ = [each for each in open_ if each.box[1] < piece.box[3]]
        for other in open_:
            is_same = piece.mark == other.mark and piece.mark >= 0
            if not is_same and _cover(piece, other):
                yield other, piece
        open_.append(piece)


def _cover(piece: Piece, another: Piece) -> bool:
    one, other = piece.box, another.box
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    lower = min(one[3] - one[1], other[3] - other[1])
    size = min(piece.size, another.size)
    return wide > 2 * _EDGE and high > max(_SHARED_HEIGHT * lower, _SHARED_SIZE * size)


def _width(box: Box) -> float:
    return box[2] - box[0]


def _of(piece: Piece, page: Printed) -> str:
    """Return the words of the text that the piece is part of."""
    of_mark = (each.words for each in page.pieces if each.mark == piece.mark >= 0 and each.words)
    return (piece.words or next(of_mark, "")).strip()
