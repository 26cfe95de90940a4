from __future__ import annotations

from tests.rules.pictures import messages, raster
from toolkit.rules.structure.images.picture_too_large import picture_too_large


def test_pixels_are_limited_by_the_settings() -> None:
    content = raster("PNG", size=(200, 120))
    assert messages(picture_too_large, "a.png", content, picture_pixels=200) == []
    [said] = messages(picture_too_large, "a.png", content, picture_pixels=199)
    assert said == "a.png has 200 by 120 pixels; 199 are allowed on a side"


def test_kilobytes_are_limited_by_the_settings() -> None:
    content = raster("JPEG", size=(200, 120))
    size = -(-len(content) // 1000)
    assert messages(picture_too_large, "a.jpg", content, picture_kilobytes=size) == []
    [said] = messages(picture_too_large, "a.jpg", content, picture_kilobytes=size - 1)
    assert said == f"a.jpg has {size} KB; {size - 1} are allowed"
