from __future__ import annotations

from tests.rules.pictures import messages, raster
from toolkit.rules.structure.images.picture_unsafe import picture_unsafe

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"%s/>'


def test_what_is_unsafe_is_named() -> None:
    [said] = messages(picture_unsafe, "a.svg", SVG % b' onload="x()"')
    assert said == "a.svg: the drawing holds onload, which runs a program"


def test_drawings_and_photographs_are_taken() -> None:
    assert messages(picture_unsafe, "a.svg", SVG % b"") == []
    assert messages(picture_unsafe, "a.png", raster("PNG")) == []
