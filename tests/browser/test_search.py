"""The search of the library, typed letter by letter."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.conftest import words_of
from tests.exports import Exports


@pytest.fixture
def shown(judged: Any) -> dict[str, list[str]]:
    return {each["typed"]: each["shown"] for each in judged["searches"]}


def test_a_page_is_found_by_its_title_its_other_names_and_a_symptom(
    shown: dict[str, list[str]], exported: Exports
) -> None:
    for title, words in words_of(exported).items():
        for word in words:
            assert title in shown[word], f"{title!r} is not found by {word!r}"


def test_a_name_that_one_page_has_shows_fewer_than_all(shown: dict[str, list[str]]) -> None:
    assert len(shown["Multiple sclerosis (MS)"]) < len(shown[""])


def test_what_is_nowhere_shows_nothing_and_says_so(judged: Any) -> None:
    (none,) = [each for each in judged["searches"] if each["typed"] == "zzzz"]
    assert none["shown"] == []
    assert "No page was found" in none["said"]


def test_an_empty_search_shows_everything(shown: dict[str, list[str]], exported: Exports) -> None:
    assert len(shown[""]) == len(exported.collection.records)
