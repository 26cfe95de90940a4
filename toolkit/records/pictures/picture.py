"""A picture's bytes -> what kind of file it is and how large, or what is wrong with it."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from hashlib import sha256
from io import BytesIO

from msgspec import Struct

from toolkit.base import budget
from toolkit.records.pictures.jpeg_scans import has_all_bits, padded, scans_of

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_END = b"IEND\xaeB`\x82"
_JPEG = b"\xff\xd8\xff"
_JPEG_END = b"\xff\xd9"
# Markers that begin a frame, and so tell its size: all of C0 to CF but three.
_FRAMES = set(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}

MEDIA_TYPES = {
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
}
"""By the ending of the file's name."""

_OTHERS = {
    b"GIF8": "GIF",
    b"BM": "BMP",
    b"%PDF": "PDF",
    b"II*\x00": "TIFF",
    b"MM\x00*": "TIFF",
    b"\x1f\x8b": "compressed",
    b"PK\x03\x04": "ZIP",
}


class PictureError(Exception):
    """The file cannot be used; the message says why, `hint` what to do."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


class Raster(Struct, frozen=True):
    """A photograph or the like: its size in pixels."""

    media_type: str
    width: int
    height: int


def media_type(name: str) -> str:
    """Return the kind of file that a name promises."""
    return MEDIA_TYPES[name.rpartition(".")[2].lower()]


def real_type(content: bytes) -> str:
    """Return the kind of file that the first bytes show; PictureError if it is none of ours."""
    if content.startswith(_PNG):
        return "image/png"
    if content.startswith(_JPEG):
        return "image/jpeg"
    start = content[:2000].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith((b"<?xml", b"<svg", b"<!--", b"<!DOCTYPE svg")) and b"<svg" in content:
        return "image/svg+xml"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        kind = "WebP"
    else:
        kind = next((name for magic, name in _OTHERS.items() if content.startswith(magic)), "")
    what = f"is a {kind} file" if kind else "is not a picture of a kind that can be used"
    raise PictureError(f"the file {what}", "save the picture as SVG, PNG or JPEG")


@lru_cache(maxsize=64)
def decode_raster(content: bytes) -> None:
    """Decode a PNG or JPEG wholly, as a printer will; PictureError says why that cannot be done."""
    raster = read_raster(content)
    if raster.width * raster.height > budget.PICTURE_PIXELS:
        most = budget.PICTURE_PIXELS // budget.MEGABYTE
        message = f"the picture has {raster.width:,} by {raster.height:,} pixels; {most} million"
        hint = "make it smaller; 1,600 pixels on a side fill a printed page"
        raise PictureError(f"{message} are the most that can be decoded", hint)
    try:
        with _strictly():
            scans = scans_of(content) if content.startswith(_JPEG) else ()
            if len(scans) < 2:
                _pixels(_without_end(content))
                return
            found = _pixels(content)
            if not has_all_bits(content, scans):
                raise _CUT_OFF
            if any(_pixels(each) != found for each in padded(content, scans)):
                raise _CUT_OFF
    # A decoder finds a broken file in its own way each time; Pillow raises SyntaxError as well.
    except (OSError, SyntaxError, ValueError, EOFError, struct.error, zlib.error) as error:
        raise _BROKEN from error


def _pixels(content: bytes) -> bytes:
    """Return a short form of the decoded picture; one that moves is refused."""
    from PIL import Image  # late: most collections have drawings alone

    with Image.open(BytesIO(content), formats=("PNG", "JPEG")) as picture:
        if getattr(picture, "is_animated", False):
            hint = "save one picture of it, without the movement"
            raise PictureError("the picture moves, which paper cannot", hint)
        picture.load()
        return sha256(picture.tobytes()).digest()


@contextmanager
def _strictly() -> Iterator[None]:
    """Let Pillow refuse what is cut off: WeasyPrint, once loaded, has it take that in silence."""
    from PIL import ImageFile

    before = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def read_raster(content: bytes) -> Raster:
    """Read a PNG or JPEG; PictureError if it breaks off or has colours that are not for screens."""
    if content.startswith(_PNG):
        return _png(content)
    return _jpeg(content)


_CUT_OFF = PictureError(
    "the file breaks off in the middle", "copy it again from where it came from"
)


def _without_end(content: bytes) -> bytes:
    """Put nothing in the place of a JPEG's end mark, so that a decoder misses what is missing.

    At an end mark that comes too early it fills the rest with grey and says nothing. A JPEG of
    several scans is read to its end mark before it is decoded: jpeg_scans.py sees to that.
    """
    if not content.startswith(_JPEG):
        return content
    return content[: content.rindex(_JPEG_END)] + bytes(32)


_BROKEN = PictureError(
    "the picture in the file is broken", "open it in a picture program and save it again"
)


def _png(content: bytes) -> Raster:
    if content[12:16] != b"IHDR" or _PNG_END not in content[-64:]:
        raise _CUT_OFF
    width, height, bits = struct.unpack(">IIB", content[16:25])
    if not width or not height:
        raise _BROKEN
    if bits > 8:
        raise PictureError(
            f"the picture has {bits} bits a colour, more than paper or a screen shows",
            "save it with 8 bits a colour",
        )
    return Raster("image/png", width, height)


def _jpeg(content: bytes) -> Raster:
    if _JPEG_END not in content[-64:]:
        raise _CUT_OFF
    at = 2
    while at + 9 < len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if marker in _FRAMES:
            height, width, parts = struct.unpack(">HHB", content[at + 5 : at + 10])
            if not width or not height:
                raise _BROKEN
            if parts not in (1, 3):
                raise PictureError(
                    "the picture's colours are for a printing press (CMYK)",
                    "save it with the colours of a screen (RGB)",
                )
            return Raster("image/jpeg", width, height)
        at += 2 + int.from_bytes(content[at + 2 : at + 4], "big")
    raise _CUT_OFF
