from __future__ import annotations

import pytest

from tests.rules.language.wordings import fixed, marked
from toolkit.rules.language.notation.time_style import time_style as rule


@pytest.mark.parametrize(
    ("before", "words", "after"),
    [
        ("At 5.30pm.", ["5.30pm"], "At 5:30pm."),
        ("At 5:30 PM it opens.", ["5:30 PM"], "At 5:30pm it opens."),
        ("At 5 p.m. it opens.", ["5 p.m."], "At 5pm it opens."),
        ("Noon is late.", ["Noon"], "Midday is late."),
        # other digits: an editor looks
        ("At 9.00am.", ["9.00am"], "At 9.00am."),
        ("At 17:30.", ["17:30"], "At 17:30."),
        ("At 12pm or 12 noon.", ["12 noon", "12pm"], "At 12pm or 12 noon."),
        # nobody knows which is meant
        ("At 12am.", ["12am"], "At 12am."),
        ("At 8:30.", ["8:30"], "At 8:30."),
    ],
)
def test_marked_and_mended(before: str, words: list[str], after: str) -> None:
    assert sorted(marked(rule, before)) == words
    assert fixed(rule, before) == after


@pytest.mark.parametrize(
    "text",
    [
        "At 5:30pm, 9am, midday or midnight.",
        "Mix it 1:10, a titre of 1:40. It costs £5.30. Take 2.5 amounts.",
        "In 5 amazing days. I am 30.",
    ],
)
def test_left_alone(text: str) -> None:
    assert marked(rule, text) == []
