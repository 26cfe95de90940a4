from __future__ import annotations

import pytest

from toolkit.base.fonts import PACKED, font_to_install
from toolkit.exporters.assets import asset


def test_each_packed_font_has_a_regular_and_a_bold_face_and_all_are_small() -> None:
    faces = [asset(file) for font in PACKED for file in font.files]
    assert len(faces) == 2 * len(PACKED)
    assert all(face.startswith(b"\x00\x01\x00\x00") for face in faces)
    assert sum(map(len, faces)) < 6_000_000


@pytest.mark.parametrize(
    ("character", "language", "family"),
    [
        ("中", "zh-Hans", "Noto Sans CJK SC"),
        ("中", "zh", "Noto Sans CJK SC"),
        ("中", "zh-Hant", "Noto Sans CJK TC"),
        ("中", "zh-TW", "Noto Sans CJK TC"),
        ("中", "zh-HK", "Noto Sans CJK HK"),
        ("中", "ja-JP", "Noto Sans CJK JP"),
        ("，", "ko", "Noto Sans CJK KR"),
        ("த", "ta-IN", "Noto Sans Tamil"),
        ("ა", "ka", "Noto Sans Georgian"),
    ],
)
def test_the_language_chooses_among_the_shapes_of_a_letter(
    character: str, language: str, family: str
) -> None:
    font = font_to_install(character, language)
    assert font is not None
    assert font.family == family
    assert font.files == ()


@pytest.mark.parametrize("character", ["😀", "→", "\ue000"])
def test_signs_have_no_font_to_install(character: str) -> None:
    assert font_to_install(character, "en-GB") is None
