from __future__ import annotations

import pytest

from tests.rules.language.wordings import fixed, marked
from toolkit.rules.language.contraction import contraction as rule


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("You can't catch it, and it's mild.", ["can't"]),
        ("You can’t catch it.", ["can’t"]),
        ("You should've called, and they’ve not.", ["should've", "they’ve"]),
    ],
)
def test_marked(text: str, words: list[str]) -> None:
    assert marked(rule, text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Raynaud's and the body's own cells. Doctors' advice, 6 months' time.",
        "It cannot be caught. Its name is long.",
        'People say: "I can\'t feel my feet".',
        "At 5 o'clock. WHO's list.",
        # how people talk, and how the NHS writes
        "They'll say you're ill, and you've no choice. It's mild, I'm well, let's go, she'd know.",
    ],
)
def test_left_alone(text: str) -> None:
    assert marked(rule, text) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "Don't stop. It won't help, and you can’t wait.",
            "Do not stop. It will not help, and you cannot wait.",
        ),
        ("They aren't ill, and it isn't new.", "They are not ill, and it is not new."),
        ("You'll see that they've gone.", "You'll see that they have gone."),
        # a question would be in the wrong order
        ("Can't you wait?", "Can't you wait?"),
    ],
)
def test_safe_edits(before: str, after: str) -> None:
    assert fixed(rule, before) == after
