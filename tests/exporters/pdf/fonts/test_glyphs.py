"""Every letter of a handout is drawn by a font, or the export says which one is missing."""

from __future__ import annotations

import pytest

from tests.exporters.writing import LANGUAGES, words_in
from toolkit.base.fonts import LATIN
from toolkit.exporters.errors import HandoutError
from toolkit.exporters.pdf.fonts import glyphs
from toolkit.exporters.pdf.fonts.glyphs import fonts_for

PACKED = [language for language in LANGUAGES if language != "zh-Hans"]


@pytest.fixture
def nothing_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(glyphs, "characters_of", lambda family: frozenset())


def families(text: str, language: str = "en-GB") -> list[str]:
    return [font.family for font in fonts_for(text, language)]


@pytest.mark.usefixtures("nothing_installed")
@pytest.mark.parametrize("language", PACKED)
def test_packed_fonts_draw_their_languages(language: str) -> None:
    named = {"ar": "Arabic", "he": "Hebrew", "hi": "Devanagari", "bn": "Bengali"}
    other = [f"Noto Sans {named[language]}"] if language in named else []
    assert families(words_in(language), language) == [LATIN.family, *other]


@pytest.mark.usefixtures("nothing_installed")
@pytest.mark.parametrize(
    "text",
    [
        "Guillain-Barré, Sjögren’s “quoted” – ŵŷ ßøå ½ µ £ €\n\t\u00a0",
        "Sjo\u0308gren e\u0301 Viê\u0323t",
        "no\u200bspace\u2060join\u00adsoft\ufeff\u202ahidden\u2069",
        "\u00b1 \u2122 \u2116 \u2082 \u00b2",
    ],
)
def test_accents_signs_and_what_only_steers_layout_need_no_other_font(text: str) -> None:
    assert families(text) == [LATIN.family]


@pytest.mark.usefixtures("nothing_installed")
@pytest.mark.parametrize(
    ("character", "language", "named", "package"),
    [
        ("中", "zh-Hans", "for Chinese install the font Noto Sans CJK SC", "fonts-noto-cjk"),
        ("中", "zh-Hant-TW", "traditional characters install", "fonts-noto-cjk"),
        ("中", "ja", "for Japanese install the font Noto Sans CJK JP", "fonts-noto-cjk"),
        ("あ", "ja", "Noto Sans CJK JP", "fonts-noto-cjk"),
        ("한", "ko", "for Korean install the font Noto Sans CJK KR", "fonts-noto-cjk"),
        ("ก", "th", "for Thai install the font Noto Sans Thai", "fonts-noto-core"),
        ("த", "ta", "for Tamil install the font Noto Sans Tamil", "fonts-noto-core"),
    ],
)
def test_a_missing_letter_names_its_writing_and_the_package(
    character: str, language: str, named: str, package: str
) -> None:
    with pytest.raises(HandoutError) as caught:
        fonts_for(f"before {character} after", language)
    said = str(caught.value)
    assert f"“{character}” (U+{ord(character):04X}, " in said
    assert named in said
    assert f"apt-get install -y {package})" in said


def test_a_format_character_that_is_seen_needs_a_font() -> None:
    assert families("\u0600") == [LATIN.family, "Noto Sans Arabic"]


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("😀", "GRINNING FACE"),
        ("❤", "HEAVY BLACK HEART"),
        ("→", "RIGHTWARDS ARROW"),
        ("≥", "GREATER-THAN OR EQUAL TO"),
        ("\ue000", "without a name"),
    ],
)
def test_a_sign_that_no_font_has_is_to_be_written_in_another_way(character: str, name: str) -> None:
    with pytest.raises(HandoutError, match=f"{name}\\); write it in another way"):
        fonts_for(f"before {character} after", "en-GB")


def test_an_installed_font_is_used_for_what_no_packed_one_draws(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    installed = {"Noto Sans CJK SC": frozenset(map(ord, "中文"))}
    monkeypatch.setattr(glyphs, "characters_of", lambda family: installed.get(family, frozenset()))
    assert families("GBS 中文", "zh-Hans") == [LATIN.family, "Noto Sans CJK SC"]
    with pytest.raises(HandoutError, match=r"“字”.*write it in another way"):
        fonts_for("中文字", "zh-Hans")
