from __future__ import annotations

import pytest

from tests.rules.language.wordings import hints, marked
from toolkit.rules.language.person_first import person_first as rule


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("She suffers from MS.", ["suffers from"]),
        ("Lupus sufferers can get help.", ["sufferers"]),
        ("If you are a diabetic, tell them.", ["a diabetic"]),
        ("The elderly are at risk, and so are the disabled.", ["The elderly", "the disabled"]),
        ("Epileptics and MS patients can.", ["Epileptics", "MS patients"]),
        ("He committed suicide.", ["committed suicide"]),
    ],
)
def test_marked(text: str, words: list[str]) -> None:
    assert marked(rule, text) == words


@pytest.mark.parametrize(
    "text",
    [
        "People with MS can get help.",
        "Have a diabetic eye test, and use the disabled toilet.",
        "The blind spot of the eye. Ask the deaf community.",
        "Your work may suffer. An old coat.",
        'One said: "I suffer from pain".',
    ],
)
def test_left_alone(text: str) -> None:
    assert marked(rule, text) == []


def test_hints_say_what_to_write() -> None:
    assert hints(rule, "A diabetic suffers from it.") == ["write has"]
    assert hints(rule, "Tell the blind.") == ["write blind people"]
