from __future__ import annotations

import pytest

from tests.rules.pictures import messages, raster
from toolkit.rules.structure.picture_type import picture_type


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
