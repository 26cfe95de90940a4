from __future__ import annotations

import pytest

from toolkit.model.regions import region_of


@pytest.mark.parametrize(
    ("language", "region"),
    [("en-GB", "GB"), ("sr-Latn-RS", "RS"), ("en", ""), ("zh-Hant", ""), ("haw", "")],
)
def test_the_country_is_two_capitals_at_the_end(language: str, region: str) -> None:
    assert region_of(language) == region
