from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PIL import Image

from tests.rules.pictures import raster
from toolkit.records.pictures.jpeg_scans import has_all_bits, scans_of
from toolkit.records.pictures.picture import (
    PictureError,
    Raster,
    decode_raster,
    media_type,
    read_raster,
    real_type,
)


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


def progressive(**options: object) -> bytes:
    picture = Image.new("RGB", (97, 61))
    picture.putdata([(at % 251, at * 7 % 256, at // 97 * 4) for at in range(97 * 61)])
    file = BytesIO()
    picture.save(file, "JPEG", progressive=True, **options)
    return file.getvalue()


KINDS_OF_PROGRESSIVE = [
    {},
    {"quality": 30},
    {"subsampling": 0},
    {"restart_marker_blocks": 4},
    {"optimize": True},
]


@pytest.mark.parametrize("options", KINDS_OF_PROGRESSIVE, ids=str)
def test_a_whole_progressive_jpeg_is_taken_and_a_cut_one_is_not(options: dict[str, int]) -> None:
    """Also where an end mark was put behind what is left."""
    content = progressive(**options)
    decode_raster(content)
    for cut in range(len(content) // 20, len(content) - 12, len(content) // 40):
        with pytest.raises(PictureError):
            decode_raster(content[:cut] + b"\xff\xd9")


def test_a_progressive_jpeg_without_its_last_scans_is_not_whole() -> None:
    content = progressive()
    scans = scans_of(content)
    assert len(scans) > 5
    for scan in scans[:-1]:
        with pytest.raises(PictureError):
            decode_raster(content[: scan.end] + b"\xff\xd9")


@pytest.mark.parametrize("options", KINDS_OF_PROGRESSIVE, ids=str)
def test_a_progressive_jpeg_that_is_cut_in_its_last_scan_is_not_whole(
    options: dict[str, int],
) -> None:
    """Each scan has begun, so that only the picture tells: something else follows its data."""
    content = progressive(**options)
    begin, end = content.rindex(b"\xff\xda") + 12, scans_of(content)[-1].end
    for cut in range(begin, end - 9, max(1, (end - begin) // 9)):
        damaged = content[:cut] + b"\xff\xd9"
        assert has_all_bits(damaged, scans_of(damaged))
        with pytest.raises(PictureError, match="breaks off"):
            decode_raster(damaged)


@given(st.binary(max_size=300))
@example(b"\xda\x00\x00")
@example(b"\xff\xda\x00\x02")
@example(b"\xff\xda\x00\x00")
@example(b"\xff\xc0\x00\x02\xff\xda\x00\x03\x00")
def test_any_bytes_after_the_beginning_of_a_jpeg_are_no_crash(rest: bytes) -> None:
    content = b"\xff\xd8\xff" + rest
    assert has_all_bits(content, scans_of(content)) in (True, False)


@pytest.mark.parametrize("cut", [9, 20, 60])
def test_a_file_that_breaks_off_is_refused(cut: int) -> None:
    for kind in ("PNG", "JPEG"):
        with pytest.raises(PictureError, match="breaks off"):
            read_raster(raster(kind)[:cut])
