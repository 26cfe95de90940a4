from __future__ import annotations

import pytest

from toolkit.pages.languages.language_names import language_name


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("ar", "العربية"),
        ("en-GB", "English (GB)"),
        ("zh-Hant-TW", "中文 (Hant, TW)"),
        ("xx-YY", "xx-YY"),
    ],
)
def test_a_language_is_named_as_its_readers_call_it(tag: str, name: str) -> None:
    assert language_name(tag) == name
