"""Any text -> the letters in it that no handout can show, on any machine.

They are in no font that is packed with the toolkit, and of no writing whose font can be installed:
pictures such as U+1F600, arrows, signs of mathematics. Loading the fonts to find out takes longer
than to check a record; a test compares these ranges with them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from toolkit.base.fonts import font_to_install
from toolkit.base.text.regex import regex

# From the first to the last one that is drawn, where nothing that is seen lies between.
_NOT_PACKED = regex(
    "[^"
    "\u0000-\u03e1\u03f0-\u052f\u0591-\u05ea\u05f0-\u061c\u061e-\u06ff\u0750-\u077f"
    "\u08a0-\u08b4\u08b6-\u08be\u08d3-\u09fe\u1ab0-\u1ac0\u1c80-\u1c88\u1cd0-\u1cf9"
    "\u1d00-\u1df9\u1dfb-\u20bf\u20f0-\u215f\u2184\u2189\u2212\u25cc\u2c60-\u2c7f"
    "\u2de0-\u2e52\ua640-\ua69f\ua700-\ua7bf\ua7c2-\ua7ca\ua7f5-\ua7ff\ua830-\ua839"
    "\ua8e0-\ua8ff\ua92e\uab30-\uab6b\ufb00-\ufb06\ufb1d-\ufbc1\ufbd3-\ufd3f\ufd50-\ufdc7"
    "\ufdf0-\ufdfd\ufe00\ufe20-\ufe2f\ufe70-\ufeff\ufffc-\ufffd"
    "]"
)


class Undrawn(NamedTuple):
    """A letter that no font has: where, what is wrong, and how to fix it."""

    at: int
    message: str
    hint: str


def undrawn_letters(text: str) -> Iterator[Undrawn]:
    """Yield each of them once, in the order of the text."""
    if text.isascii():
        return
    said = set()
    for match in _NOT_PACKED.finditer(text):
        letter = match.group()
        if letter in said or not _is_undrawn(letter):
            continue
        said.add(letter)
        name = unicodedata.name(letter, "without a name").lower()
        what = f"{letter} (U+{ord(letter):04X}, {name})"
        yield Undrawn(match.start(), f"no font has {what}", "write it in words, or delete it")


def _is_undrawn(letter: str) -> bool:
    if letter.isspace() or unicodedata.category(letter) == "Cf":
        return False
    return font_to_install(letter, "") is None
