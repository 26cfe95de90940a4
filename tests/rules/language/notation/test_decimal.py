from __future__ import annotations

import pytest

from tests.rules.language.wordings import hints, marked
from toolkit.rules.language.notation.decimal import decimal as rule


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It is 2.5 times more common.", ["2.5"]),
        ("About 0.5 people in 3.25 families.", ["0.5", "3.25"]),
        ("Take .5 of it.", [".5"]),
        ("About 1.5 to 3.6 people.", ["1.5"]),
    ],
)
def test_marked(text: str, words: list[str]) -> None:
    assert marked(rule, text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Take 2.5mg, 0.5 to 1.5ml or 1.5 litres. It costs £2.50.",
        "A level of 48.5 mmol, an HbA1c of 6.5, 38.5C, 14.3%, 5.30pm.",
        "Version 1.2.3. It ends at 5. 6 more. About 1.5 million people.",
    ],
)
def test_left_alone(text: str) -> None:
    assert marked(rule, text) == []


def test_hints() -> None:
    assert hints(rule, "It is 2.6 times more common.") == [
        "write about 3, or give the number of people"
    ]
    assert "write 2 to 3," in hints(rule, "It is 2.5 times more common.")[0]
    assert hints(rule, "Take .5 of it.") == ["write 0.5"]
