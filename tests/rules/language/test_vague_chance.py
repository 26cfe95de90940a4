from __future__ import annotations

import pytest

from tests.rules.language.wordings import marked
from toolkit.rules.language.vague_chance import vague_chance as rule


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("There is a good chance of recovery.", ["a good chance"]),
        ("You are at high risk.", ["high risk"]),
        ("It rarely comes back. It is unlikely to last.", ["rarely", "unlikely"]),
        ("About 1 in 4 get better. It often lasts.", ["often"]),
    ],
)
def test_marked(text: str, words: list[str]) -> None:
    assert marked(rule, text) == words


@pytest.mark.parametrize(
    "text",
    [
        "There is a good chance, about 4 in 5, of recovery.",
        "It is more likely in women, and most likely at night.",
        "The chance is not known. A risk of falls.",
        "It is likely, but our sources give no number.",
    ],
)
def test_left_alone(text: str) -> None:
    assert marked(rule, text) == []


def test_often_is_vague_only_where_a_field_says_how_many() -> None:
    assert marked(rule, who_gets_it="Women often get it.") == ["often"]
    assert marked(rule, overview="It often starts in the feet.") == []
    symptoms = {
        "groups": [{"name": "A", "items": [{"plain": "pain", "detail": "It is often mild."}]}]
    }
    assert marked(rule, symptoms=symptoms) == []
