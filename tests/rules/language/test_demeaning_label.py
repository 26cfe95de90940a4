from __future__ import annotations

import pytest

from tests.rules.language.wordings import hints, marked
from toolkit.rules.language.demeaning_label import demeaning_label as rule
from toolkit.rules.language.person_first import person_first


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It can leave you wheelchair-bound.", ["wheelchair-bound"]),
        ("A victim of MS, or a stroke victim.", ["victim of MS", "stroke victim"]),
        ("He was confined to a wheelchair, a cripple.", ["confined to a wheelchair", "cripple"]),
    ],
)
def test_marked(text: str, words: list[str]) -> None:
    assert marked(rule, text) == words
    assert marked(person_first, text) == []


@pytest.mark.parametrize(
    "text", ["You may use a wheelchair.", "Help for victims of crime.", "A card that is invalid."]
)
def test_left_alone(text: str) -> None:
    assert marked(rule, text) == []


def test_hints_say_what_to_write() -> None:
    assert hints(rule, "It can leave you wheelchair-bound.") == ["write uses a wheelchair"]
    assert rule.severity == "warning"
