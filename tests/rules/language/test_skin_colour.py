from __future__ import annotations

import pytest

from tests.rules.language.wordings import marked
from toolkit.rules.language.skin_colour import skin_colour as rule


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("There is redness.", ["redness"]),
        ("A red, itchy rash on red skin.", ["red, itchy rash", "red skin"]),
        ("The person looks pale and has blue lips.", ["looks pale", "blue lips"]),
        ("Your skin looks yellow.", ["skin looks yellow"]),
        (
            "Fingers that turn white. Your fingers turn blue.",
            ["Fingers that turn white", "fingers turn blue"],
        ),
        ("It is harder to see on darker skin.", ["darker skin"]),
    ],
)
def test_marked(text: str, words: list[str]) -> None:
    assert marked(rule, text) == words


@pytest.mark.parametrize(
    "text",
    [
        "There is redness, which is harder to see on brown and black skin.",
        "Redness of the eyes, or red spots in the throat.",
        "Red blood cells, a red flag, the Red Cross, yellow eyes, pale poo, a white coat.",
        "A rash that itches.",
        "Look at white, brown and black skin.",
    ],
)
def test_left_alone(text: str) -> None:
    assert marked(rule, text) == []


def test_a_field_beside_it_may_say_it() -> None:
    item = {"plain": "a red rash", "detail": "It can look purple on brown and black skin."}
    symptoms = {"groups": [{"name": "Skin", "items": [item]}]}
    assert marked(rule, symptoms=symptoms) == []
    item["detail"] = "It itches."
    assert marked(rule, symptoms=symptoms) == ["red rash"]
