"""content/fonts -> the publisher's own font for paper, or what is wrong with its files."""

from __future__ import annotations

import string
from io import BytesIO
from pathlib import Path
from typing import Any

from msgspec import Struct

from toolkit.base import budget
from toolkit.records.reading.find import CONTENT

FOLDER = "fonts"
FACES = ("Regular", "Bold")
_ENDINGS = ("ttf", "otf")
_LETTERS = string.ascii_letters + string.digits
_MARKS = ".,:;!?()-"
# OS/2 fsType: no embedding at all, none in part, pictures of letters only.
_REFUSED_RIGHTS = 0x0002 | 0x0100 | 0x0200

# In shares of the text size: with others 12 points would be no 12 points, or words would not fit.
_X_HEIGHT = (0.42, 0.62)
_WIDTH = (0.4, 0.78)


class OwnFont(Struct, frozen=True):
    """The bytes of the regular and the bold file."""

    faces: tuple[bytes, bytes]


class FontError(Exception):
    """The files cannot be used; the message says why, `hint` what to do."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


def read_own_font(root: Path, name: str) -> OwnFont | None:
    """Read the two files of a font and check them; without a name there is none."""
    if not name:
        return None
    regular, bold = (_face(root, f"{name}-{face}") for face in FACES)
    if regular == bold:
        hint = "put the file with the bold letters there"
        raise FontError(f"{name}-Regular and {name}-Bold are the same file", hint)
    return OwnFont((regular, bold))


def _face(root: Path, stem: str) -> bytes:
    folder = root / CONTENT / FOLDER
    for ending in _ENDINGS:
        file = folder / f"{stem}.{ending}"
        if not file.is_file():
            continue
        if not file.resolve().is_relative_to(root.resolve()) or file.is_symlink():
            raise FontError(f"{file.name} is a link", "put the file itself there")
        if file.stat().st_size > budget.FONT_BYTES:
            hint = "use the file for your languages only; most foundries offer such a file"
            raise FontError(f"{file.name} is larger than {budget.FONT_BYTES // 1_000_000} MB", hint)
        try:
            content = file.read_bytes()
        except OSError as error:
            message = f"{file.name} cannot be read: {error.strerror}"
            raise FontError(message, "check that you may read it") from error
        _check(file.name, content)
        return content
    names = " or ".join(f"{stem}.{ending}" for ending in _ENDINGS)
    hint = "a font has two files there, one that ends in -Regular and one in -Bold"
    raise FontError(f"there is no file {names} in {CONTENT}/{FOLDER}", hint)


def _check(name: str, content: bytes) -> None:
    from fontTools.ttLib import TTFont

    try:
        with TTFont(BytesIO(content), lazy=True, fontNumber=0) as font:
            found = _fault(font, content)
    # A file that is no font breaks its reader in many ways.
    except Exception as error:
        message = f"{name} is not a font that can be read"
        hint = "save or download it again, as TTF or OTF"
        raise FontError(message, hint) from error
    if found:
        raise FontError(f"{name} {found[0]}", found[1])


def _fault(font: Any, content: bytes) -> tuple[str, str] | None:
    """Return what is wrong with a font that could be opened, and what to do."""
    if content[:4] not in (b"\0\1\0\0", b"true", b"OTTO"):
        return "is not a TTF or OTF file", "convert it, or ask for the file as TTF or OTF"
    if "fvar" in font:
        return "is a variable font", "use its two files for regular and bold letters"
    if font["OS/2"].fsType & _REFUSED_RIGHTS:
        hint = "ask who sold it for a licence and a file for use in PDF"
        return "may not be put into other files, as its maker says in it (OS/2 fsType)", hint
    by_code = font.getBestCmap() or {}
    lacking = [each for each in _LETTERS + _MARKS if ord(each) not in by_code]
    if lacking:
        hint = "use a font that has at least the letters a to z, A to Z, digits and .,:;!?()-"
        return f"has no letter {lacking[0]}", hint
    hint = "use a font for texts; this one is for headings, or for signs"
    if len({by_code[ord(each)] for each in _LETTERS}) < len(_LETTERS):
        return "shows different letters as one and the same", hint
    return _fault_of_shapes(font, by_code, hint)


def _fault_of_shapes(font: Any, by_code: dict[int, str], hint: str) -> tuple[str, str] | None:
    from fontTools.pens.boundsPen import BoundsPen

    glyphs, unit = font.getGlyphSet(), font["head"].unitsPerEm
    heights, widths = {}, []
    for letter in _LETTERS:
        glyph = glyphs[by_code[ord(letter)]]
        pen = BoundsPen(glyphs)
        glyph.draw(pen)
        if pen.bounds is None or pen.bounds[3] - pen.bounds[1] < 0.1 * unit:
            return f"shows nothing for the letter {letter}", hint
        heights[letter] = (pen.bounds[3] - pen.bounds[1]) / unit
        widths.append(glyph.width / unit)
    for what, value, (least, most) in (
        ("the x is", heights["x"], _X_HEIGHT),
        ("the letters are on average", sum(widths) / len(widths), _WIDTH),
    ):
        if not least <= value <= most:
            side = "high" if what.startswith("the x") else "wide"
            return (
                f"has letters of an unusual size: {what} {value:.0%} of the text size {side}, and "
                f"{least:.0%} to {most:.0%} can be read well and fit",
                hint,
            )
    return None
