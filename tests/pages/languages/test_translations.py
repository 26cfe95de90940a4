from __future__ import annotations

import pytest

from toolkit.pages.languages.translations import direction, labels_language, translations


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en-GB", "ltr"),
        ("ar", "rtl"),
        ("ur-PK", "rtl"),
        ("he", "rtl"),
        ("pa", "ltr"),
        ("pa-Arab-PK", "rtl"),
        ("az-Latn", "ltr"),
        ("ku-Arab", "rtl"),
        ("ur-Latn-PK", "ltr"),
    ],
)
def test_the_script_decides_before_the_language(language: str, expected: str) -> None:
    assert direction(language) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [("ar", "ar"), ("ar-EG", "ar-EG"), ("en-GB", "en-GB"), ("he", "en"), ("arc", "en")],
)
def test_labels_are_in_the_language_of_the_page_or_in_english(language: str, expected: str) -> None:
    assert labels_language(language) == expected


def test_the_nearest_catalogue_is_used() -> None:
    assert translations("ar-EG").gettext("Causes") == "الأسباب"
    assert translations("xx").gettext("Causes") == "Causes"


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "لا توجد بينها أي نقطة مملوءة."),
        (1, "نقطة واحدة منها مملوءة."),
        (2, "نقطتان منها مملوءتان."),
        (3, "{count} نقاط منها مملوءة."),
        (10, "{count} نقاط منها مملوءة."),
        (11, "{count} نقطة منها مملوءة."),
        (100, "{count} نقطة منها مملوءة."),
        (103, "{count} نقاط منها مملوءة."),
    ],
)
def test_arabic_counts_in_six_forms(count: int, words: str) -> None:
    one, many = "{count} is filled in.", "{count} are filled in."
    assert translations("ar").ngettext(one, many, count) == words
