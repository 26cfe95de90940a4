"""What is printed on a page of paper: each piece of text and each coloured area, with its place."""

from __future__ import annotations

from msgspec import Struct

Box = tuple[float, float, float, float]
"""Left, bottom, right and top, in points."""


class Piece(Struct, frozen=True):
    """Text that was drawn in one go."""

    words: str
    """As a reader's program is told; empty for the rest of a text that is drawn in several goes."""
    mark: int
    """The number of the text it is a part of; -1 for what is in the margins or there twice."""
    box: Box
    size: float
    colour: str
    order: int
    """How many things of the page are drawn before it."""
    baseline: float = 0
    """The height of the line that its letters are on."""


class Area(Struct, frozen=True):
    """A coloured area behind text."""

    box: Box
    colour: str
    order: int


class Printed(Struct, frozen=True):
    """One page as its reader holds it."""

    width: float
    height: float
    pieces: tuple[Piece, ...]
    areas: tuple[Area, ...]

    @property
    def text(self) -> str:
        """The words in order, without running titles and page numbers."""
        return " ".join(each.words for each in self.pieces if each.mark >= 0)
