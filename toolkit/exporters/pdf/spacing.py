"""A laid-out handout -> whether other spaces between its lines would save a side of paper.

Type is never smaller than the settings say. A last side that is nearly empty looks like a mistake,
and costs a sheet: the text is set closer, so that it ends on the side before, or wider.
"""

from __future__ import annotations

from math import ceil
from typing import Any

from msgspec import Struct

_LEAST_FILL = 1 / 3
_SHORT = 8
"""Sides: of a longer handout, one in large print, no reader misses the paper of one more."""
_LETTERS_OF_A_SIDE = 1_520
"""Of what is there to be read, sources left out, on A4 at 12 points: 1,320 to 1,620, measured."""


class Spacing(Struct, frozen=True):
    """How far apart lines, paragraphs and sections are."""

    name: str
    share: float = 1
    """Of the length at the normal spacing, measured."""
    css: str = ""
    lines: str = ""
    """Rules on the height of lines; letters that are taller than Latin ones keep theirs."""
    note_lines: int = 4
    """For writing by hand."""
    runs_in: bool = False
    """Whether lists of a few words each are told in one line."""
    margins: str = ""
    """Of the page, where no variant has its own."""


NORMAL = Spacing("normal")
CLOSE = Spacing(
    "close",
    0.8,
    "p, ul, ol { margin-bottom: .12rem }\n"
    "li { margin-bottom: 0 }\n"
    "h1 { font-size: 1.6rem; margin-bottom: .2rem }\n"
    "h2, h3 { font-size: 1.06rem; margin-bottom: .05rem }\n"
    "h2.part { font-size: 1.3rem; margin-top: .35rem }\n"
    "section, h2.part + section { margin-top: .15rem }\n"
    "h4, h5, h6 { margin-top: .12rem }\n"
    ".card { margin-bottom: .25em }\n"
    ".card h3 { padding-block: .12em .15em }\n"
    ".card ul { margin-block: .15em .1em }\n"
    ".main-message { padding-block: .18rem }\n"
    ".treatment { margin-bottom: .3rem }\n"
    ".treatment p { margin-bottom: .06rem }\n"
    ".references, .related, .review { line-height: .89rem }\n"
    ".fact { display: inline }\n"
    ".chance { margin: .1rem 0 .15rem }\n"
    ".chance img { height: 14mm }\n"
    ".figure, .figure .picture { margin: .15rem 0 }\n"
    ".rows { margin: .1rem 0 .2rem }\n"
    ".rows th, .rows td { padding-block: .04rem }\n",
    "html { line-height: 1.28 }\n"
    "h1 { line-height: 1.8rem }\n"
    "h2, h3 { line-height: 1.22rem }\n"
    "h2.part { line-height: 1.4rem }\n"
    ".card h3 { line-height: 1.22 }\n"
    ".main-message { line-height: 1.4rem }\n",
    note_lines=0,
    runs_in=True,
    margins="10.5mm 12mm 11.5mm",
)
SNUG = Spacing(
    "snug",
    0.95,
    "p, ul, ol { margin-bottom: .18rem }\n"
    "li { margin-bottom: .03rem }\n"
    "section, h2.part + section { margin-top: .28rem }\n"
    "h2.part { margin-top: .55rem }\n"
    ".treatment { margin-bottom: .4rem }\n"
    ".fact { display: inline }\n"
    ".chance { margin: .15rem 0 .2rem }\n"
    ".figure { margin: .4rem 0 }\n"
    ".rows { margin: .15rem 0 .3rem }\n"
    ".rows th, .rows td { padding-block: .08rem }\n",
    "html { line-height: 1.34 }\n",
    note_lines=2,
    runs_in=True,
    margins="11mm 13mm 12mm",
)
WIDE = Spacing(
    "wide",
    1.1,
    "p, ul, ol { margin-bottom: .4rem }\n"
    "li { margin-bottom: .15rem }\n"
    "section { margin-top: .7rem }\n",
    "html { line-height: 1.5 }\n",
    note_lines=6,
)


class Length(Struct, frozen=True):
    """How many sides a handout has, and how much of the last one is used."""

    pages: int
    fill: float

    @property
    def is_good(self) -> bool:
        """Whether the last side is worth its paper."""
        return self.pages == 1 or self.fill >= _LEAST_FILL

    @property
    def rank(self) -> tuple[bool, int]:
        """The lower the better: no side that is nearly empty, then as few as can be."""
        return (not self.is_good, self.pages)


def length_of(pages: Any) -> Length:
    """Measure a document of WeasyPrint's: how far down the last page its text goes."""
    page = pages[-1]._page_box  # noqa: SLF001  # WeasyPrint shows no boxes otherwise
    top = page.content_box_y()
    lines = [
        each
        for part in page.children
        if type(part).__name__ != "MarginBox"
        for each in part.descendants()
        if type(each).__name__ == "LineBox"
    ]
    bottom = max((each.position_y + each.height for each in lines), default=top)
    return Length(len(pages), (bottom - top) / page.height)


def first_to_try(letters: int) -> Spacing:
    """Return the spacing that most likely suits a page with so many letters to be read.

    Laying out is nearly all of the work: a page that the normal spacing would give more than four
    sides is not laid out so first.
    """
    return CLOSE if 4 < letters / _LETTERS_OF_A_SIDE < _SHORT else NORMAL


def others_to_try(length: Length, tried: Spacing = NORMAL) -> tuple[Spacing, ...]:
    """Return the spacings that may do better than the one that gave this length."""
    if tried is CLOSE:
        return () if length.is_good else (SNUG, NORMAL, WIDE)
    text = length.pages - 1 + length.fill
    less = (each for each in (SNUG, CLOSE) if text * each.share <= length.pages - 1)
    sides = {each: ceil(text * each.share) for each in less}
    # The wider one of two that take as many sides.
    shorter = tuple(sorted(sides, key=lambda each: sides[each]))
    if length.is_good:
        return shorter[:1] if length.pages <= _SHORT else ()
    return (*shorter, WIDE) if shorter else (WIDE, CLOSE)
