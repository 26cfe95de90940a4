from __future__ import annotations

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image, ImageFile

from tests.rules.pictures import messages, raster
from toolkit.rules.structure.images.picture_type import picture_type


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.png", raster("PNG")), ("a.jpg", raster("JPEG")), ("a.jpeg", raster("JPEG", "L"))],
)
def test_a_whole_photograph_of_its_kind_is_taken(name: str, content: bytes) -> None:
    assert messages(picture_type, name, content) == []


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("a.png", raster("JPEG"), "a.png holds a picture of the kind jpg"),
        ("a.jpg", raster("PNG"), "a.jpg holds a picture of the kind png"),
        ("a.png", raster("GIF", "L"), "a.png: the file is a GIF file"),
        ("a.jpg", raster("WEBP"), "a.jpg: the file is a WebP file"),
        ("a.svg", b"%PDF-1.7", "a.svg: the file is a PDF file"),
        ("a.svg", b"<html><svg/></html>", "not a picture of a kind that can be used"),
        ("a.png", b"", "not a picture of a kind that can be used"),
        ("a.png", raster("PNG")[:-20], "a.png: the file breaks off in the middle"),
        ("a.jpg", raster("JPEG")[:300], "a.jpg: the file breaks off in the middle"),
        ("a.png", raster("PNG", "I;16"), "a.png: the picture has 16 bits a colour"),
        ("a.jpg", raster("JPEG", "CMYK"), "for a printing press (CMYK)"),
    ],
)
def test_what_a_name_promises_must_be_true(name: str, content: bytes, problem: str) -> None:
    [said] = messages(picture_type, name, content)
    assert problem in said


def png(width: int, height: int, data: bytes, colours: int = 2) -> bytes:
    """A PNG whose head, checksums and end are right, whatever its data are."""
    parts = [
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, colours, 0, 0, 0)),
        (b"IDAT", data),
        (b"IEND", b""),
    ]
    chunks = (
        struct.pack(">I", len(each)) + kind + each + struct.pack(">I", zlib.crc32(kind + each))
        for kind, each in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def moving() -> bytes:
    out = BytesIO()
    first, second = (Image.new("RGB", (9, 9), colour) for colour in ("red", "blue"))
    first.save(out, "PNG", save_all=True, append_images=[second])
    return out.getvalue()


JPEG = raster("JPEG", size=(200, 200))
SCAN = JPEG.index(b"\xff\xda") + 14


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("a.png", png(100, 100, b"0123456789"), "is broken"),
        ("a.png", png(100, 100, zlib.compress(bytes(3000))), "is broken"),
        ("a.png", png(10, 10, zlib.compress(bytes(400)), colours=5), "is broken"),
        ("a.png", png(0, 10, zlib.compress(b"")), "is broken"),
        ("a.png", raster("PNG")[:200] + b"XXXX" + raster("PNG")[204:], "is broken"),
        ("a.png", png(60_000, 60_000, b""), "60,000 by 60,000 pixels; 64 million"),
        ("a.png", moving(), "the picture moves"),
        ("a.jpg", JPEG[:SCAN] + b"0123456789\xff\xd9", "is broken"),
        ("a.jpg", JPEG[: len(JPEG) // 2] + b"\xff\xd9", "is broken"),
    ],
)
@pytest.mark.parametrize("is_lenient", [False, True], ids=["strict", "after an export"])
def test_a_picture_that_cannot_be_seen_is_refused(
    name: str, content: bytes, problem: str, is_lenient: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    # As WeasyPrint sets it for the whole process when it is loaded.
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", is_lenient)
    [said] = messages(picture_type, name, content)
    assert problem in said
    assert ImageFile.LOAD_TRUNCATED_IMAGES is is_lenient


@pytest.mark.parametrize("options", [{}, {"progressive": True}, {"optimize": True}, {"quality": 5}])
@pytest.mark.parametrize("size", [(1, 1), (7, 9), (64, 64), (333, 77)])
def test_every_whole_jpeg_can_be_seen(size: tuple[int, int], options: dict[str, int]) -> None:
    for mode in ("L", "RGB"):
        out = BytesIO()
        Image.effect_noise(size, 80).convert(mode).save(out, "JPEG", **options)
        assert messages(picture_type, "a.jpg", out.getvalue(), picture_pixels=4000) == []
