from __future__ import annotations

import pytest

from toolkit.pages.translations import direction


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
