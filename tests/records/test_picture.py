from __future__ import annotations

import pytest

from tests.rules.pictures import raster
from toolkit.records.picture import PictureError, Raster, media_type, read_raster, real_type


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (raster("PNG"), "image/png"),
        (raster("JPEG"), "image/jpeg"),
        (b"\xef\xbb\xbf <svg/>", "image/svg+xml"),
        (b"<?xml version='1.0'?><!-- x --><svg/>", "image/svg+xml"),
    ],
)
def test_the_first_bytes_say_what_a_file_is(content: bytes, kind: str) -> None:
    assert real_type(content) == kind


def test_a_name_promises_its_kind_in_either_case() -> None:
    assert media_type("a.b.JPG") == media_type("x.jpeg") == "image/jpeg"


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA"])
def test_a_png_of_each_kind_of_colours_is_read(mode: str) -> None:
    assert read_raster(raster("PNG", mode, (31, 17))) == Raster("image/png", 31, 17)


@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_a_jpeg_in_grey_or_colour_is_read(mode: str) -> None:
    assert read_raster(raster("JPEG", mode, (31, 17))) == Raster("image/jpeg", 31, 17)


@pytest.mark.parametrize("cut", [9, 20, 60])
def test_a_file_that_breaks_off_is_refused(cut: int) -> None:
    for kind in ("PNG", "JPEG"):
        with pytest.raises(PictureError, match="breaks off"):
            read_raster(raster(kind)[:cut])
